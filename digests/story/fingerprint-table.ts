/**
 * Texts that a fingerprint is remembered of at most. More of them tell no more, and a flood of one text would make
 * each search as long as the flood.
 */
export const textsPerPrintMax = 32;

const cellsMin = 1 << 12;

/** The table grows before more than three quarters of its cells are in use: linear probing slows down from there. */
const loadMax = 3 / 4;

/** ... and then to so many cells for each in use, so that half as many more fit in: twice as many would lie idle. */
const cellsPerText = 2;

/** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the least of neighbours are not spread evenly. */
const spread = 0x9e3779b1;

const hashes = 2 ** 32;

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
 * Opens an empty table: open addressing in a typed array, a cell of eight bytes for each fingerprint of each text. It
 * is mutable, and belongs to the index that fills it.
 */
export const openFingerprintTable = (): FingerprintTable => {
  let cells = cellsOf(cellsMin);
  let used = 0;
  return {
    find: (print, found) => {
      let count = 0;
      for (let cell = firstCell(cells, print); cells[cell + text] !== free; cell = next(cells, cell)) {
        const held = cells[cell + text] ?? free;
        if (cells[cell] === print && held >= firstText) found[count++] = held - firstText;
      }
      return count;
    },
    add: (print, place) => {
      if (used >= (loadMax * cells.length) / width) {
        cells = rebuilt(cells);
        used = fullCells(cells);
      }
      if (put(cells, print, place + firstText) === free) used += 1;
    },
    remove: (print, place) => {
      for (let cell = firstCell(cells, print); cells[cell + text] !== free; cell = next(cells, cell)) {
        const isIt = cells[cell] === print && cells[cell + text] === place + firstText;
        if (isIt) cells[cell + text] = emptied;
      }
    },
  };
};

/** Of each cell in turn a fingerprint and, beside it, a text that has it: both are looked at together. */
type Cells = Uint32Array<ArrayBuffer>;

const text = 1;
const width = 2;

const cellsOf = (count: number): Cells => new Uint32Array(count * width);

/** Any number of cells will do: hashes are scaled to it. */
const firstCell = ({ length }: Cells, print: number): number =>
  width * Math.floor(((Math.imul(print, spread) >>> 0) * (length / width)) / hashes);

const next = ({ length }: Cells, cell: number): number => (cell + width === length ? 0 : cell + width);

/** Fills the first cell on the way that holds no text; gives what it held, or `null` where none was filled. */
const put = (cells: Cells, print: number, place: number): number | null => {
  let others = 0;
  let vacant = -1;
  let cell = firstCell(cells, print);
  for (; cells[cell + text] !== free; cell = next(cells, cell)) {
    if (cells[cell + text] === emptied) vacant = vacant < 0 ? cell : vacant;
    else if (cells[cell] === print) others += 1;
  }
  if (others >= textsPerPrintMax) return null;
  if (vacant < 0) vacant = cell;
  const held = cells[vacant + text] ?? free;
  cells[vacant] = print;
  cells[vacant + text] = place;
  return held;
};

const fullCells = (cells: Cells): number => {
  let count = 0;
  for (let cell = 0; cell < cells.length; cell += width) {
    if ((cells[cell + text] ?? free) >= firstText) count += 1;
  }
  return count;
};

/** The same without emptied cells, and with room for more. The old cells are given back at once. */
const rebuilt = (cells: Cells): Cells => {
  const larger = cellsOf(Math.max(cellsMin, cellsPerText * fullCells(cells)));
  for (let cell = 0; cell < cells.length; cell += width) {
    const held = cells[cell + text] ?? free;
    if (held >= firstText) put(larger, cells[cell] ?? 0, held);
  }
  cells.buffer.transfer(0);
  return larger;
};
