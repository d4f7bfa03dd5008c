import { type Arrival, languageOf } from '../../../digests/slow.ts';

type Kept = { readonly weights: ReadonlyMap<string, number>; readonly story: { size: number } };

/** As in the grouper. */
const likenessMin = 0.19;

const charactersRead = 2_000;

/**
 * What grouping costs where each article is compared with every other one: the same cosine and the average of each
 * story, without an index. Words are parted by spaces alone.
 */
export const openBruteForce = () => {
  const kept: Kept[] = [];
  const frequencies = new Map<string, number>();
  const weightsOf = ({ article: { title, text, language } }: Arrival): ReadonlyMap<string, number> => {
    languageOf(text, language);
    const counts = new Map<string, number>();
    for (const word of `${title} ${text.slice(0, charactersRead)}`.toLowerCase().split(/\s+/))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of counts.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    const weighed = [...counts].map(([word, count]): [string, number] => {
      const rarity = Math.log((kept.length + 2) / ((frequencies.get(word) ?? 0) + 0.5));
      return [word, (1 + Math.log(count)) * Math.max(0, rarity)];
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  };
  const storyOf = (weights: ReadonlyMap<string, number>): Kept['story'] => {
    const sums = new Map<Kept['story'], number>();
    for (const other of kept) {
      let cosine = 0;
      for (const [word, weight] of weights) cosine += weight * (other.weights.get(word) ?? 0);
      sums.set(other.story, (sums.get(other.story) ?? 0) + cosine);
    }
    let best: Kept['story'] | null = null;
    let bestAverage = likenessMin;
    for (const [story, sum] of sums) {
      if (sum / story.size < bestAverage) continue;
      best = story;
      bestAverage = sum / story.size;
    }
    return best ?? { size: 0 };
  };
  return {
    /** Puts articles in without comparing them, each a story of its own: what was before counts for nothing. */
    fill: (arrivals: readonly Arrival[]): void => {
      for (const arrival of arrivals) kept.push({ weights: weightsOf(arrival), story: { size: 1 } });
    },
    add: (arrivals: readonly Arrival[]): void => {
      for (const arrival of arrivals) {
        const weights = weightsOf(arrival);
        const story = storyOf(weights);
        story.size += 1;
        kept.push({ weights, story });
      }
    },
  };
};
