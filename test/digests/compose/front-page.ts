import { composeDigest, plainRecipe, type EditionInput } from '../../../digests/compose/index.ts';
import type { Digest, NewsArticle, NewsStory, Recipe } from '../../../digests/model/index.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** When the editions of these tests are made. */
export const at = Date.UTC(2026, 10, 23, 8);

/** What there is to say of an article; `by` is its publisher, `hours` how long ago it was published. */
type ArticleFacts = Partial<NewsArticle> & { readonly by?: string; readonly hours?: number };

/** An article of a publisher, an hour old, with a sentence of its own. */
export const articleOf = (
  title: string,
  { by = 'Courier', hours = 1, ...facts }: ArticleFacts = {},
): NewsArticle => ({
  title,
  text: `The council of Marlow said on Monday that this was about ${title.toLowerCase()} and nothing else.`,
  related: [],
  url: `https://${by.toLowerCase()}.example/${encodeURIComponent(title)}`,
  author: null,
  publishedAt: at - hours * hourMs,
  imageUrl: null,
  language: 'en',
  siteName: by,
  source: null,
  ...facts,
});

/** A story out of its articles; it goes by the title of the first. */
export const storyOf = (articles: readonly NewsArticle[], facts: Partial<NewsStory> = {}): NewsStory => ({
  id: articles[0]?.title ?? '',
  articles,
  copies: [],
  related: [],
  told: [],
  toldAt: null,
  ...facts,
});

/** A story that so many publishers tell, each in a version of its own. */
export const toldBy = (title: string, publishers: readonly string[], facts: ArticleFacts = {}): NewsStory =>
  storyOf(publishers.map((by) => articleOf(title, { ...facts, by })));

/** Different things to write about, so that no two stories resemble each other: one for each number. */
export const subjectOf = (number: number): string =>
  ['alpha', 'beta', 'gamma', 'delta'].map((word) => `${word}${number}`).join(' ');

/** A story whose words no other number's story has. */
export const plainStory = (number: number, facts: ArticleFacts = {}): NewsStory => {
  const title = subjectOf(number);
  return storyOf([
    articleOf(title, { text: `Report${number} said view${number} of plan${number} went well.`, ...facts }),
  ]);
};

/** A recipe for seven stories, briefly. */
export const recipeOf = (facts: Partial<Recipe> = {}): Recipe => ({
  ...plainRecipe({ name: 'Morning', storiesMax: 7, style: 'brief' }),
  ...facts,
});

/** The edition of a day that somebody asked for, so that it never waits. */
export const compose = (stories: readonly NewsStory[], facts: Partial<EditionInput> = {}): Digest =>
  composeDigest({ stories, recipe: recipeOf(), at, fromAt: at - dayMs, toAt: at, nextAt: null, ...facts });

/** The headlines of an edition, in order. */
export const headlinesIn = ({ stories }: Digest): readonly string[] =>
  stories.map(({ headline }) => headline);

/** Why each story that an edition held was held, by its id. */
export const reasonsIn = ({ held }: Digest): Readonly<Record<string, string>> =>
  Object.fromEntries(held.map(({ id, reason }) => [id, reason.code]));
