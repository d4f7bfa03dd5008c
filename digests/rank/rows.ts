/**
 * Sentences by terms in compressed rows: the different terms of row i are those from `terms[starts[i]]` to
 * `terms[starts[i + 1] - 1]`, in the order of their first occurrence, each with its weight. Weights are positive.
 */
export type TermRows = {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  /** `frequencies[t]` is how many rows have term t. */
  readonly frequencies: Uint32Array;
};

/** Counts how often each row has each of its terms. `termCount` is more than any term. Cost: linear. */
export const countRows = (rows: readonly (readonly number[])[], termCount: number): TermRows => {
  const occurrences = rows.reduce((sum, row) => sum + row.length, 0);
  const starts = new Uint32Array(rows.length + 1);
  const terms = new Uint32Array(occurrences);
  const weights = new Float64Array(occurrences);
  const frequencies = new Uint32Array(termCount);
  // Where a term stands in the row at hand; less than the row's start where it was not seen yet.
  const places = new Int32Array(termCount).fill(-1);
  let end = 0;
  rows.forEach((row, i) => {
    const start = end;
    for (const term of row) {
      let place = places[term] ?? -1;
      if (place < start) {
        place = end;
        end += 1;
        places[term] = place;
        terms[place] = term;
        frequencies[term] = (frequencies[term] ?? 0) + 1;
      }
      weights[place] = (weights[place] ?? 0) + 1;
    }
    starts[i + 1] = end;
  });
  return { starts, terms: terms.subarray(0, end), weights: weights.subarray(0, end), frequencies };
};

/** The same rows with each term once: what counts is whether a sentence has it. */
export const presenceOf = (rows: TermRows): TermRows => ({
  ...rows,
  weights: new Float64Array(rows.weights.length).fill(1),
});

/**
 * The same rows weighed by term frequency times inverse sentence frequency, each of length 1, so that the product of
 * two rows is their cosine.
 * Source: Spärck Jones 1972 for the idea; the frequency as in BM25 (Robertson & Zaragoza 2009, section 3.1), plus 1 in
 * the logarithm, so that a term that most sentences have weighs little and never less than nothing.
 */
export const cosineRows = (rows: TermRows): TermRows => {
  const { starts, terms, frequencies } = rows;
  const count = starts.length - 1;
  const rarity = Float64Array.from(frequencies, (frequency) =>
    Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)),
  );
  const weights = rows.weights.map((weight, at) => weight * (rarity[terms[at] ?? 0] ?? 0));
  for (let row = 0; row < count; row += 1) {
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    let square = 0;
    for (let at = start; at < end; at += 1) square += (weights[at] ?? 0) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let at = start; at < end; at += 1) weights[at] = (weights[at] ?? 0) / length;
  }
  return { ...rows, weights };
};
