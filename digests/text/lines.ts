/** A stretch of text that no sentence crosses: offsets into the text. */
type Line = { readonly start: number; readonly end: number };

const breaks = /\r\n|[\n\r\u2028\u2029]/g;

/** What a line begins with that goes on with the sentence of the line before. */
const goesOn = /^\p{Ll}(?!\p{L}{0,3}[.)]\s)/u;

/** How much of the next line is looked at. */
const lookAheadCharacters = 8;

/**
 * The lines of a text, empty ones left out. A line that was wrapped in mid-sentence is one with the next.
 * Source: RFC 3676, section 4.1: a line that ends in a space is flowed.
 * Differs: the next must begin in lower case, since much copy has stray spaces at the end of its lines.
 */
export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(breaks)) {
    const after = index + mark.length;
    const isFlowed =
      text.charAt(index - 1) === ' ' &&
      index > start &&
      goesOn.test(text.slice(after, after + lookAheadCharacters));
    if (isFlowed) continue;
    if (index > start) lines.push({ start, end: index });
    start = after;
  }
  if (text.length > start) lines.push({ start, end: text.length });
  return lines;
};
