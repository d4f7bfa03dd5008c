/** Which articles have a term and how much it weighs in each, in the order of their slots. Mutable. */
export type Postings = {
  slots: Int32Array;
  weights: Float32Array;
  /** Those before it are of articles that have left. */
  first: number;
  length: number;
};

/** Most terms occur in very few articles. */
const roomAtFirst = 4;

/** Opens an empty list. */
export const openPostings = (): Postings => ({
  slots: new Int32Array(roomAtFirst),
  weights: new Float32Array(roomAtFirst),
  first: 0,
  length: 0,
});

/** Adds an article behind the others. Where there is no more room, the arrays are doubled. */
export const post = (postings: Postings, slot: number, weight: number): void => {
  if (postings.length === postings.slots.length) enlarge(postings);
  postings.slots[postings.length] = slot;
  postings.weights[postings.length] = weight;
  postings.length += 1;
};

const enlarge = (postings: Postings): void => {
  const slots = new Int32Array(2 * postings.length);
  slots.set(postings.slots);
  const weights = new Float32Array(2 * postings.length);
  weights.set(postings.weights);
  postings.slots = slots;
  postings.weights = weights;
};

/** Empties a list; what it has grown to is kept, since it will be filled again. */
export const clear = (postings: Postings): void => {
  postings.first = 0;
  postings.length = 0;
};
