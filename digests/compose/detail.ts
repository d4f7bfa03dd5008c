import type { NewsStory, StoryDetail } from '../model/index.ts';
import { newestAt } from './freshness.ts';
import { folded, headlineOf, versionsByHeadline } from './headlines.ts';
import { quotesOf } from './quotes.ts';
import { coverageUnder, imageUnder } from './tell.ts';

/** Enough to know what happened, and still a minute to read. */
const budget = { sentences: 8, charactersMax: 2_000 };

/**
 * All that is known of a story: up to eight quoted sentences, everybody who tells it, the headlines beside it. What
 * earlier editions told of it is quoted too, since it is asked for by people who may not have read those.
 * @returns `null` where nothing of it has a headline
 */
export const storyDetail = (story: NewsStory, at: number): StoryDetail | null => {
  const [shown] = versionsByHeadline(story);
  if (shown === undefined) return null;
  const own = new Set(story.articles.map((article) => folded(headlineOf(article))));
  return {
    id: story.id,
    headline: headlineOf(shown),
    url: shown.url,
    imageUrl: imageUnder(shown, story),
    quotes: quotesOf({ ...story, told: [] }, budget),
    ...coverageUnder(shown, story),
    related: story.related.filter(({ text }) => !own.has(folded(text))),
    publishedAt: newestAt(story, at),
  };
};
