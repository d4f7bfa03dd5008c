import { grownFloats, grownInts } from './growth.ts';

/** Which articles have a term and how much it weighs in each, in the order of their slots. */
export type Postings = {
  /** Where all postings of the language lie; they move as more come. */
  readonly slots: Int32Array;
  readonly weights: Float32Array;
  /** Those of the term lie from here, without the articles that have left ... */
  readonly first: number;
  /** ... to before this. */
  readonly end: number;
};

/** The postings of every term of a language, by the numbers of the terms. */
export type PostingLists = {
  /**
   * The postings of a term, until the next one is added; those of slots before `firstSlot` are passed over from now
   * on.
   */
  readonly of: (term: number, firstSlot: number) => Postings;
  /** Adds an article behind the others that have a term. */
  readonly post: (term: number, slot: number, weight: number) => void;
  /** Empties all lists; what they have grown to is kept, since they will be filled again. */
  readonly empty: () => void;
  /** Forgets the terms too, since they are numbered anew. */
  readonly clear: () => void;
};

/**
 * All lists lie in one pair of arrays, each in a stretch of its own: a pair of arrays for each list would take ten
 * times the memory of the posting or two that most of them hold.
 */
type State = {
  slots: Int32Array<ArrayBuffer>;
  weights: Float32Array<ArrayBuffer>;
  /** Of both, so much was ever given away. */
  used: number;
  /** Of each list in turn: where its stretch begins, what of it has left, what is filled, and its room. */
  lists: Int32Array<ArrayBuffer>;
  /** Where stretches begin that lists have outgrown, by the logarithm (base 2) of their room. */
  readonly vacant: number[][];
};

const start = 0;
const left = 1;
const filled = 2;
const room = 3;
const fields = 4;

/** Postings and terms of a small server's first day. */
const postingsAtFirst = 4096;
const termsAtFirst = 1024;

/** Opens an inverted index. It changes as articles come, and belongs to the window that opened it. */
export const openPostingLists = (): PostingLists => {
  const state: State = {
    slots: new Int32Array(postingsAtFirst),
    weights: new Float32Array(postingsAtFirst),
    used: 0,
    lists: new Int32Array(termsAtFirst * fields),
    vacant: [],
  };
  return {
    of: (term, firstSlot) => postingsOf(state, term * fields, firstSlot),
    post: (term, slot, weight) => {
      const list = term * fields;
      if (list >= state.lists.length) state.lists = grownInts(state.lists, list + fields);
      append(state, list, slot, weight);
    },
    empty: () => {
      const { lists } = state;
      for (let list = 0; list < lists.length; list += fields) lists[list + left] = lists[list + filled] = 0;
    },
    clear: () => {
      state.lists.fill(0);
      state.used = 0;
      state.vacant.length = 0;
    },
  };
};

const postingsOf = ({ slots, weights, lists }: State, list: number, firstSlot: number): Postings => {
  const begin = lists[list + start] ?? 0;
  const end = begin + (lists[list + filled] ?? 0);
  let first = begin + (lists[list + left] ?? 0);
  while (first < end && (slots[first] ?? 0) < firstSlot) first += 1;
  lists[list + left] = first - begin;
  return { slots, weights, first, end };
};

const append = (state: State, list: number, slot: number, weight: number): void => {
  const { lists } = state;
  const count = lists[list + filled] ?? 0;
  if (count === lists[list + room]) move(state, list);
  const at = (lists[list + start] ?? 0) + count;
  state.slots[at] = slot;
  state.weights[at] = weight;
  lists[list + filled] = count + 1;
};

/** Gives a list that is full a stretch of twice its room, and the one that it leaves to others. */
const move = (state: State, list: number): void => {
  const { lists, vacant } = state;
  const [from, size] = [lists[list + start] ?? 0, lists[list + room] ?? 0];
  const to = stretchOf(state, 2 * size || 1);
  state.slots.copyWithin(to, from, from + size);
  state.weights.copyWithin(to, from, from + size);
  if (size > 0) (vacant[Math.log2(size)] ??= []).push(from);
  lists[list + start] = to;
  lists[list + room] = 2 * size || 1;
};

/** Where a stretch of a size begins that nobody uses. */
const stretchOf = (state: State, size: number): number => {
  const known = state.vacant[Math.log2(size)]?.pop();
  if (known !== undefined) return known;
  const begin = state.used;
  state.used += size;
  if (state.used > state.slots.length) {
    state.slots = grownInts(state.slots, state.used);
    state.weights = grownFloats(state.weights, state.used);
  }
  return begin;
};
