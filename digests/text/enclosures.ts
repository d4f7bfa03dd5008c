/** A quotation or bracket that opens and closes in one paragraph: offsets of its two marks. */
export type Enclosure = { readonly start: number; readonly end: number };

/**
 * Longer quotations are whole speeches, whose sentences are worth having one by one; and a mark that long after
 * another is more often a new opening than its close.
 */
const enclosureCharactersMax = 400;

/** Nobody nests deeper; what was opened before that many others is forgotten. */
const nestingMax = 8;

/** Opening marks with those that may close them. Guillemets open either way: «French» and »German«. */
const closersByMark: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '(': ')',
  '[': ']',
  '（': '）',
  '「': '」',
  '『': '』',
  '《': '》',
};
const marks = /["“”„«»()[\]（）「」『』《》]/g;

type Opening = { readonly closers: string; readonly start: number };

/**
 * The outermost quotations and brackets of a paragraph that are closed, in order. A mark without its partner, as copy
 * that quotes over several paragraphs has it, encloses nothing.
 * Cost: linear in the paragraph, since few openings are remembered.
 */
export const enclosuresOf = (paragraph: string): readonly Enclosure[] => {
  const found: Enclosure[] = [];
  const open: Opening[] = [];
  for (const { 0: mark, index } of paragraph.matchAll(marks)) {
    const closers = closersByMark[mark];
    const opens = closers !== undefined && mayOpen(paragraph, mark, index);
    const partner = opens && mark === '"' ? -1 : partnerOf(mark, index, open);
    const start = open[partner]?.start;
    if (start !== undefined) {
      while ((found.at(-1)?.start ?? -1) > start) found.pop();
      found.push({ start, end: index });
      open.length = partner;
    } else if (opens) {
      if (open.length === nestingMax) open.shift();
      open.push({ closers, start: index });
    }
  }
  return found;
};

/** The place of the opening that a mark closes, or -1. */
const partnerOf = (mark: string, index: number, open: readonly Opening[]): number =>
  open.findLastIndex(
    ({ closers, start }) => closers.includes(mark) && index - start <= enclosureCharactersMax,
  );

/** What must follow a mark for it to open, where the same mark closes elsewhere; French puts a space after "«". */
const opensBefore: Readonly<Record<string, RegExp>> = { '"': /\S/, '«': /./su, '»': /[\p{L}\p{N}]/u };

/** Whether a mark opens; one that looks the same at either end does so only after a gap or bracket. */
const mayOpen = (paragraph: string, mark: string, index: number): boolean => {
  const follows = opensBefore[mark];
  if (follows === undefined) return true;
  return /^$|[\s([—–-]/.test(paragraph.charAt(index - 1)) && follows.test(paragraph.charAt(index + 1));
};
