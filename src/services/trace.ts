import {
  done,
  failed,
  type Digest,
  type DigestStory,
  type HeldStory,
  type Result,
  type ScheduleTrace,
  type StoryTrace,
  type TraceVerdict,
} from '#digests';
import { draftEdition, lateArrivalMs, type DraftParts } from '../jobs/index.ts';
import type { EditionRecord, Report, ScheduleRecord, TellingEdition } from '../store/index.ts';
import { editionUrl } from './message-url.ts';
import { storyAt, type ReportedStory } from './reported.ts';
import { webAddress } from './web-address.ts';

/** Editions of a schedule that are looked through for one that had a story before it. */
const editionsMax = 20;

/** Editions to come that are made to see what becomes of a story: each takes a moment of a thread. */
const draftsMax = 3;

/** What finding out about an article needs. */
export type TraceParts = DraftParts;

/** Whose article it is, and who asks. */
type Traced = ReportedStory & {
  readonly guildId: string;
  readonly personId: string;
  readonly article: Report;
  readonly now: number;
};

/** Addresses are written with and without these; feeds and people differ. */
const addressesLike = (url: string): readonly string[] => {
  const bare = url.replace(/#.*$/u, '');
  const other = bare.endsWith('/') ? bare.slice(0, -1) : `${bare}/`;
  const secure = [bare, other].map((each) => each.replace(/^http:/u, 'https:'));
  return [
    ...new Set([url, bare, other, ...secure, ...secure.map((each) => each.replace(/^https:/u, 'http:'))]),
  ];
};

/** The id of the article that somebody means; `null` where the server has none like it. */
const articleIdOf = async ({ store }: TraceParts, guildId: string, what: string): Promise<number | null> => {
  const named = /^article:(\d{1,15})$/u.exec(what)?.[1];
  if (named !== undefined) return Number(named);
  const url = /^\s*<?https?:/iu.test(what) ? webAddress(what) : null;
  if (url !== null) return (await store.coverage.atAddresses(guildId, addressesLike(url)))[0] ?? null;
  const [best] = await store.articles.search(guildId, what, { sinceAt: 0, max: 1, after: null });
  return best?.article.id ?? null;
};

const isIt = ({ story, article, reports }: Traced, other: Pick<HeldStory, 'id' | 'url'>): boolean =>
  other.id === story.id ||
  (other.url !== null && other.url === article.url) ||
  reports.some(({ id }) => String(id) === other.id);

const rankIn = (traced: Traced, { stories }: Digest) => {
  const byScore = stories.toSorted((a, b) => b.score.value - a.score.value);
  const tells = (each: DigestStory): boolean =>
    isIt(traced, each) || each.coverage.some(({ url }) => url !== null && url === traced.article.url);
  const told = byScore.find(tells);
  if (told === undefined) return null;
  return { place: byScore.indexOf(told) + 1, of: stories.length, score: told.score };
};

const toldVerdict = async (
  { store }: TraceParts,
  traced: Traced,
  { digestId, at }: TellingEdition,
): Promise<TraceVerdict> => {
  const edition = digestId === null ? null : await store.digests.get(digestId);
  const digest = edition?.digest ?? null;
  return {
    code: 'told',
    at,
    messageUrl: digestId === null ? null : await editionUrl(store, digestId),
    rank: digest === null ? null : rankIn(traced, digest),
  };
};

const heldVerdict = (traced: Traced, { digest, at }: EditionRecord): TraceVerdict => {
  const held = digest?.held.find((each) => isIt(traced, each));
  return held === undefined
    ? { code: 'unlisted', at }
    : { code: 'held', at, reason: held.reason, score: held.score };
};

const verdictToCome = async (
  parts: TraceParts,
  traced: Traced,
  schedule: ScheduleRecord,
): Promise<TraceVerdict> => {
  const { nextRunAt: nextAt } = schedule;
  const draft = await draftEdition(parts, schedule, { now: traced.now, nextAt, isAsked: true });
  if (!draft.ok) return { code: 'will-hold', nextAt, reason: null };
  const rank = rankIn(traced, draft.value.digest);
  if (rank !== null) return { code: 'will-tell', nextAt, rank };
  const held = draft.value.digest.held.find((each) => isIt(traced, each));
  return { code: 'will-hold', nextAt, reason: held?.reason ?? null };
};

/** The edition that looked at the window in which an article came, where there was one. */
const editionOver = async (
  { store }: TraceParts,
  { article }: Traced,
  schedule: ScheduleRecord,
): Promise<EditionRecord | null> => {
  const recent = await store.digests.recent(schedule.id, editionsMax);
  const looked = recent.filter(({ digest, state }) => digest !== null && state === 'made');
  return (
    looked.findLast(({ fromAt, toAt }) => fromAt < article.fetchedAt && article.fetchedAt <= toAt) ?? null
  );
};

const verdictOf = async (
  parts: TraceParts,
  traced: Traced,
  { schedule, mayDraft }: { readonly schedule: ScheduleRecord; readonly mayDraft: boolean },
): Promise<TraceVerdict> => {
  const { article } = traced;
  if (article.fetchedAt > schedule.coveredUntil) {
    const publishedAt = article.publishedAt ?? article.fetchedAt;
    if (publishedAt <= schedule.coveredUntil - lateArrivalMs) return { code: 'too-old' };
    if (!mayDraft) return { code: 'will-hold', nextAt: schedule.nextRunAt, reason: null };
    return verdictToCome(parts, traced, schedule);
  }
  const edition = await editionOver(parts, traced, schedule);
  return edition === null ? { code: 'before' } : heldVerdict(traced, edition);
};

const traceSchedules = async (parts: TraceParts, traced: Traced): Promise<readonly ScheduleTrace[]> => {
  const { guildId, personId, reports, now } = traced;
  const { schedules, personal, told } = parts.store;
  const own = await personal.of(guildId, personId);
  const articleIds = reports.map(({ id }) => id);
  const editions = await told.editions({ guildId, personId, articleIds, max: 50 });
  const traces: ScheduleTrace[] = [];
  let drafts = 0;
  for (const schedule of [...(await schedules.list(guildId)), ...(own === null ? [] : [own])]) {
    const telling = editions.find(({ scheduleId }) => scheduleId === schedule.id);
    const mayDraft = drafts < draftsMax && schedule.nextRunAt > now;
    const verdict =
      telling === undefined
        ? await verdictOf(parts, traced, { schedule, mayDraft })
        : await toldVerdict(parts, traced, telling);
    if (verdict.code === 'will-tell' || verdict.code === 'will-hold') drafts += 1;
    traces.push({ schedule: schedule.name, verdict });
  }
  return traces;
};

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const stepsOf = ({ article, story, reports }: Traced): Omit<StoryTrace, 'schedules'> => {
  const original = article.copyOf === null ? undefined : reports.find(({ id }) => id === article.copyOf);
  return {
    headline: article.title ?? article.text.slice(0, 100),
    url: article.url,
    found: { source: article.source.name, at: article.fetchedAt, publishedAt: article.publishedAt },
    read: { words: wordsIn(article.text), from: article.textFrom, problem: article.pageProblem },
    grouped: {
      publishers: new Set([...story.articles, ...story.copies].map(({ source }) => source?.name)).size,
      copyOf: original === undefined ? null : (original.title ?? original.url ?? ''),
      isWaiting: article.storyId === null,
    },
  };
};

/** Follows an article through the bot. Errors: `story-unknown`. */
export const traceStory = async (
  parts: TraceParts,
  asker: { readonly guildId: string; readonly personId: string; readonly now: number },
  what: string,
): Promise<Result<StoryTrace>> => {
  const { guildId } = asker;
  const articleId = await articleIdOf(parts, guildId, what);
  const reported = articleId === null ? null : await storyAt(parts.store, guildId, articleId);
  const article = reported?.reports.find(({ id }) => id === articleId);
  if (reported === null || article === undefined) return failed({ code: 'story-unknown', input: what });
  const traced: Traced = { ...reported, ...asker, article };
  return done({ ...stepsOf(traced), schedules: await traceSchedules(parts, traced) });
};
