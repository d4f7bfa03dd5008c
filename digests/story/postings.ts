/** Which articles have a term and how much it weighs in each, in the order of their slots. */
export type Postings = {
  readonly slots: Int32Array;
  readonly weights: Float32Array;
  /** Those before it are of articles that have left. */
  readonly first: number;
  readonly length: number;
};

/** The postings of every term of a language, by the numbers of the terms. */
export type PostingLists = {
  /** The postings of a term; those of slots before `firstSlot` are passed over from now on. */
  readonly of: (term: number, firstSlot: number) => Postings;
  /** Adds an article behind the others that have a term. */
  readonly post: (term: number, slot: number, weight: number) => void;
  /** Empties all lists; what they have grown to is kept, since they will be filled again. */
  readonly empty: () => void;
  /** Forgets the terms too, since they are numbered anew. */
  readonly clear: () => void;
};

type List = { slots: Int32Array; weights: Float32Array; first: number; length: number };

/** Most terms occur in very few articles. */
const roomAtFirst = 4;

const openList = (): List => ({
  slots: new Int32Array(roomAtFirst),
  weights: new Float32Array(roomAtFirst),
  first: 0,
  length: 0,
});

const nobody: Postings = { slots: new Int32Array(), weights: new Float32Array(), first: 0, length: 0 };

/** Opens an inverted index. It changes as articles come, and belongs to the window that opened it. */
export const openPostingLists = (): PostingLists => {
  const lists: (List | undefined)[] = [];
  return {
    of: (term, firstSlot) => {
      const list = lists[term];
      if (list === undefined) return nobody;
      while (list.first < list.length && (list.slots[list.first] ?? 0) < firstSlot) list.first += 1;
      return list;
    },
    post: (term, slot, weight) => append((lists[term] ??= openList()), slot, weight),
    empty: () => {
      for (const list of lists) if (list !== undefined) [list.first, list.length] = [0, 0];
    },
    clear: () => {
      lists.length = 0;
    },
  };
};

/** Where there is no more room, the arrays are doubled. */
const append = (list: List, slot: number, weight: number): void => {
  const { length } = list;
  if (length === list.slots.length) {
    const [{ slots }, { weights }] = [list, list];
    list.slots = new Int32Array(2 * length);
    list.slots.set(slots);
    list.weights = new Float32Array(2 * length);
    list.weights.set(weights);
  }
  list.slots[length] = slot;
  list.weights[length] = weight;
  list.length = length + 1;
};
