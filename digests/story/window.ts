import type { TermFrequencies } from './arrival.ts';
import { squareOfSum } from './direction.ts';
import { grownInts } from './growth.ts';
import { dropTerms, type LanguageIndex, openIndex } from './language-index.ts';
import { type ArticleVector, weigh } from './vector.ts';

/** What an article is remembered by while it is in the window. */
export type ReadArticle = {
  readonly id: string;
  readonly duplicateOf: string | null;
  /** Epoch ms; `NaN` where it has none. */
  readonly publishedAt: number;
  /** What the clock said when it came. */
  readonly arrivedAt: number;
  readonly index: LanguageIndex;
  readonly vector: ArticleVector;
  /** The numbers of the terms of its title. */
  readonly title: Int32Array;
  /** A number made of its content, the same whenever it comes. */
  readonly key: number;
};

/** An article in the window, and where it is. */
export type KeptArticle = ReadArticle & { readonly story: OpenStory; readonly slot: number };

/** A story whose articles are in the window. */
export type OpenStory = {
  readonly id: string;
  readonly articles: readonly KeptArticle[];
  readonly isPublished: boolean;
};

/** How long articles are remembered, and how many at most. */
export type Limits = { readonly spanMs: number; readonly articlesMax: number };

/** The articles of the last days in the order of their arrival, and their stories. Slots count articles. */
export type Window = {
  readonly indexes: () => readonly LanguageIndex[];
  /** The index of a language, opened with its first article. */
  readonly indexFor: (language: string) => LanguageIndex;
  readonly article: (id: string) => KeptArticle | undefined;
  /** An article of the same title and text. */
  readonly twinOf: (read: Pick<ReadArticle, 'key' | 'vector' | 'index'>) => KeptArticle | undefined;
  /** The article in a slot, unless it has left. */
  readonly articleIn: (slot: number) => KeptArticle | undefined;
  /** Articles in the slots before it have left. */
  readonly firstSlot: () => number;
  /** By slot: the place of the article's story, which is the slot that its first article had. */
  readonly places: () => Int32Array;
  readonly storyAt: (place: number) => OpenStory | undefined;
  /** The sum of the likenesses of all pairs of a story's articles, each with itself too. */
  readonly squareOf: (story: OpenStory) => number;
  /** Puts an article into the next slot, and into a story, which it begins where there is none of that id. */
  readonly keep: (storyId: string, article: ReadArticle) => KeptArticle;
  /** Makes stories one: the one that people know, else that of the earliest article. Gives what moved. */
  readonly unite: (stories: readonly OpenStory[]) => readonly KeptArticle[];
  /** Says that people were told a story. */
  readonly publish: (storyId: string) => void;
  /** Says when the articles came that came before anyone knew the time. */
  readonly dateArrivals: (now: number) => void;
  /** Lets the articles go that came too long before a moment, and as many as are too many; gives them. */
  readonly forget: (now: number, limits: Limits) => readonly KeptArticle[];
  /** Takes all weights again where a vocabulary has outgrown them. Cost: linear in the window, and rare. */
  readonly reweigh: () => void;
};

type Kept = ReadArticle & { arrivedAt: number; story: Telling; slot: number };

type Telling = {
  readonly id: string;
  /** The slot of its first article: its sums are kept there. */
  place: number;
  readonly articles: Kept[];
  isPublished: boolean;
  /** `NaN` until it is asked for. */
  square: number;
};

type State = {
  /** By slot. Those before `first` have left. */
  articles: Kept[];
  first: number;
  /** By slot: the place of its story. */
  places: Int32Array<ArrayBuffer>;
  readonly byId: Map<string, Kept>;
  /** The latest article of each content. */
  readonly byKey: Map<number, Kept>;
  readonly indexes: Map<string, LanguageIndex>;
  readonly stories: Map<string, Telling>;
};

/** A window of a small server. */
const roomAtFirst = 1024;

/** Slots that nobody uses any more are given back when they are a third of all. */
const goneShareMax = 1 / 3;

/** Fewer are not worth the trouble. */
const goneMin = 256;

/** Opens a window without articles. It changes as they come, and belongs to the grouper that opened it. */
export const openWindow = (saved: readonly TermFrequencies[]): Window => {
  const state: State = {
    articles: [],
    first: 0,
    places: new Int32Array(roomAtFirst),
    byId: new Map(),
    byKey: new Map(),
    indexes: new Map(saved.map((each) => [each.language, openIndex(each.language, each)])),
    stories: new Map(),
  };
  return {
    indexes: () => [...state.indexes.values()],
    indexFor: (language) => indexFor(state, language),
    article: (id) => state.byId.get(id),
    twinOf: (read) => twinOf(state, read),
    articleIn: (slot) => (slot < state.first ? undefined : state.articles[slot]),
    firstSlot: () => state.first,
    places: () => state.places,
    storyAt: (at) => state.articles[at]?.story,
    squareOf: ({ id }) => squareOf(state.stories.get(id)),
    keep: (storyId, article) => keep(state, storyFor(state, storyId), article),
    unite: (stories) => unite(state, stories),
    publish: (storyId) => {
      const story = state.stories.get(storyId);
      if (story !== undefined) story.isPublished = true;
    },
    dateArrivals: (now) => {
      for (const article of state.articles) article.arrivedAt = now;
    },
    forget: (now, limits) => forget(state, now, limits),
    reweigh: () => {
      if ([...state.indexes.values()].some(({ vocabulary }) => vocabulary.isOutgrown())) rebuild(state);
    },
  };
};

const indexFor = ({ indexes }: State, language: string): LanguageIndex => {
  const index = indexes.get(language) ?? openIndex(language);
  indexes.set(language, index);
  return index;
};

const twinOf = (
  { byKey }: State,
  { key, vector, index }: Pick<ReadArticle, 'key' | 'vector' | 'index'>,
): Kept | undefined => {
  const twin = byKey.get(key);
  // Numbers made of different contents may agree by chance.
  const isTwin = twin?.index === index && twin.vector.terms.length === vector.terms.length;
  return isTwin && vector.terms.length > 0 ? twin : undefined;
};

const squareOf = (story: Telling | undefined): number => {
  if (story === undefined) return 0;
  if (Number.isNaN(story.square)) story.square = squareOfSum(story.articles.map(({ vector }) => vector));
  return story.square;
};

const storyFor = ({ stories, articles }: State, id: string): Telling => {
  const known = stories.get(id);
  if (known !== undefined) return known;
  const story = { id, place: articles.length, articles: [], isPublished: false, square: Number.NaN };
  stories.set(id, story);
  return story;
};

const keep = (state: State, story: Telling, article: ReadArticle): Kept => {
  const kept = { ...article, story, slot: state.articles.length };
  story.articles.push(kept);
  story.square = Number.NaN;
  place(state, kept);
  return kept;
};

/** Puts an article into the next slot, and into the lists of its terms. */
const place = (state: State, article: Kept): void => {
  article.slot = state.articles.push(article) - 1;
  state.byId.set(article.id, article);
  state.byKey.set(article.key, article);
  if (article.slot >= state.places.length) state.places = grownInts(state.places, article.slot + 1);
  state.places[article.slot] = article.story.place;
  const { terms, weights } = article.vector;
  for (let at = 0; at < terms.length; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight > 0) article.index.postings.post(terms[at] ?? 0, article.slot, weight);
  }
};

const unite = (state: State, stories: readonly OpenStory[]): readonly Kept[] => {
  const [kept, ...others] = stories
    .flatMap(({ id }) => state.stories.get(id) ?? [])
    .sort((a, b) => Number(b.isPublished) - Number(a.isPublished) || firstSlot(a) - firstSlot(b));
  if (kept === undefined) return [];
  const moved = others.flatMap(({ articles }) => articles);
  for (const other of others) state.stories.delete(other.id);
  for (const article of moved) {
    article.story = kept;
    state.places[article.slot] = kept.place;
    kept.articles.push(article);
  }
  kept.square = Number.NaN;
  return moved;
};

/** The slot of its earliest article. */
const firstSlot = ({ articles }: Telling): number =>
  articles.reduce((first, { slot }) => Math.min(first, slot), Infinity);

const forget = (state: State, now: number, { spanMs, articlesMax }: Limits): readonly Kept[] => {
  const gone: Kept[] = [];
  for (let slot = state.first; slot < state.articles.length; slot += 1) {
    const article = state.articles[slot];
    if (article === undefined) break;
    const isOld = cameAt(article, now) < now - spanMs;
    if (!isOld && state.articles.length - slot <= articlesMax) break;
    gone.push(article);
    drop(state, article);
  }
  state.first += gone.length;
  if (state.first > Math.max(goneMin, goneShareMax * state.articles.length)) compact(state);
  return gone;
};

/** When an article counts as having come: a date ahead of its time counts once the time has come. */
const cameAt = ({ publishedAt, arrivedAt }: Kept, now: number): number =>
  publishedAt <= now ? Math.max(publishedAt, arrivedAt) : arrivedAt;

const drop = ({ byId, byKey, stories }: State, article: Kept): void => {
  const { story } = article;
  byId.delete(article.id);
  if (byKey.get(article.key) === article) byKey.delete(article.key);
  story.articles.splice(story.articles.indexOf(article), 1);
  story.square = Number.NaN;
  if (story.articles.length === 0) stories.delete(story.id);
};

/** Gives slots and terms back that nobody uses any more. The only place where a window shrinks. */
const compact = (state: State): void => {
  const articles = state.articles.slice(state.first);
  for (const [language, index] of state.indexes) {
    dropTerms(
      index,
      articles.filter((article) => article.index === index),
    );
    if (index.vocabulary.size() === 0) state.indexes.delete(language);
  }
  rebuild(state);
};

/** Takes all weights again, and gives the articles that are left new slots. */
const rebuild = (state: State): void => {
  const articles = state.articles.slice(state.first);
  const byIndex = Map.groupBy(articles, ({ index }) => index);
  for (const index of state.indexes.values()) {
    index.postings.empty();
    index.vocabulary.fitTo(byIndex.get(index)?.length ?? 0);
  }
  state.articles = [];
  state.first = 0;
  for (const [slot, article] of articles.entries()) {
    article.slot = slot;
    weigh(article.index.vocabulary, article.vector);
  }
  for (const story of state.stories.values()) {
    story.place = firstSlot(story);
    story.square = Number.NaN;
  }
  for (const article of articles) place(state, article);
};
