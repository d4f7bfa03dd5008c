import {
  composeDigest,
  decodeText,
  done,
  findFeeds,
  itemArticle,
  readFeed,
  readDocument,
  readHtml,
  readOpml,
  readPlainText,
  shorten,
  storiesOf,
  storyDetail,
  tryFilters,
  type Article,
  type Digest,
  type EditionInput,
  type FeedHints,
  type FeedItem,
  type ListedFeed,
  type NewsStory,
  type Result,
  type StoryDetail,
  type TrialInput,
} from '#digests/slow';

/** A feed's entry, read: what it is known by, and its article. */
type ReadEntry = {
  readonly id: string | null;
  readonly link: string | null;
  readonly article: Article;
};

/** A feed, read: what it is called, and its entries in the order of the document; of very many the newest. */
export type ReadFeed = {
  readonly title: string | null;
  readonly link: string | null;
  readonly entries: readonly ReadEntry[];
  /** How often it asks to be checked; `null` where it says nothing of it. */
  readonly updateEveryMs: number | null;
  /** Hours of the day, UTC, in which it asks not to be. */
  readonly skipHours: readonly number[];
};

/** Entries of a feed that are kept: a month of a very busy one. What is copied between threads stays bounded. */
const entriesMax = 1_000;

const newest = (items: readonly FeedItem[]): readonly FeedItem[] =>
  items.length <= entriesMax
    ? items
    : items.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)).slice(0, entriesMax);

const readEntries = (bytes: Uint8Array, hints: FeedHints): Result<ReadFeed> => {
  const read = readFeed(bytes, hints);
  if (!read.ok) return read;
  const { title, link, items, updateEveryMs, skipHours } = read.value;
  const entries = newest(items).map((item) => ({
    id: item.id,
    link: item.link,
    article: itemArticle(item, read.value),
  }));
  return done({ title, link, entries, updateEveryMs, skipHours });
};

const readPage = (bytes: Uint8Array, contentType: string | null, url: string): Result<Article> =>
  readHtml(decodeText(bytes, contentType), { url });

const readFile = (bytes: Uint8Array, contentType: string | null, name: string): Result<Article> =>
  readDocument(name, decodeText(bytes, contentType));

const readList = (bytes: Uint8Array, name: string): Result<readonly ListedFeed[]> =>
  readOpml(bytes, { name });

const feedsOfPage = (bytes: Uint8Array, contentType: string | null, url: string): Result<readonly string[]> =>
  done(findFeeds(decodeText(bytes, contentType), url));

/**
 * What may take longer than a few milliseconds, and therefore runs in threads that can be ended. All of it is pure;
 * each function only puts together what `digests` decides.
 */
export const work = {
  readEntries,
  readPage,
  readFile,
  readText: readPlainText,
  readList,
  feedsOfPage,
  shorten,
  storiesOf: (news: Parameters<typeof storiesOf>[0]): Result<readonly NewsStory[]> => done(storiesOf(news)),
  tryFilters: (input: TrialInput): Result<ReturnType<typeof tryFilters>> => done(tryFilters(input)),
  composeDigest: (input: EditionInput): Result<Digest> => done(composeDigest(input)),
  storyDetail: (story: NewsStory, at: number): Result<StoryDetail | null> => done(storyDetail(story, at)),
};

/** The table of work, by type. */
export type DigestWork = typeof work;
