/** Summarizes a text in `sentencesWanted` sentences, given in any order. */
export type Summarize = (text: string) => readonly string[] | Promise<readonly string[]>;

/** One that takes part in the bench. */
export type Contestant = {
  readonly name: string;
  /** The package of npm that it comes in; `null` where it needs none. */
  readonly packageName: string | null;
  /** Loads it, which is not part of any measure. */
  readonly load: () => Promise<Summarize>;
};

/** How many sentences everyone is asked for. */
export const sentencesWanted = 3;
