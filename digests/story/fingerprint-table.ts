/**
 * Texts that a fingerprint is remembered of at most. More of them tell no more, and a flood of one text would make
 * each search as long as the flood.
 */
export const textsPerPrintMax = 32;

const cellsMin = 1 << 12;

/** The table grows before more than two thirds of its cells are in use: linear probing slows down from there. */
const loadMax = 2 / 3;

/** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the least of neighbours are not spread evenly. */
const spread = 0x9e3779b1;

/** What a cell holds that was never used, and one that was emptied: a search goes on past the latter. */
const free = 0;
const emptied = 1;
const firstText = 2;

/** Cells side by side: a fingerprint and a text that has it. */
type Cells = { readonly prints: Uint32Array; readonly texts: Uint32Array; used: number };

/** Which texts have which fingerprint. Texts are small numbers, each added once. */
export type FingerprintTable = {
  /** Mutable: belongs to the functions of this file. */
  cells: Cells;
};

/**
 * Opens an empty table: open addressing in typed arrays, a cell of eight bytes for each fingerprint of each text. It is
 * mutable, and belongs to the index that fills it.
 */
export const openFingerprintTable = (): FingerprintTable => ({ cells: cellsOf(cellsMin) });

const cellsOf = (count: number): Cells => ({
  prints: new Uint32Array(count),
  texts: new Uint32Array(count),
  used: 0,
});

/** Writes the texts that have a fingerprint into `found`, which has room for `textsPerPrintMax`; gives their number. */
export const findTexts = ({ cells }: FingerprintTable, print: number, found: Uint32Array): number => {
  const { prints, texts } = cells;
  let count = 0;
  for (let cell = firstCell(prints, print); texts[cell] !== free; cell = next(cell, prints)) {
    const text = texts[cell] ?? free;
    if (prints[cell] === print && text >= firstText) found[count++] = text - firstText;
  }
  return count;
};

/** Remembers that a text has a fingerprint, unless enough others have it. */
export const addText = (table: FingerprintTable, print: number, text: number): void => {
  if (table.cells.used >= loadMax * table.cells.prints.length) table.cells = rebuilt(table.cells);
  put(table.cells, print, text + firstText);
};

/** Forgets that a text has a fingerprint. */
export const removeText = ({ cells }: FingerprintTable, print: number, text: number): void => {
  const { prints, texts } = cells;
  for (let cell = firstCell(prints, print); texts[cell] !== free; cell = next(cell, prints)) {
    if (prints[cell] === print && texts[cell] === text + firstText) texts[cell] = emptied;
  }
};

const firstCell = (prints: Uint32Array, print: number): number =>
  Math.imul(print, spread) >>> (Math.clz32(prints.length) + 1);

/** The cell after one; their number is a power of two. */
const next = (cell: number, prints: Uint32Array): number => (cell + 1) & (prints.length - 1);

const put = (cells: Cells, print: number, text: number): void => {
  const { prints, texts } = cells;
  let count = 0;
  let place = -1;
  let cell = firstCell(prints, print);
  for (; texts[cell] !== free; cell = next(cell, prints)) {
    if (texts[cell] === emptied) place = place < 0 ? cell : place;
    else if (prints[cell] === print) count += 1;
  }
  if (count >= textsPerPrintMax) return;
  if (place < 0) cells.used += 1;
  prints[place < 0 ? cell : place] = print;
  texts[place < 0 ? cell : place] = text;
};

/** The same without emptied cells, and with room for as much again. */
const rebuilt = ({ prints, texts }: Cells): Cells => {
  const full = texts.reduce((sum, text) => sum + (text >= firstText ? 1 : 0), 0);
  // Half full or less suffices for the old size: what made it grow were emptied cells.
  const larger = cellsOf(full * 2 > prints.length ? prints.length * 2 : prints.length);
  texts.forEach((text, cell) => {
    if (text >= firstText) put(larger, prints[cell] ?? 0, text);
  });
  return larger;
};
