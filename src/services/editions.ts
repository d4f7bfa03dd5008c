import { done, failed, plainRecipe, type Digest, type Result } from '#digests';
import type { DigestWish, EditionsPort, PostedDigest } from '#commands';
import { gatherNews, lateArrivalMs, tastesOf, type DraftParts } from '../jobs/index.ts';
import type { Clock } from '../ops/index.ts';
import type { EditionRecord, ScheduleRecord } from '../store/index.ts';
import { messageUrl } from './message-url.ts';
import type { Pace } from './pace.ts';

const hourMs = 3_600_000;

/** Stories that come after a posted digest are shown so many at a time. */
const furtherMax = 5;

/** What editions for one person need: news, and composing in a thread that can be killed. */
type EditionParts = DraftParts & { readonly pace: Pace; readonly clock: Clock };

/** A topic as the server knows it; any other is looked for by its words. */
const topicsWith = (
  topics: readonly { readonly name: string; readonly words: readonly string[] }[],
  topic: string,
) => {
  const isKnown = topics.some(({ name }) => name.toLowerCase() === topic.toLowerCase());
  return isKnown ? topics : [...topics, { name: topic, words: [topic] }];
};

const makeDigest = async (parts: EditionParts, wish: DigestWish): Promise<Result<Digest>> => {
  const { guildId, personId, name, at, hours, storiesMax, style, topic, skip } = wish;
  const fromAt = at - hours * hourMs;
  const span = { fromAt, toAt: at };
  const news = await gatherNews(parts, { guildId, scheduleId: null, ...span, publishedAfter: fromAt });
  if (!news.ok) return news;
  const { stories } = news.value;
  if (stories.length === 0) return failed({ code: 'nothing-new', hours });
  const { interests, votes } = await tastesOf(parts.store, { guildId, personId }, at);
  const recipe = {
    ...plainRecipe({ name, storiesMax, style }),
    topics: topic === null ? [] : [topic],
    interests: topic === null ? interests : { ...interests, topics: topicsWith(interests.topics, topic) },
  };
  const edition = { stories, recipe, votes, at, ...span, nextAt: null, isAsked: true, skip } as const;
  const digest = await parts.compose(edition);
  if (!digest.ok || digest.value.stories.length > 0) return digest;
  if (skip > 0) return failed({ code: 'no-more-stories' });
  return topic === null ? digest : failed({ code: 'topic-quiet', topic, hours });
};

const digestNow = async (parts: EditionParts, wish: DigestWish): Promise<Result<Digest>> => {
  const { store, pace, clock } = parts;
  const now = clock.now();
  if ((await store.sources.count(wish.guildId)) === 0) return failed({ code: 'sources-none' });
  const turn = wish.isNew ? pace.take('digest', wish, now) : pace.takeOn('digest', wish, now);
  if (!turn.ok) return turn;
  const digest = await makeDigest(parts, wish);
  if (!digest.ok && wish.isNew) pace.forgive('digest', wish);
  return digest;
};

/** The edition behind a post, and its schedule. */
const postOf = async (
  { store }: EditionParts,
  key: string,
): Promise<{ readonly edition: EditionRecord; readonly schedule: ScheduleRecord } | null> => {
  const origin = await store.deliveries.originOf(key);
  const edition = origin === null ? null : await store.digests.get(origin.digestId);
  const schedule = edition === null ? null : await store.schedules.get(edition.scheduleId);
  return edition === null || schedule === null ? null : { edition, schedule };
};

/** A story that repeats one that was told comes back in no further digest. */
const repeatedIn = ({ held }: Digest): ReadonlySet<string> =>
  new Set(held.filter(({ reason }) => reason.code === 'repeats').map(({ id }) => id));

const further = async (
  parts: EditionParts,
  { key, personId, skip }: { readonly key: string; readonly personId: string; readonly skip: number },
): Promise<Result<Digest>> => {
  const post = await postOf(parts, key);
  const told = post?.edition.digest ?? null;
  if (post === null || told === null) return failed({ code: 'edition-gone' });
  const { schedule } = post;
  const { guildId, id: scheduleId, name, kind, style, topics } = schedule;
  const { fromAt, toAt } = told;
  const turn = parts.pace.takeOn('digest', { guildId, personId }, parts.clock.now());
  if (!turn.ok) return turn;
  const span = { fromAt, toAt };
  const wish = { guildId, scheduleId, ...span, publishedAfter: fromAt - lateArrivalMs };
  const news = await gatherNews(parts, wish);
  if (!news.ok) return news;
  const repeated = repeatedIn(told);
  const shown = new Set(told.stories.map(({ id }) => id));
  const stories = news.value.stories.filter(({ id }) => !repeated.has(id) && !shown.has(id));
  const { interests, votes } = await tastesOf(parts.store, { guildId, personId }, toAt);
  const recipe = { name, kind, style, topics, interests, storiesMax: furtherMax };
  const rest = { stories, recipe, votes, at: toAt, ...span, nextAt: null, isAsked: true, skip } as const;
  const digest = await parts.compose(rest);
  return digest.ok && digest.value.stories.length === 0 ? failed({ code: 'no-more-stories' }) : digest;
};

const lastOf = async ({ store }: EditionParts, schedule: ScheduleRecord): Promise<PostedDigest | null> => {
  const edition = await store.digests.latest(schedule.id);
  if (edition === null || edition.digest === null) return null;
  const [first] = await store.deliveries.ofDigest(edition.id);
  return {
    digest: edition.digest,
    schedule: schedule.name,
    channelId: schedule.channelId,
    key: first?.key ?? '',
    messageUrl: first === undefined ? null : messageUrl(first),
  };
};

const latest = async (
  parts: EditionParts,
  guildId: string,
  name: string | null,
): Promise<Result<PostedDigest>> => {
  const { schedules } = parts.store;
  const named = name === null ? null : await schedules.find(guildId, name);
  if (name !== null && named === null) return failed({ code: 'schedule-unknown', name });
  const posted: PostedDigest[] = [];
  for (const schedule of named === null ? await schedules.list(guildId) : [named]) {
    const last = await lastOf(parts, schedule);
    if (last !== null) posted.push(last);
  }
  const [newest] = posted.toSorted((a, b) => b.digest.at - a.digest.at);
  return newest === undefined ? failed({ code: 'edition-none', name }) : done(newest);
};

/** Implements what commands ask of editions. */
export const createEditionsService = (parts: EditionParts): EditionsPort => ({
  now: (wish) => digestNow(parts, wish),
  postedAs: async (key) => (await postOf(parts, key))?.edition.digest ?? null,
  further: (key, personId, skip) => further(parts, { key, personId, skip }),
  latest: (guildId, schedule) => latest(parts, guildId, schedule),
});
