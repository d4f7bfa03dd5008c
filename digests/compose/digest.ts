import type { Article, Digest, DigestStory, Recipe, Story } from '../model/index.ts';
import { groupStories } from '../story/index.ts';
import { importance, newestAt, publishersOf } from './importance.ts';
import { quotesOf } from './quotes.ts';
import { quoteBudget, tierAt } from './tiers.ts';

/** More leading stories from one publisher than this make a digest its second front page. */
const leadsOfOnePublisherMax = 3;

/** What an edition is made of. Times are epoch ms; the window is from (exclusive) to (inclusive). */
export type EditionInput = {
  readonly articles: readonly Article[];
  /** What earlier editions told: a story that one of these tells too is not told again. */
  readonly told: readonly Article[];
  readonly recipe: Recipe;
  readonly at: number;
  readonly fromAt: number;
  readonly toAt: number;
  readonly nextAt: number | null;
};

const leadOf = (story: Story): Article | undefined => story.articles[0];

const headlineOf = (article: Article): string => article.title ?? article.text.split('\n', 1)[0] ?? '';

const publisherOf = (article: Article): string => article.siteName ?? hostOf(article.url);

const hostOf = (url: string | null): string =>
  (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./u, '') ?? '';

/** Keeps the order and drops what goes past the share of one publisher, unless nothing else is left to fill up with. */
const spreadOverPublishers = (stories: readonly Story[], storiesMax: number): readonly Story[] => {
  const taken = new Map<string, number>();
  const within: Story[] = [];
  const past: Story[] = [];
  for (const story of stories) {
    const lead = leadOf(story);
    const publisher = lead === undefined ? '' : publisherOf(lead);
    const before = taken.get(publisher) ?? 0;
    taken.set(publisher, before + 1);
    (before < leadsOfOnePublisherMax ? within : past).push(story);
  }
  const chosen = new Set([...within, ...past].slice(0, storiesMax));
  return stories.filter((story) => chosen.has(story));
};

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The headlines under which an edition's stories are told, folded. */
const headlinesOf = (stories: readonly Story[]): ReadonlySet<string> =>
  new Set(stories.flatMap(({ articles }) => articles.map((article) => folded(headlineOf(article)))));

/** Related headlines of a story's articles, each once, without those that the edition tells anyway. */
const relatedOf = (story: Story, shown: ReadonlySet<string>): readonly string[] => {
  const related = new Map(
    story.articles.flatMap((a) => a.related).map((text) => [folded(text), text] as const),
  );
  return [...related].filter(([key]) => !shown.has(key)).map(([, text]) => text);
};

/** A chosen story, its place in the edition, and what the edition as a whole says. */
type Placed = { readonly story: Story; readonly place: number; readonly shown: ReadonlySet<string> };

const toldAs = ({ story, place, shown }: Placed, recipe: Recipe): DigestStory => {
  const lead = leadOf(story);
  const tier = tierAt(place);
  return {
    tier,
    headline: lead === undefined ? '' : headlineOf(lead),
    url: lead?.url ?? null,
    imageUrl: lead?.imageUrl ?? null,
    quotes: quotesOf(story, quoteBudget(recipe.style, tier)),
    coverage: story.articles.map((article) => ({
      publisher: publisherOf(article),
      title: headlineOf(article),
      url: article.url,
    })),
    related: relatedOf(story, shown),
    publishedAt: newestAt(story),
  };
};

/** An edition, and which of the articles given it tells: their places in the input, ascending. */
export type ComposedEdition = { readonly digest: Digest; readonly toldPlaces: readonly number[] };

/** Stories that no earlier edition told, the weightiest first. */
const rankedStories = ({ articles, told, at }: EditionInput): readonly Story[] => {
  const repeats = new Set(told);
  return groupStories([...articles, ...told])
    .filter((story) => !story.articles.some((article) => repeats.has(article)))
    .map((story) => ({ story, weight: importance(story, at) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ story }) => story);
};

/**
 * Makes an edition: groups the articles into stories, leaves out those told before, ranks the rest, quotes each by its
 * tier. Its digest has at most `recipe.storiesMax` stories, the weightiest first; none where nothing is new.
 */
export const composeDigest = (input: EditionInput): ComposedEdition => {
  const { articles, recipe, at, fromAt, toAt, nextAt } = input;
  const ranked = rankedStories(input);
  const chosen = spreadOverPublishers(ranked, recipe.storiesMax);
  const tells = new Set(chosen.flatMap((story) => story.articles));
  const shown = headlinesOf(chosen);
  return {
    digest: {
      name: recipe.name,
      at,
      fromAt,
      toAt,
      nextAt,
      stories: chosen.map((story, place) => toldAs({ story, place, shown }, recipe)),
      articlesRead: articles.length,
      publishersRead: new Set(ranked.flatMap(publishersOf)).size,
    },
    toldPlaces: articles.flatMap((article, place) => (tells.has(article) ? [place] : [])),
  };
};
