/**
 * Tokens do not belong in a bug report. The bot's own is struck out wherever it stands. Tokens of interactions, with
 * which one could answer for 15 minutes, become numbers, so that one still sees which answers belong together.
 */
export interface Strikes {
  /** A route with its tokens struck out. */
  readonly path: (path: string) => string;
  /** A value as JSON with its tokens struck out. */
  readonly json: (value: unknown) => string;
}

/** Numbers are kept for so many of the newest tokens; a token lives 15 minutes. */
const tokensMax = 10_000;

/** A shorter one, which a test may have chosen, could be part of any word. */
const tokenLengthMin = 16;

const tokenInPath = /^(\/(?:interactions|webhooks)\/[^/]+\/)([^/?]+)/;

/** Makes the strikes of one recording. */
export function createStrikes(botToken: string): Strikes {
  const numbers = new Map<string, number>();
  let count = 0;
  const named = (token: string): string => {
    if (token === botToken || token === `Bot ${botToken}`) return '<token of the bot>';
    const number = numbers.get(token) ?? (count += 1);
    numbers.set(token, number);
    const [oldest] = numbers.keys();
    if (numbers.size > tokensMax && oldest !== undefined) numbers.delete(oldest);
    return `<token ${number}>`;
  };
  const strike = (key: string, value: unknown): unknown =>
    key === 'token' && typeof value === 'string' ? named(value) : value;
  const withoutBot = (text: string): string =>
    botToken.length < tokenLengthMin ? text : text.replaceAll(botToken, '<token of the bot>');
  return {
    path: (path) => path.replace(tokenInPath, (_, before: string, token: string) => before + named(token)),
    json: (value) => withoutBot(JSON.stringify(value, strike) ?? 'null'),
  };
}
