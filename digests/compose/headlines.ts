import type { Article, NewsArticle, NewsStory } from '../model/index.ts';
import { languageOf, termsOf, wordCount } from '../text/index.ts';

/** Fewer words name a column and no event: "Live", "Morning briefing". */
const headlineWordsMin = 3;

/** Two versions agree as much with each other; of many the fullest, which come first, are compared. */
const versionsComparedMin = 3;
const versionsComparedMax = 12;

/** What an article is headed by: its title, else the first line of its text; empty where it has neither. */
export const headlineOf = ({ title, text }: Article): string =>
  title?.trim() || (text.trim().split('\n', 1)[0] ?? '');

/** Whether an article has a title that says what happened. */
export const isProperlyHeaded = ({ title }: Article): boolean => wordCount(title ?? '') >= headlineWordsMin;

/** Whether there is anything to show of a story. */
export const isTellable = ({ articles }: NewsStory): boolean =>
  articles.some((article) => headlineOf(article) !== '');

/** A text as programs compare it: letters and digits alone. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const termSetsOf = (articles: readonly Article[]): readonly ReadonlySet<string>[] => {
  const headlines = articles.map(headlineOf);
  // The versions of a story are of one language, and together they tell it better than each alone.
  const language = languageOf(headlines.join('\n'), articles[0]?.language ?? null);
  return headlines.map((headline) => new Set(termsOf(headline, language)));
};

/** Dice's coefficient. */
const overlapOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size);

/**
 * The versions of a story with the best headline first: proper ones before others, then those that say what most
 * others say too, since the fullest is often a live blog or a comment; of equals the fullest. A version without any
 * headline is left out.
 */
export const versionsByHeadline = ({ articles }: NewsStory): readonly NewsArticle[] => {
  const headed = articles.filter((article) => headlineOf(article) !== '');
  const compared =
    headed.length < versionsComparedMin ? [] : termSetsOf(headed.slice(0, versionsComparedMax));
  const agreement = compared.map((terms, place) =>
    compared.reduce((sum, other, index) => sum + (index === place ? 0 : overlapOf(terms, other)), 0),
  );
  return headed
    .map((article, place) => ({
      article,
      isProper: isProperlyHeaded(article),
      agreement: agreement[place] ?? 0,
    }))
    .toSorted((a, b) => Number(b.isProper) - Number(a.isProper) || b.agreement - a.agreement)
    .map(({ article }) => article);
};
