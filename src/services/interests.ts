import {
  done,
  failed,
  type Filter,
  type NewsStory,
  type Result,
  type Topic,
  type TrialInput,
} from '#digests';
import type { FilterPlan, InterestsPort, ServerFilter, Trial } from '#commands';
import { gatherNews, type DraftParts } from '../jobs/index.ts';
import type { Clock } from '../ops/index.ts';
import type { GuildFilter, GuildInterests, Shelves, Store } from '../store/index.ts';

/** Says what filters would do to some stories; runs in a thread that can be killed. */
export type TryFilters = (input: TrialInput) => Promise<Result<Trial>>;

/** What interests need. */
type InterestParts = DraftParts & { readonly clock: Clock; readonly tryFilters: TryFilters };

/** Every story is asked about every filter; a server that needs more than this wants other sources. */
const filtersMax = 50;

/** Stories that filters are tried on, and the headlines that are shown of each filter's hits. */
const storiesMax = 100;
const headlinesShown = 5;

/** What is looked back on for them. */
const windowMs = 7 * 86_400_000;

const keyOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const nameOfSchedule = async (store: Shelves, id: number | null): Promise<string | null> =>
  id === null ? null : ((await store.schedules.get(id))?.name ?? null);

const toServerFilter = async (
  store: Shelves,
  { id, action, match, value, scheduleId }: GuildFilter,
): Promise<ServerFilter> => ({
  ...{ id, action, match, value },
  schedule: await nameOfSchedule(store, scheduleId),
});

const newestOf = ({ articles }: NewsStory): number =>
  Math.max(...articles.map(({ publishedAt }) => publishedAt ?? 0));

const trial = async (
  parts: InterestParts,
  guildId: string,
  filters: readonly Filter[],
): Promise<Result<Trial>> => {
  const toAt = parts.clock.now();
  const span = { fromAt: toAt - windowMs, toAt, publishedAfter: toAt - windowMs };
  const news = await gatherNews(parts, { guildId, scheduleId: null, ...span });
  if (!news.ok) return news;
  const { topics } = await parts.store.interests.all(guildId);
  const stories = news.value.stories.toSorted((a, b) => newestOf(b) - newestOf(a)).slice(0, storiesMax);
  return parts.tryFilters({ topics, filters, stories, shown: headlinesShown });
};

/** A headline as the story that it would be. */
const storyOf = (headline: string): NewsStory => {
  const unknown = { author: null, publishedAt: null, imageUrl: null, language: null, siteName: null };
  const article = { title: headline, text: '', related: [], url: null, ...unknown, source: null };
  return { id: '0', articles: [article], copies: [], related: [], told: [], toldAt: null };
};

const isSame = (a: GuildFilter, b: Omit<GuildFilter, 'id'>): boolean =>
  a.action === b.action &&
  a.match === b.match &&
  keyOf(a.value) === keyOf(b.value) &&
  a.scheduleId === b.scheduleId;

const addFilter = (
  store: Store,
  guildId: string,
  { schedule, ...filter }: FilterPlan,
): Promise<Result<ServerFilter>> =>
  store.write(async (shelves): Promise<Result<ServerFilter>> => {
    const { interests, schedules } = shelves;
    const only = schedule === null ? null : await schedules.find(guildId, schedule);
    if (schedule !== null && only === null) return failed({ code: 'schedule-unknown', name: schedule });
    const { topics, filters } = await interests.all(guildId);
    if (filters.length >= filtersMax) return failed({ code: 'filters-too-many', filtersMax });
    const wanted = { ...filter, scheduleId: only?.id ?? null };
    if (filters.some((known) => isSame(known, wanted))) {
      return failed({ code: 'filter-known', value: filter.value });
    }
    const id = Math.max(0, ...filters.map((known) => known.id)) + 1;
    await interests.keep(guildId, { topics, filters: [...filters, { ...wanted, id }] });
    return done(await toServerFilter(shelves, { ...wanted, id }));
  });

const removeFilter = (store: Store, guildId: string, id: number): Promise<Result<ServerFilter>> =>
  store.write(async (shelves): Promise<Result<ServerFilter>> => {
    const { topics, filters } = await shelves.interests.all(guildId);
    const gone = filters.find((filter) => filter.id === id);
    if (gone === undefined) return failed({ code: 'filter-unknown', name: String(id) });
    await shelves.interests.keep(guildId, { topics, filters: filters.filter((filter) => filter !== gone) });
    return done(await toServerFilter(shelves, gone));
  });

/** The interests with a topic in place of the one of that name. */
const withTopic = ({ topics, filters }: GuildInterests, topic: Topic): GuildInterests => ({
  topics: [...topics.filter(({ name }) => keyOf(name) !== keyOf(topic.name)), topic],
  filters,
});

/** Implements what commands ask of what servers want to read of. */
export const createInterests = (parts: InterestParts): InterestsPort => {
  const { store } = parts;
  const topicsOf = async (guildId: string) => (await store.interests.all(guildId)).topics;
  return {
    topics: topicsOf,
    nameTopic: (guildId, topic) =>
      store.write(async ({ interests }) =>
        interests.keep(guildId, withTopic(await interests.all(guildId), topic)),
      ),
    sourceNames: async (guildId) => (await store.sources.list(guildId)).map(({ name }) => name),
    filters: async (guildId) =>
      Promise.all(
        (await store.interests.all(guildId)).filters.map((filter) => toServerFilter(store, filter)),
      ),
    trial: (guildId, filters) => trial(parts, guildId, filters),
    trialOf: async (guildId, headline, filters) =>
      parts.tryFilters({
        topics: await topicsOf(guildId),
        filters,
        stories: [storyOf(headline)],
        shown: headlinesShown,
      }),
    add: (guildId, plan) => addFilter(store, guildId, plan),
    remove: (guildId, id) => removeFilter(store, guildId, id),
  };
};
