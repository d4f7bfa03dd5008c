import type { NewsStory, Result, StoryDetail, StoryFile } from '#digests';
import type { ArchivePage, ArchiveQuestion, StoriesPort, StoryPlace } from '#commands';
import type { Clock } from '../ops/index.ts';
import type { Store } from '../store/index.ts';
import { createHeadlines } from './headlines.ts';
import { editionUrl } from './message-url.ts';
import type { Pace } from './pace.ts';
import { storyAt } from './reported.ts';
import { traceStory, type TraceParts } from './trace.ts';

/** Headlines with their sources fill a phone's screen. */
const foundMax = 5;

/** Earlier editions that are named under a story. */
const editionsShown = 5;

/** What stories need beside what drafts need. */
type StoryParts = TraceParts & {
  readonly clock: Clock;
  readonly pace: Pace;
  /** Reads a story through; runs in a thread. */
  readonly detail: (story: NewsStory, at: number) => Promise<Result<StoryDetail | null>>;
};

/** The server whose story it is: that of the post it was seen under, else the one where it was asked for. */
export const guildOfPlace = async (
  { deliveries }: Pick<Store, 'deliveries'>,
  { key, guildId }: StoryPlace,
): Promise<string | null> => (key === '' ? guildId : ((await deliveries.originOf(key))?.guildId ?? null));

/** A story's id is the number of an article; anything else comes from elsewhere. */
const articleIdOf = (storyId: string): number | null =>
  /^\d{1,15}$/u.test(storyId) ? Number(storyId) : null;

const openStory = async (
  { store, clock, detail }: StoryParts,
  place: StoryPlace,
  storyId: string,
): Promise<StoryFile | null> => {
  const articleId = articleIdOf(storyId);
  const guildId = await guildOfPlace(store, place);
  if (articleId === null || guildId === null) return null;
  const reported = await storyAt(store, guildId, articleId);
  const told = reported === null ? null : await detail(reported.story, clock.now());
  if (reported === null || told === null || !told.ok || told.value === null) return null;
  const articleIds = reported.reports.map(({ id }) => id);
  const wish = { guildId, personId: place.personId, articleIds, max: editionsShown };
  const editions = await store.told.editions(wish);
  return {
    story: told.value,
    firstSeenAt: Math.min(...reported.reports.map(({ fetchedAt }) => fetchedAt)),
    editions: await Promise.all(
      editions.map(async ({ schedule, at, digestId }) => ({
        schedule,
        at,
        messageUrl: digestId === null ? null : await editionUrl(store, digestId),
      })),
    ),
  };
};

const search = async ({ store }: StoryParts, asked: ArchiveQuestion): Promise<ArchivePage> => {
  const { guildId, question, sinceAt, page } = asked;
  const max = (page + 1) * foundMax + 1;
  const all = await store.articles.search(guildId, question, { sinceAt, max, after: null });
  const shown = all.slice(page * foundMax, (page + 1) * foundMax).map(({ article }) => article);
  return {
    found: shown.map(({ id, title, text, url, siteName, publishedAt, fetchedAt }) => ({
      title: title ?? text.slice(0, 100),
      url,
      publisher: siteName ?? URL.parse(url ?? '')?.hostname ?? '',
      at: Math.min(publishedAt ?? fetchedAt, fetchedAt),
      storyId: String(id),
    })),
    isLast: all.length < max,
  };
};

const topicsOf = async ({ interests, sources }: Store, guildId: string): Promise<readonly string[]> => {
  const own = (await interests.of(guildId)).topics.map(({ name }) => name);
  const ofSources = (await sources.list(guildId)).flatMap(({ topic }) => topic ?? []);
  return [...new Map([...own, ...ofSources].map((name) => [name.toLowerCase(), name])).values()];
};

/** Implements what commands ask of stories. */
export const createStories = (parts: StoryParts): StoriesPort => {
  const { store, clock, pace } = parts;
  const headlines = createHeadlines(store);
  return {
    open: (place, storyId) => openStory(parts, place, storyId),
    search: (question) => search(parts, question),
    trace: async (guildId, personId, what) => {
      const now = clock.now();
      const turn = pace.takeOn('digest', { guildId, personId }, now);
      return turn.ok ? traceStory(parts, { guildId, personId, now }, what) : turn;
    },
    headlines: (guildId) => headlines(guildId, clock.now()),
    topics: (guildId) => topicsOf(store, guildId),
  };
};
