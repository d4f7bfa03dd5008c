import { phrasesFor } from '#digests';
import type { Config } from '../../config.ts';
import { planDue } from '../../jobs/index.ts';
import type { Clock } from '../../ops/index.ts';
import type { ScheduleRecord, Store } from '../../store/index.ts';
import { openAsItIs } from './index.ts';

/** A screenful: what comes first, and whether it is as was meant. */
const schedulesMax = 15;

/** Later than any time that a schedule can be due. */
const ever = Number.MAX_SAFE_INTEGER;

const instant = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

const whereOf = ({ place, channelId, guildId }: ScheduleRecord): string =>
  place === 'direct' ? `to person ${channelId}` : `to ${place} ${channelId} of server ${guildId}`;

/** What a start would do about a schedule: at once where it is due, at its next time otherwise. */
const stepOf = (schedule: ScheduleRecord, now: number): string => {
  const { name, timetable, timezone, nextRunAt } = schedule;
  const what = `“${name}” (${phrasesFor('en').schedule.timetable(timetable, timezone)}) ${whereOf(schedule)}`;
  if (nextRunAt > now) return `at ${instant(nextRunAt)} ${what}`;
  const { slotAt, missed, nextRunAt: afterwards } = planDue(schedule, now);
  const skips = missed.length === 0 ? '' : `, ${missed.length} older ones skipped`;
  return slotAt === null
    ? `at ${instant(afterwards)} ${what}${skips}`
    : `at once ${what}, due since ${instant(slotAt)}${skips}`;
};

const worksOf = async (store: Store, now: number): Promise<readonly string[]> => {
  const owed = await store.deliveries.owed();
  const { followed, failing } = await store.feeds.census();
  const schedules = await store.schedules.upcoming(schedulesMax);
  const all = await store.schedules.dueCount(ever);
  const unclear = owed.get('sending') ?? 0;
  return [
    `read ${followed} feeds as each is due; ${failing} of them failed the last time`,
    `send ${owed.get('pending') ?? 0} messages that are owed, and settle ${unclear} whose outcome is unclear`,
    `make the editions of ${all} schedules${all > schedules.length ? `, of which these come first` : ''}:`,
    ...schedules.map((schedule) => `  ${stepOf(schedule, now)}`),
  ];
};

/** What a start would do, a line each. Nothing is done: no post, no registration, no change to the database. */
export const rehearse = async (config: Config, clock: Clock): Promise<readonly string[]> => {
  const { role, discord } = config;
  const { store } = await openAsItIs(config, clock);
  const shards = discord.shards === 'all' ? 'all shards' : `${discord.shards.ids.length} shards`;
  const first =
    role === 'worker'
      ? ['leave the gateway to other processes']
      : [`connect ${shards}, and tell Discord the commands where they changed`];
  if (store === null) return [...first, 'make the database, or bring it up to date, and go on from there'];
  try {
    return [
      ...first,
      ...(role === 'bot' ? ['leave feeds and posts to other processes'] : await worksOf(store, clock.now())),
    ];
  } finally {
    await store.close();
  }
};
