/** A quotation or bracket that opens and closes in one paragraph: offsets of its two marks. */
export type Enclosure = { readonly start: number; readonly end: number };

/**
 * Longer quotations are whole speeches, whose sentences are worth having one by one; and a mark that long after
 * another is more often a new opening than its close.
 */
const enclosureCharactersMax = 400;

/** Nobody nests deeper; what was opened before that many others is forgotten. */
const nestingMax = 8;

const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '(': ')',
  '[': ']',
  '（': '）',
  '「': '」',
  '『': '』',
  '《': '》',
};
const marks = /["“”„«»()[\]（）「」『』《》]/g;
const closing = /["“”»)\]）」』》]/;

/**
 * The outermost quotations and brackets of a paragraph that are closed, in order. A mark without its partner, as copy
 * that quotes over several paragraphs has it, encloses nothing.
 * Cost: linear in the paragraph, since few openings are remembered.
 */
export const enclosuresOf = (paragraph: string): readonly Enclosure[] => {
  const found: Enclosure[] = [];
  const open: { readonly closers: string; readonly start: number }[] = [];
  for (const { 0: mark, index } of paragraph.matchAll(marks)) {
    const isOpening = mark === '"' ? opensStraight(paragraph, index) : pairs[mark] !== undefined;
    const partner = mark === '"' && isOpening ? -1 : partnerOf(mark, index, open);
    const start = open[partner]?.start;
    if (start !== undefined) {
      while ((found.at(-1)?.start ?? -1) > start) found.pop();
      found.push({ start, end: index });
      open.length = partner;
    } else if (isOpening) {
      if (open.length === nestingMax) open.shift();
      open.push({ closers: pairs[mark] ?? '"', start: index });
    }
  }
  return found;
};

/** The place of the opening that a mark closes, or -1. */
const partnerOf = (
  mark: string,
  index: number,
  open: readonly { readonly closers: string; readonly start: number }[],
): number => {
  if (!closing.test(mark)) return -1;
  for (let place = open.length - 1; place >= 0; place -= 1) {
    const opening = open[place];
    if (opening === undefined || index - opening.start > enclosureCharactersMax) return -1;
    if (opening.closers.includes(mark)) return place;
  }
  return -1;
};

/** A straight quote opens where a gap or bracket stands before it and a word after it. */
const opensStraight = (paragraph: string, index: number): boolean =>
  /^$|[\s([—–-]/.test(paragraph.charAt(index - 1)) && /\S/.test(paragraph.charAt(index + 1));
