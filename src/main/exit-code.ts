/** What a process that ends tells whoever started it. docs/OPERATING.md says what to do about each. */
export const exitCodes = {
  /** It was asked to stop. */
  asked: 0,
  /** It could not start, or something broke that must not break. */
  failed: 1,
  /** The configuration is wrong; starting again changes nothing. */
  misconfigured: 2,
  /** Discord's gateway is silent; starting again may help. */
  silent: 3,
  /** Discord refuses the bot: its token, its intents or its shards; starting again changes nothing. */
  refused: 4,
} as const;

/** One of `exitCodes`, or 128 and the number of the signal that was given twice. */
export type ExitCode = number;
