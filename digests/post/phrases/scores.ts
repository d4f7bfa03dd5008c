import type { FactorName, StoryScore } from '../../model/index.ts';
import { later } from '../later.ts';

/** What a score and its factors are called in one language. */
type ScoreWords = { readonly score: string; readonly factors: Readonly<Record<FactorName, string>> };

/** The order in which factors are named: those first that differ most from story to story. */
const shownFirst: readonly FactorName[] = [
  ...(['publishers', 'velocity', 'age', 'topics', 'boosts', 'sources', 'rarity', 'votes'] as const),
];

/** A factor that rounds to 1 says nothing. */
const tellingDifference = 0.005;

/**
 * Says a score as the product that it is: "score 1.1 = sources 1.4 × freshness 0.8". Factors of 1 are left out, and so
 * are those that an edition of an earlier version did not know.
 */
export const scoreSayer = (locale: string, words: ScoreWords): ((score: StoryScore) => string) => {
  const formatter = later(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const format = (value: number): string => formatter().format(value);
  return ({ value, factors }) => {
    const telling = shownFirst.filter((name) => Math.abs((factors[name] ?? 1) - 1) >= tellingDifference);
    const product = telling.map((name) => `${words.factors[name]} ${format(factors[name])}`).join(' × ');
    return `${words.score} ${format(value)}${product === '' ? '' : ` = ${product}`}`;
  };
};
