import { done, failed, type Post, type Result } from '#digests';
import type { Member, PersonalDigest, PersonalWish } from '#commands';
import { firstWindowMs, nextRun } from '../jobs/index.ts';
import type { Clock } from '../ops/index.ts';
import type { ScheduleRecord, Store } from '../store/index.ts';

/** Digests of their own that the people of one server may have: each is an edition that is made for one reader. */
const personalMax = 500;

/** Enough to see that days and zone are right. */
const runsShown = 3;

/** What personal digests need. */
export type PersonalParts = {
  readonly store: Store;
  readonly clock: Clock;
  /** Sends a post to a person at once. */
  readonly sendPost: (personId: string, post: Post, occasion: string) => Promise<Result<null>>;
};

const nextRuns = (
  { timetable, timezone }: Pick<PersonalWish, 'timetable' | 'timezone'>,
  after: number,
): readonly number[] => {
  const runs: number[] = [];
  while (runs.length < runsShown) runs.push(nextRun(timetable, timezone, runs.at(-1) ?? after));
  return runs;
};

const keepPlan = async (
  { store }: PersonalParts,
  { guildId, personId }: Member,
  { wish, now }: { readonly wish: PersonalWish; readonly now: number },
): Promise<Result<ScheduleRecord | null>> => {
  const { letter: _, ...plan } = wish;
  const nextRunAt = nextRun(wish.timetable, wish.timezone, now);
  return store.write(async ({ personal, schedules }): Promise<Result<ScheduleRecord | null>> => {
    const known = await personal.of(guildId, personId);
    if (known !== null) {
      await personal.change(known.id, { ...plan, nextRunAt });
      return done(await personal.of(guildId, personId));
    }
    if ((await personal.count(guildId)) >= personalMax) {
      return failed({ code: 'personal-too-many', personalMax });
    }
    const made = { guildId, channelId: personId, place: 'direct', nextRunAt } as const;
    const origin = { coveredUntil: now - firstWindowMs, createdBy: personId, createdAt: now };
    return done(await schedules.add({ ...plan, ...made, ...origin }));
  });
};

const toPersonal = (
  { timetable, timezone, topics }: ScheduleRecord,
  now: number,
  problem: PersonalDigest['problem'],
): PersonalDigest => ({
  timetable,
  timezone,
  topics,
  nextRunsAt: nextRuns({ timetable, timezone }, now),
  problem,
});

/** A person's own digest of a server; what is in its way stands with what could not be sent to them. */
export const personalDigest = async (
  { store, clock }: PersonalParts,
  { guildId, personId }: Member,
): Promise<PersonalDigest | null> => {
  const schedule = await store.personal.of(guildId, personId);
  if (schedule === null) return null;
  const closed = await store.targets.get({ guildId, channelId: personId });
  return toPersonal(schedule, clock.now(), closed?.problem ?? null);
};

/** Makes or changes a person's digest, and sends the first message at once, so that they see that it arrives. */
export const planPersonal = async (
  parts: PersonalParts,
  member: Member,
  wish: PersonalWish,
): Promise<Result<PersonalDigest>> => {
  const now = parts.clock.now();
  const kept = await keepPlan(parts, member, { wish, now });
  if (!kept.ok) return kept;
  if (kept.value === null) throw new Error('A personal digest was neither made nor changed');
  const plan = toPersonal(kept.value, now, null);
  const letter = wish.letter(plan.nextRunsAt[0] ?? now);
  const sent = await parts.sendPost(member.personId, letter, `plan:${now}`);
  if (sent.ok) await parts.store.write(({ targets }) => targets.open(targetOf(member)));
  return done({ ...plan, problem: sent.ok ? null : sent.problem });
};

const targetOf = ({ guildId, personId }: Member) => ({ guildId, channelId: personId });

/** Ends a person's digest of a server; `false` where there was none. */
export const endPersonal = ({ store }: PersonalParts, { guildId, personId }: Member): Promise<boolean> =>
  store.write(async ({ personal, schedules }) => {
    const schedule = await personal.of(guildId, personId);
    return schedule !== null && (await schedules.remove(guildId, schedule.id));
  });
