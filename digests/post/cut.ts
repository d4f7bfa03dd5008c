import { later } from './later.ts';

/** Splits into what a reader sees as characters, so that a cut never halves an emoji or an accent. */
const graphemes = later(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

/**
 * Shortens a headline to at most `charactersMax` UTF-16 units, at a word's end where there is one, with an ellipsis.
 * Sentences are never cut: a quotation that does not fit is left out whole.
 */
export const cutHeadline = (text: string, charactersMax: number): string => {
  if (text.length <= charactersMax) return text;
  let end = 0;
  for (const { segment, index } of graphemes().segment(text.slice(0, charactersMax + 1))) {
    if (index + segment.length > charactersMax - 1) break;
    end = index + segment.length;
  }
  const kept = text.slice(0, end);
  const lastSpace = kept.search(/\s\S*$/u);
  // A word that takes more than half of the room is cut inside rather than lost.
  return `${(lastSpace > charactersMax / 2 ? kept.slice(0, lastSpace) : kept).trimEnd()}…`;
};
