/** Cuts a text to a limit in UTF-16 units, with an ellipsis where something goes; never inside a character. */
export const fittedText = (text: string, charactersMax: number): string =>
  text.length <= charactersMax
    ? text
    : `${text.slice(0, charactersMax - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
