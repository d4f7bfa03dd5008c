import type { Reading } from './reading.ts';
import type { TermRows } from './rows.ts';

/**
 * How much each sentence says what its article's title says: the cosine of their terms, 0 to 1; 0 without a title.
 * `counts` are the counted terms of the sentences.
 */
export const titleCosines = ({ sentences, documents }: Reading, counts: TermRows): Float64Array => {
  const titles = documents.map(({ title }) => new Set(title));
  return Float64Array.from(sentences, ({ document }, place) => {
    const title = titles[document];
    if (title === undefined || title.size === 0) return 0;
    let [shared, square] = [0, 0];
    const end = counts.starts[place + 1] ?? 0;
    for (let at = counts.starts[place] ?? 0; at < end; at += 1) {
      const count = counts.weights[at] ?? 0;
      square += count * count;
      if (title.has(counts.terms[at] ?? 0)) shared += count;
    }
    return square === 0 ? 0 : shared / Math.sqrt(square * title.size);
  });
};
