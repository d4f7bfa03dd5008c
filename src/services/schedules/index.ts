import { done, failed, type Result } from '#digests';
import type {
  Maker,
  PostedEdition,
  Schedule,
  SchedulePlan,
  SchedulesPort,
  SettledSchedule,
  SkippedRun,
} from '#commands';
import { firstWindowMs, nextRun } from '../../jobs/index.ts';
import type { DeliveryReport, ScheduleRecord, Shelves } from '../../store/index.ts';
import { lastRunOf, messageUrl } from './last-run.ts';
import { outlookOf } from './outlook.ts';
import type { ScheduleParts } from './parts.ts';

/** A server that needs more schedules than this needs another bot. */
const schedulesMax = 25;

/** How long an answer waits for its post to arrive before it goes without a link. */
const postWaitMs = 6_000;
const postCheckMs = 150;

const toSchedule = (record: ScheduleRecord): Schedule => {
  const { id, name, channelId, tagIds, timetable, timezone, storiesMax, style, kind, topics } = record;
  const { mentionRoleId, hasDiscussion, isSilent, isPublished, nextRunAt: nextAt, pausedAt } = record;
  // Schedules of servers post in servers; digests for people are no schedules of theirs.
  const place = record.place === 'forum' ? 'forum' : 'channel';
  const target = { channelId, place, tagIds, mentionRoleId, hasDiscussion, isSilent, isPublished } as const;
  const when = { timetable, timezone, nextAt, pausedAt };
  return { id, name, storiesMax, style, kind, topics, ...target, ...when };
};

const settledAs = async (
  { sources }: Shelves,
  record: ScheduleRecord,
  now: number,
): Promise<Result<SettledSchedule>> =>
  done({
    schedule: toSchedule(record),
    ...outlookOf(record, now),
    hasSources: (await sources.count(record.guildId)) > 0,
  });

const addSchedule = (
  { store, clock }: ScheduleParts,
  guildId: string,
  plan: SchedulePlan,
  { personId, language }: Maker,
): Promise<Result<SettledSchedule>> => {
  const now = clock.now();
  return store.write(async (shelves): Promise<Result<SettledSchedule>> => {
    if ((await shelves.schedules.count(guildId)) >= schedulesMax) {
      return failed({ code: 'schedules-too-many', schedulesMax });
    }
    const record = await shelves.schedules.add({
      ...plan,
      language,
      guildId,
      nextRunAt: nextRun(plan.timetable, plan.timezone, now),
      coveredUntil: now - firstWindowMs,
      createdBy: personId,
      createdAt: now,
    });
    if (record === null) return failed({ code: 'schedule-known', name: plan.name });
    return settledAs(shelves, record, now);
  });
};

/** A schedule whose times stay keeps a next run that was moved, as one that was skipped. */
const nextAfterChange = (
  record: ScheduleRecord,
  { timetable, timezone }: Partial<SchedulePlan>,
  now: number,
) =>
  timetable === undefined && timezone === undefined
    ? record.nextRunAt
    : nextRun(timetable ?? record.timetable, timezone ?? record.timezone, now);

const changeSchedule = (
  { store, clock }: ScheduleParts,
  guildId: string,
  id: number,
  changes: Partial<SchedulePlan>,
): Promise<Result<SettledSchedule>> => {
  const now = clock.now();
  return store.write(async (shelves): Promise<Result<SettledSchedule>> => {
    const { schedules } = shelves;
    const record = await schedules.hold(id);
    if (record?.guildId !== guildId) return failed({ code: 'schedule-unknown', name: changes.name ?? '' });
    const namesake = changes.name === undefined ? null : await schedules.find(guildId, changes.name);
    if (namesake !== null && namesake.id !== id)
      return failed({ code: 'schedule-known', name: namesake.name });
    const changed = { ...record, ...changes, nextRunAt: nextAfterChange(record, changes, now) };
    await schedules.decide(id, changed, changed.nextRunAt);
    return settledAs(shelves, changed, now);
  });
};

const removeSchedule = ({ store }: ScheduleParts, guildId: string, id: number): Promise<Result<Schedule>> =>
  store.write(async ({ schedules, interests }): Promise<Result<Schedule>> => {
    const record = await schedules.hold(id);
    if (record === null || !(await schedules.remove(guildId, id))) {
      return failed({ code: 'schedule-unknown', name: record?.name ?? '' });
    }
    const { topics, filters } = await interests.all(guildId);
    const left = filters.filter(({ scheduleId }) => scheduleId !== id);
    if (left.length < filters.length) await interests.keep(guildId, { topics, filters: left });
    return done(toSchedule(record));
  });

/** Does something with a schedule that nobody else changes meanwhile. */
const withHeld = <T>(
  { store }: ScheduleParts,
  guildId: string,
  name: string,
  use: (record: ScheduleRecord, shelves: Shelves) => Promise<Result<T>>,
): Promise<Result<T>> =>
  store.write(async (shelves): Promise<Result<T>> => {
    const found = await shelves.schedules.find(guildId, name);
    const record = found === null ? null : await shelves.schedules.hold(found.id);
    return record === null ? failed({ code: 'schedule-unknown', name }) : use(record, shelves);
  });

const skipNext = (parts: ScheduleParts, guildId: string, name: string): Promise<Result<SkippedRun>> =>
  withHeld(parts, guildId, name, async (record, { schedules }) => {
    if (record.pausedAt !== null) return failed({ code: 'schedule-paused', name: record.name });
    const { timetable, timezone, nextRunAt: skippedAt } = record;
    const nextRunAt = nextRun(timetable, timezone, Math.max(skippedAt, parts.clock.now()));
    await schedules.advance(record.id, { nextRunAt });
    return done({ schedule: toSchedule({ ...record, nextRunAt }), skippedAt });
  });

const setPause = (
  parts: ScheduleParts,
  guildId: string,
  name: string,
  isPaused: boolean,
): Promise<Result<Schedule>> =>
  withHeld(parts, guildId, name, async (record, { schedules }) => {
    const now = parts.clock.now();
    if (isPaused === (record.pausedAt !== null)) return done(toSchedule(record));
    const nextRunAt = nextRun(record.timetable, record.timezone, now);
    const pausedAt = isPaused ? now : null;
    await schedules.pause(record.id, pausedAt, nextRunAt);
    return done(toSchedule({ ...record, pausedAt, nextRunAt }));
  });

/** Waits for an edition's first message to be settled. Null where it is still on its way. */
const settled = async (
  { store, clock, sleep }: ScheduleParts,
  digestId: number,
): Promise<DeliveryReport | null> => {
  const until = clock.now() + postWaitMs;
  for (;;) {
    const [first] = await store.deliveries.ofDigest(digestId);
    if (first !== undefined && first.state !== 'pending' && first.state !== 'sending') return first;
    if (clock.now() >= until) return null;
    await sleep(postCheckMs);
  }
};

const runSchedule = async (parts: ScheduleParts, record: ScheduleRecord): Promise<Result<PostedEdition>> => {
  const edition = await parts.editions.runNow(record.id, parts.clock.now());
  if (!edition.ok) return edition;
  const report = await settled(parts, edition.value.id);
  if (report?.problem != null) return failed(report.problem);
  return done({ schedule: toSchedule(record), messageUrl: report === null ? null : messageUrl(report) });
};

/** Implements what commands ask of schedules. */
export const createSchedules = (parts: ScheduleParts): SchedulesPort => {
  const { store, clock, editions } = parts;
  const withFound = async <T>(
    guildId: string,
    name: string,
    use: (record: ScheduleRecord) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const record = await store.schedules.find(guildId, name);
    return record === null ? failed({ code: 'schedule-unknown', name }) : use(record);
  };
  return {
    add: (guildId, plan, maker) => addSchedule(parts, guildId, plan, maker),
    get: (guildId, name) => withFound(guildId, name, async (record) => done(toSchedule(record))),
    names: async (guildId) => (await store.schedules.list(guildId)).map(({ name }) => name),
    list: async (guildId) => {
      const records = await store.schedules.list(guildId);
      return Promise.all(
        records.map(async (record) => ({
          schedule: toSchedule(record),
          lastRun: await lastRunOf(store, record, clock.now()),
        })),
      );
    },
    change: (guildId, id, changes) => changeSchedule(parts, guildId, id, changes),
    remove: (guildId, id) => removeSchedule(parts, guildId, id),
    skip: (guildId, name) => skipNext(parts, guildId, name),
    pause: (guildId, name) => setPause(parts, guildId, name, true),
    resume: (guildId, name) => setPause(parts, guildId, name, false),
    preview: (guildId, name) => withFound(guildId, name, (record) => editions.preview(record, clock.now())),
    run: (guildId, name) => withFound(guildId, name, (record) => runSchedule(parts, record)),
    outlook: outlookOf,
  };
};
