import { wordsOf } from '../text/index.ts';

/** Words a fingerprint covers: five in a row hardly ever recur by chance in news. */
const gramWords = 5;

/** Of this many neighbouring grams one is kept, so that any run of eight common words leaves a common fingerprint. */
const windowGrams = 4;

/** Copies share their beginning; reading on would let one article of 50,000 words fill the memory. */
const charactersRead = 20_000;

/** With fewer fingerprints a shared phrase would make two short notices copies. */
const fingerprintsMin = 5;

/** Two texts are copies from this share of the shorter one's fingerprints on. */
const containmentMin = 0.4;

/** Fingerprints of a text: different 32-bit hashes. */
export type Fingerprints = ReadonlySet<number>;

/**
 * The fingerprints of a text by winnowing: hashes of all runs of five words, and of each four neighbours the least.
 * Source: Schleimer, Wilkerson & Aiken 2003, "Winnowing"; figures in TEXT.md, part 2.
 * Cost: linear in the text.
 */
export const fingerprintsOf = (text: string): Fingerprints => {
  const words = wordsOf(text.slice(0, charactersRead).toLowerCase()).map((word) => hashOf(word.text));
  const grams = words.slice(gramWords - 1).map((_, i) => {
    let hash = 0;
    for (let k = i; k < i + gramWords; k += 1) hash = mix(hash, words[k] ?? 0);
    return hash;
  });
  const kept = new Set<number>();
  for (let i = 0; i + windowGrams <= grams.length; i += 1)
    kept.add(Math.min(...grams.slice(i, i + windowGrams)));
  return kept;
};

/**
 * Whether two texts are copies of each other, one perhaps with more around it: from the number of fingerprints that
 * they share and have.
 */
export const areCopies = (shared: number, a: number, b: number): boolean => {
  const shorter = Math.min(a, b);
  return shorter >= fingerprintsMin && shared >= containmentMin * shorter;
};

/** FNV-1a over UTF-16 units (Fowler, Noll & Vo 1991), 32 bits. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = mix(hash, word.charCodeAt(i));
  return hash;
};

const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193) >>> 0;
