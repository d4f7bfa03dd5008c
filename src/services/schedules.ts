import { done, failed, type Problem, type Result } from '#digests';
import type { AddedSchedule, PostedEdition, Schedule, SchedulePlan, SchedulesPort } from '#commands';
import type { Clock, Sleep } from '../ops/index.ts';
import { firstWindowMs, nextRun, type Editions } from '../jobs/index.ts';
import { messageUrl } from './message-url.ts';
import type { DeliveryReport, ScheduleRecord, Store } from '../store/index.ts';

/** A server that needs more schedules than this needs another bot. */
const schedulesMax = 25;

/** Enough to see that days and zone are right. */
const runsShown = 3;

/** How long an answer waits for its post to arrive before it goes without a link. */
const postWaitMs = 6_000;
const postCheckMs = 150;

/** What schedules need. */
type ScheduleParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly editions: Editions;
};

const toSchedule = (record: ScheduleRecord, lastPostedAt: number | null = null): Schedule => ({
  name: record.name,
  channelId: record.channelId,
  timetable: record.timetable,
  timezone: record.timezone,
  storiesMax: record.storiesMax,
  style: record.style,
  nextAt: record.nextRunAt,
  lastPostedAt,
});

const nextRuns = ({ timetable, timezone }: SchedulePlan, after: number): readonly number[] => {
  const runs: number[] = [];
  while (runs.length < runsShown) runs.push(nextRun(timetable, timezone, runs.at(-1) ?? after));
  return runs;
};

const addSchedule = async (
  { store, clock }: ScheduleParts,
  guildId: string,
  plan: SchedulePlan,
): Promise<Result<AddedSchedule>> => {
  const now = clock.now();
  const nextRunsAt = nextRuns(plan, now);
  const { personId, ...kept } = plan;
  return store.write(async (shelves): Promise<Result<AddedSchedule>> => {
    if ((await shelves.schedules.count(guildId)) >= schedulesMax) {
      return failed({ code: 'schedules-too-many', schedulesMax });
    }
    const record = await shelves.schedules.add({
      ...kept,
      guildId,
      nextRunAt: nextRunsAt[0] ?? now,
      coveredUntil: now - firstWindowMs,
      createdBy: personId,
      createdAt: now,
    });
    if (record === null) return failed({ code: 'schedule-known', name: plan.name });
    const hasSources = (await shelves.sources.count(guildId)) > 0;
    return done({ schedule: toSchedule(record), nextRunsAt, hasSources });
  });
};

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
  return done({
    schedule: toSchedule(record),
    messageUrl: report === null ? null : messageUrl(report),
  });
};

/** Implements what commands ask of schedules. */
export const createSchedules = (parts: ScheduleParts): SchedulesPort => {
  const { store, clock, editions } = parts;
  const unknown = (name: string): Problem => ({ code: 'schedule-unknown', name });
  return {
    add: (guildId, plan) => addSchedule(parts, guildId, plan),
    list: async (guildId) => {
      const schedules: Schedule[] = [];
      for (const record of await store.schedules.list(guildId)) {
        schedules.push(toSchedule(record, (await store.digests.latest(record.id))?.at));
      }
      return schedules;
    },
    remove: async (guildId, name) => {
      const record = await store.schedules.find(guildId, name);
      if (record === null || !(await store.schedules.remove(guildId, record.id)))
        return failed(unknown(name));
      return done(toSchedule(record));
    },
    preview: async (guildId, name) => {
      const record = await store.schedules.find(guildId, name);
      return record === null ? failed(unknown(name)) : editions.preview(record, clock.now());
    },
    run: async (guildId, name) => {
      const record = await store.schedules.find(guildId, name);
      return record === null ? failed(unknown(name)) : runSchedule(parts, record);
    },
  };
};
