/** A quotation or bracket that opens and closes in one paragraph: offsets of its two marks. */
export type Enclosure = { readonly start: number; readonly end: number };

/**
 * Longer quotations are whole speeches, whose sentences are worth having one by one; and a mark that long after
 * another is more often a new opening than its close.
 */
const enclosureCharactersMax = 400;

/** No writer nests deeper; a longer list of open marks is noise, and would make the search for a partner slow. */
const depthMax = 8;

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
};
const marks = /["“”„«»()[\]（）「」『』]/gu;

/**
 * The quotations and brackets of a paragraph that are closed, in order; of nested ones the outermost. A mark without
 * its partner, as copy that quotes over several paragraphs has it, encloses nothing.
 * Cost: linear in the paragraph.
 */
export const enclosuresOf = (paragraph: string): readonly Enclosure[] => {
  const found: Enclosure[] = [];
  const open: { readonly closers: string; readonly start: number }[] = [];
  for (const { 0: mark, index } of paragraph.matchAll(marks)) {
    while (open.length > depthMax || index - (open[0]?.start ?? index) > enclosureCharactersMax) open.shift();
    const partner = open.findLastIndex(({ closers }) => closers.includes(mark));
    const closers = closersByMark[mark];
    const opens = closers !== undefined && mayOpen(paragraph, mark, index);
    if (partner !== -1 && !(opens && mark === '"')) {
      found.push({ start: open[partner]?.start ?? index, end: index });
      open.length = partner;
    } else if (opens) {
      open.push({ closers, start: index });
    }
  }
  return outermost(found);
};

/** Enclosures nest and never cross, so that one which starts after the end of the last is not inside it. */
const outermost = (enclosures: readonly Enclosure[]): readonly Enclosure[] => {
  const kept: Enclosure[] = [];
  for (const enclosure of enclosures.toSorted((a, b) => a.start - b.start)) {
    if (enclosure.start > (kept.at(-1)?.end ?? -1)) kept.push(enclosure);
  }
  return kept;
};

/** A mark that looks the same at either end opens where a gap or bracket stands before it and a word after it. */
const mayOpen = (paragraph: string, mark: string, index: number): boolean => {
  if (!/["«»]/.test(mark)) return true;
  const before = paragraph.charAt(index - 1);
  return /^$|[\s([—–-]/.test(before) && (mark === '«' || /\S/.test(paragraph.charAt(index + 1)));
};
