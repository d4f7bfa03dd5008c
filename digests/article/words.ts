import words from './words.json' with { type: 'json' };

/** Kinds of words that mark what is no prose around an article, in the languages of the data. */
type Kind = keyof typeof words;

/** The source of a pattern that finds any word of some kinds, longest first, so that "by" never hides "by line". */
export const anyOf = (...kinds: readonly Kind[]): string =>
  kinds
    .flatMap((kind) => words[kind])
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|');
