import type { TermFrequencies } from './arrival.ts';
import { openPostings, post, type Postings } from './postings.ts';
import type { ArticleVector } from './vector.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/** The articles of one language by their terms: those of different languages never meet. */
export type LanguageIndex = {
  vocabulary: Vocabulary;
  /** By the numbers of terms. */
  postings: (Postings | undefined)[];
  /** How many articles the vocabulary had counted when the weights were taken. */
  articlesWeighed: number;
};

/** A story whose articles are in the window. */
export type OpenStory = {
  readonly id: string;
  /** Where its sums are kept: the slot of one of its articles. */
  place: number;
  articles: KeptArticle[];
  isPublished: boolean;
  /** Sum of the likenesses of all pairs of its articles, each with itself too; `NaN` until it is asked for. */
  square: number;
};

/** What is remembered of an article while it is in the window. */
export type KeptArticle = {
  readonly id: string;
  readonly duplicateOf: string | null;
  /** Epoch ms; `NaN` where it has none. */
  readonly publishedAt: number;
  /** What the clock said when it came. */
  arrivedAt: number;
  readonly index: LanguageIndex;
  readonly vector: ArticleVector;
  /** The numbers of the terms of its title. */
  readonly title: Int32Array;
  /** A number made of its content, the same whenever it comes. */
  readonly key: number;
  story: OpenStory;
  slot: number;
};

/** The articles of the last days in the order of their arrival. Mutable: it belongs to the grouper that opened it. */
export type Window = {
  /** By slot. Those before `first` have left. */
  articles: KeptArticle[];
  first: number;
  readonly byId: Map<string, KeptArticle>;
  /** The latest article of each content. */
  readonly byKey: Map<number, KeptArticle>;
  readonly indexes: Map<string, LanguageIndex>;
  readonly stories: Map<string, OpenStory>;
  /** By slot: the place of its story. */
  places: Int32Array;
};

/** A window of a small server. */
const roomAtFirst = 1024;

/** Opens a window without articles. */
export const openWindow = (saved: readonly TermFrequencies[]): Window => ({
  articles: [],
  first: 0,
  byId: new Map(),
  byKey: new Map(),
  indexes: new Map(saved.map((each) => [each.language, openIndex(each.language, each)])),
  stories: new Map(),
  places: new Int32Array(roomAtFirst),
});

const openIndex = (language: string, saved?: TermFrequencies): LanguageIndex => ({
  vocabulary: openVocabulary(language, saved),
  postings: [],
  articlesWeighed: saved?.articles ?? 0,
});

/** The index of a language, opened with its first article. */
export const indexFor = ({ indexes }: Window, language: string): LanguageIndex => {
  const known = indexes.get(language) ?? openIndex(language);
  if (known.articlesWeighed === 0) indexes.set(language, known);
  return known;
};

/** Puts an article into the next slot, and into the lists of its terms. */
export const keep = (window: Window, article: KeptArticle): void => {
  article.slot = window.articles.push(article) - 1;
  window.byId.set(article.id, article);
  window.byKey.set(article.key, article);
  if (article.slot >= window.places.length) {
    const places = new Int32Array(2 * window.places.length);
    places.set(window.places);
    window.places = places;
  }
  window.places[article.slot] = article.story.place;
  const { terms, weights } = article.vector;
  for (let at = 0; at < terms.length; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight > 0) post((article.index.postings[terms[at] ?? 0] ??= openPostings()), article.slot, weight);
  }
};

/** Makes two or more stories one: the one that people know, else that of the earliest article. Gives what moved. */
export const unite = (window: Window, stories: readonly OpenStory[]): readonly KeptArticle[] => {
  const [kept, ...others] = stories.toSorted(
    (a, b) => Number(b.isPublished) - Number(a.isPublished) || firstSlot(a) - firstSlot(b),
  );
  if (kept === undefined) return [];
  const moved = others.flatMap(({ articles }) => articles);
  for (const other of others) window.stories.delete(other.id);
  for (const article of moved) {
    article.story = kept;
    window.places[article.slot] = kept.place;
  }
  kept.articles.push(...moved);
  kept.square = Number.NaN;
  return moved;
};

/** The slot of its earliest article. */
export const firstSlot = ({ articles }: OpenStory): number =>
  articles.reduce((first, { slot }) => Math.min(first, slot), Infinity);

/** How long articles are remembered, and how many at most. */
export type Limits = { readonly spanMs: number; readonly articlesMax: number };

/** Lets the articles go that came too long before a moment, and as many as are too many; gives them. */
export const forget = (
  window: Window,
  now: number,
  { spanMs, articlesMax }: Limits,
): readonly KeptArticle[] => {
  const gone: KeptArticle[] = [];
  for (let slot = window.first; slot < window.articles.length; slot += 1) {
    const article = window.articles[slot];
    if (article === undefined) break;
    const isOld = cameAt(article, now) < now - spanMs;
    if (!isOld && window.articles.length - slot <= articlesMax) break;
    gone.push(article);
    drop(window, article);
  }
  window.first += gone.length;
  return gone;
};

/** When an article counts as having come: a date ahead of its time counts once the time has come. */
const cameAt = ({ publishedAt, arrivedAt }: KeptArticle, now: number): number =>
  publishedAt <= now ? Math.max(publishedAt, arrivedAt) : arrivedAt;

const drop = (window: Window, article: KeptArticle): void => {
  const { story } = article;
  window.byId.delete(article.id);
  if (window.byKey.get(article.key) === article) window.byKey.delete(article.key);
  story.articles.splice(story.articles.indexOf(article), 1);
  story.square = Number.NaN;
  if (story.articles.length === 0) window.stories.delete(story.id);
};

/** The story that an article begins, or the one that it had begun before it left the window. */
export const storyBegunBy = ({ stories, articles }: Window, id: string): OpenStory => {
  const known = stories.get(id);
  if (known !== undefined) return known;
  const story = { id, place: articles.length, articles: [], isPublished: false, square: Number.NaN };
  stories.set(id, story);
  return story;
};

/** An article of the same title and text, if there is one in the window. */
export const twinOf = (
  { byKey }: Window,
  { key, vector, index }: Pick<KeptArticle, 'key' | 'vector' | 'index'>,
): KeptArticle | undefined => {
  const twin = byKey.get(key);
  // Numbers made of different contents may agree by chance.
  const isTwin = twin?.index === index && twin.vector.terms.length === vector.terms.length;
  return isTwin && vector.terms.length > 0 ? twin : undefined;
};
