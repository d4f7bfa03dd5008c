import type { ScheduleStatus, ServerStatus } from '#commands';
import type { Clock } from '../../ops/index.ts';
import type { ScheduleRecord, Store } from '../../store/index.ts';

const dayMs = 24 * 3_600_000;

const statusOf = async (store: Store, schedule: ScheduleRecord): Promise<ScheduleStatus> => {
  const [last] = await store.digests.recent(schedule.id, 1);
  const made = await store.digests.latest(schedule.id);
  const isQuiet = last?.state === 'quiet';
  const held = isQuiet ? (last.digest?.held ?? []) : [];
  return {
    name: schedule.name,
    nextAt: schedule.nextRunAt,
    isPaused: schedule.pausedAt !== null,
    lastAt: made?.at ?? null,
    waiting: held.filter(({ reason }) => reason.code === 'quiet').length,
  };
};

/** How a server's news is doing. */
export const statusOfServer = async (
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  guildId: string,
): Promise<ServerStatus> => {
  const since = clock.now() - dayMs;
  const sources = await store.sources.list(guildId);
  const counts = await Promise.all(sources.map(({ feedId }) => store.articles.countSince(feedId, since)));
  const schedules = (await store.schedules.list(guildId)).filter(({ place }) => place !== 'direct');
  return {
    sources: sources.length,
    failingSources: sources.filter(({ failingSince, endedAt }) => failingSince !== null || endedAt !== null)
      .length,
    articlesToday: counts.reduce((sum, count) => sum + count, 0),
    schedules: await Promise.all(schedules.map((schedule) => statusOf(store, schedule))),
  };
};
