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

/** Which texts have which fingerprint. Texts are small numbers, each added once. */
export type FingerprintTable = {
  /** Writes the texts that have a fingerprint into `found`, which has room for the most; gives their number. */
  readonly find: (print: number, found: Uint32Array) => number;
  /** Remembers that a text has a fingerprint, unless enough others have it. */
  readonly add: (print: number, text: number) => void;
  readonly remove: (print: number, text: number) => void;
};

/**
 * Opens an empty table: open addressing in typed arrays, a cell of eight bytes for each fingerprint of each text. It is
 * mutable, and belongs to the index that fills it.
 */
export const openFingerprintTable = (): FingerprintTable => {
  let cells = cellsOf(cellsMin);
  let used = 0;
  return {
    find: (print, found) => {
      let count = 0;
      for (let cell = firstCell(cells, print); cells.texts[cell] !== free; cell = next(cells, cell)) {
        const text = cells.texts[cell] ?? free;
        if (cells.prints[cell] === print && text >= firstText) found[count++] = text - firstText;
      }
      return count;
    },
    add: (print, text) => {
      if (used >= loadMax * cells.prints.length) {
        cells = rebuilt(cells);
        used = fullCells(cells);
      }
      if (put(cells, print, text + firstText) === free) used += 1;
    },
    remove: (print, text) => {
      for (let cell = firstCell(cells, print); cells.texts[cell] !== free; cell = next(cells, cell)) {
        const isIt = cells.prints[cell] === print && cells.texts[cell] === text + firstText;
        if (isIt) cells.texts[cell] = emptied;
      }
    },
  };
};

/** Fingerprints and, beside each, a text that has it. */
type Cells = { readonly prints: Uint32Array; readonly texts: Uint32Array };

const cellsOf = (count: number): Cells => ({
  prints: new Uint32Array(count),
  texts: new Uint32Array(count),
});

const firstCell = ({ prints }: Cells, print: number): number =>
  Math.imul(print, spread) >>> (Math.clz32(prints.length) + 1);

/** The cell after one; their number is a power of two. */
const next = ({ prints }: Cells, cell: number): number => (cell + 1) & (prints.length - 1);

/** Fills the first cell on the way that holds no text; gives what it held, or `null` where none was filled. */
const put = (cells: Cells, print: number, text: number): number | null => {
  const { prints, texts } = cells;
  let others = 0;
  let place = -1;
  let cell = firstCell(cells, print);
  for (; texts[cell] !== free; cell = next(cells, cell)) {
    if (texts[cell] === emptied) place = place < 0 ? cell : place;
    else if (prints[cell] === print) others += 1;
  }
  if (others >= textsPerPrintMax) return null;
  if (place < 0) place = cell;
  const held = texts[place] ?? free;
  prints[place] = print;
  texts[place] = text;
  return held;
};

const fullCells = ({ texts }: Cells): number =>
  texts.reduce((sum, text) => sum + (text >= firstText ? 1 : 0), 0);

/** The same without emptied cells, and with room for as much again. */
const rebuilt = (cells: Cells): Cells => {
  const { length } = cells.prints;
  // Half full or less suffices for the old size: what filled it up were emptied cells.
  const larger = cellsOf(fullCells(cells) * 2 > length ? length * 2 : length);
  cells.texts.forEach((text, cell) => {
    if (text >= firstText) put(larger, cells.prints[cell] ?? 0, text);
  });
  return larger;
};
