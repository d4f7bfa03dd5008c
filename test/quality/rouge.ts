import { porterStem } from './porter.ts';

/** F1 in percent, the best over several references. */
export type Rouge = { readonly r1: number; readonly r2: number; readonly rLsum: number };

const stems = new Map<string, string>();

const stemOf = (word: string): string => {
  let stem = stems.get(word);
  if (stem === undefined) {
    // ROUGE's own rule: shorter words are left as they are.
    stem = word.length > 3 ? porterStem(word) : word;
    stems.set(word, stem);
  }
  return stem;
};

/** The words of a sentence as ROUGE sees them: stemmed in English, as they are elsewhere, ideographs one by one. */
const wordsOf = (sentence: string, language: string): readonly string[] => {
  const lower = sentence.toLowerCase();
  if (language === 'en') return (lower.match(/[a-z0-9]+/g) ?? []).map(stemOf);
  return (
    lower.normalize('NFC').match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
};

const f1 = (hits: number, inSummary: number, inReference: number): number =>
  hits === 0 ? 0 : (200 * hits) / (inSummary + inReference);

const countOf = (items: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

const pairsOf = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);

const overlap = (summary: readonly string[], reference: readonly string[]): number => {
  const left = countOf(summary);
  let hits = 0;
  for (const [item, count] of countOf(reference)) hits += Math.min(count, left.get(item) ?? 0);
  return f1(hits, summary.length, reference.length);
};

/** Places in `reference` of one longest common subsequence with `summary`. */
const commonPlaces = (reference: readonly string[], summary: readonly string[]): readonly number[] => {
  const width = summary.length + 1;
  const lengths = new Uint16Array((reference.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = 1; i <= reference.length; i += 1)
    for (let j = 1; j <= summary.length; j += 1)
      lengths[i * width + j] =
        reference[i - 1] === summary[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
  const places: number[] = [];
  let [i, j] = [reference.length, summary.length];
  while (i > 0 && j > 0) {
    if (reference[i - 1] === summary[j - 1]) {
      places.push(i - 1);
      i -= 1;
      j -= 1;
    } else if (at(i, j - 1) > at(i - 1, j)) j -= 1;
    else i -= 1;
  }
  return places.toReversed();
};

/** The union of common subsequences by reference sentence, no word counted oftener than the summary has it. */
const summaryLcs = (
  summary: readonly (readonly string[])[],
  reference: readonly (readonly string[])[],
): number => {
  const left = countOf(summary.flat());
  let hits = 0;
  for (const sentence of reference) {
    const places = new Set(summary.flatMap((each) => commonPlaces(sentence, each)));
    for (const place of [...places].toSorted((a, b) => a - b)) {
      const word = sentence[place] ?? '';
      const count = left.get(word) ?? 0;
      if (count === 0) continue;
      left.set(word, count - 1);
      hits += 1;
    }
  }
  return f1(hits, summary.flat().length, reference.flat().length);
};

/**
 * ROUGE of a summary's sentences against references, whose sentences are parted by line breaks.
 * Source: Lin 2004, "ROUGE"; as google-research's `rouge_score` computes it, which is what papers report.
 */
export const rougeOf = (
  summary: readonly string[],
  references: readonly string[],
  language: string,
): Rouge => {
  const own = summary.map((sentence) => wordsOf(sentence, language));
  const scores = references.map((reference): Rouge => {
    const other = reference.split('\n').map((sentence) => wordsOf(sentence, language));
    return {
      r1: overlap(own.flat(), other.flat()),
      r2: overlap(pairsOf(own.flat()), pairsOf(other.flat())),
      rLsum: summaryLcs(own, other),
    };
  });
  const best = (pick: (score: Rouge) => number): number => Math.max(0, ...scores.map(pick));
  return { r1: best(({ r1 }) => r1), r2: best(({ r2 }) => r2), rLsum: best(({ rLsum }) => rLsum) };
};
