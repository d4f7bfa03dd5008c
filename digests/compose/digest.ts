import type {
  Article,
  Coverage,
  Digest,
  DigestStory,
  NewsStory,
  Recipe,
  StoryScore,
} from '../model/index.ts';
import { newestAt, publisherOf, publishersOf, scoreOf } from './importance.ts';
import { quotesOf } from './quotes.ts';
import { quoteBudget, tierAt } from './tiers.ts';

/** More leading stories from one publisher than this make a digest its second front page. */
const leadsOfOnePublisherMax = 3;

/** What an edition is made of. Times are epoch ms; the window is from (exclusive) to (inclusive). */
export type EditionInput = {
  /** Everything that the window brought, grouped, with what was told of each story before. */
  readonly stories: readonly NewsStory[];
  readonly recipe: Recipe;
  readonly at: number;
  readonly fromAt: number;
  readonly toAt: number;
  readonly nextAt: number | null;
};

/** A story and its score. */
type Ranked = { readonly story: NewsStory; readonly score: StoryScore };

const headlineOf = (article: Article): string => article.title ?? article.text.split('\n', 1)[0] ?? '';

/** Keeps the order and drops what goes past the share of one publisher, unless nothing else is left to fill up with. */
const spreadOverPublishers = (ranked: readonly Ranked[], storiesMax: number): readonly Ranked[] => {
  const taken = new Map<string, number>();
  const within: Ranked[] = [];
  const past: Ranked[] = [];
  for (const each of ranked) {
    const lead = each.story.articles[0];
    const publisher = lead === undefined ? '' : publisherOf(lead);
    const before = taken.get(publisher) ?? 0;
    taken.set(publisher, before + 1);
    (before < leadsOfOnePublisherMax ? within : past).push(each);
  }
  const chosen = new Set([...within, ...past].slice(0, storiesMax));
  return ranked.filter((each) => chosen.has(each));
};

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The headlines under which an edition's stories are told, folded. */
const headlinesOf = (chosen: readonly Ranked[]): ReadonlySet<string> =>
  new Set(chosen.flatMap(({ story }) => story.articles.map((article) => folded(headlineOf(article)))));

/** Related headlines of a story, each once, without those that the edition tells anyway. */
const relatedOf = ({ related }: NewsStory, shown: ReadonlySet<string>): DigestStory['related'] =>
  [...new Map(related.map((each) => [folded(each.text), each]))].flatMap(([key, each]) =>
    shown.has(key) ? [] : each,
  );

const coverageOf = (article: Article): Coverage => ({
  publisher: publisherOf(article),
  title: headlineOf(article),
  url: article.url,
});

/** A chosen story, its place in the edition, and what the edition as a whole says. */
type Placed = Ranked & { readonly place: number; readonly shown: ReadonlySet<string> };

const toldAs = ({ story, score, place, shown }: Placed, recipe: Recipe): DigestStory => {
  const lead = story.articles[0];
  const tier = tierAt(place);
  return {
    id: story.id,
    tier,
    headline: lead === undefined ? '' : headlineOf(lead),
    url: lead?.url ?? null,
    imageUrl: lead?.imageUrl ?? null,
    quotes: quotesOf(story, quoteBudget(recipe.style, tier)),
    coverage: story.articles.map(coverageOf),
    alsoIn: story.copies.map(coverageOf),
    related: relatedOf(story, shown),
    publishedAt: newestAt(story),
    updates: null,
    score,
  };
};

/** Stories that no earlier edition told, the weightiest first. */
const rankedStories = ({ stories, at }: EditionInput): readonly Ranked[] =>
  stories
    .filter(({ told }) => told.length === 0)
    .map((story) => ({ story, score: scoreOf(story, at) }))
    .toSorted((a, b) => b.score.value - a.score.value);

/**
 * Makes an edition: leaves out the stories told before, ranks the rest, quotes each by its tier. It has at most
 * `recipe.storiesMax` stories, the weightiest first; none where nothing is new.
 */
export const composeDigest = (input: EditionInput): Digest => {
  const { stories, recipe, at, fromAt, toAt, nextAt } = input;
  const chosen = spreadOverPublishers(rankedStories(input), recipe.storiesMax);
  const shown = headlinesOf(chosen);
  return {
    name: recipe.name,
    at,
    fromAt,
    toAt,
    nextAt,
    stories: chosen.map((ranked, place) => toldAs({ ...ranked, place, shown }, recipe)),
    held: [],
    articlesRead: stories.reduce((sum, { articles, copies }) => sum + articles.length + copies.length, 0),
    publishersRead: new Set(stories.flatMap(publishersOf)).size,
  };
};
