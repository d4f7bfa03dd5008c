import type { Digest, Result } from '#digests';
import type {
  EditionState,
  NewDelivery,
  NewEdition,
  ScheduleRecord,
  Shelves,
  Store,
} from '../store/index.ts';
import type { Draft } from './draft.ts';
import { keyOf, nonceOf } from './keys.ts';
import { graceMs } from './slots.ts';

/** Writes a digest as the bodies of its messages, as many as it needs, each carrying the key of its part. */
export type Render = (digest: Digest, keyOfPart: (part: number) => string) => readonly object[];

/** A slot of a schedule, what was made of it, and where the schedule stands afterwards. Times are epoch ms. */
export type Outcome = {
  readonly schedule: ScheduleRecord;
  readonly slotAt: number;
  readonly now: number;
  readonly draft: Result<Draft>;
  /** Slots before it that will not run. */
  readonly missed: readonly number[];
  readonly nextRunAt: number;
};

type Message = Omit<NewDelivery, 'digestId'>;

const stateOf = (draft: Result<Draft>): EditionState => {
  if (!draft.ok) return 'failed';
  return draft.value.digest.stories.length > 0 ? 'made' : 'quiet';
};

const editionOf = ({ schedule, slotAt, now, draft }: Outcome): NewEdition => ({
  scheduleId: schedule.id,
  slotAt,
  fromAt: draft.ok ? draft.value.digest.fromAt : schedule.coveredUntil,
  toAt: now,
  state: stateOf(draft),
  digest: draft.ok ? draft.value.digest : null,
  problem: draft.ok ? null : draft.problem,
  at: now,
});

const messagesOf = (
  { schedule, slotAt, now }: Outcome,
  digest: Digest,
  render: Render,
): readonly Message[] => {
  const { guildId, channelId, id: scheduleId } = schedule;
  const keyOfPart = (part: number): string => keyOf({ guildId, channelId, scheduleId, slotAt, part });
  return render(digest, keyOfPart).map((body, part) => {
    const key = keyOfPart(part);
    const address = { guildId, channelId, part, key, nonce: nonceOf(key) };
    return { ...address, body: JSON.stringify(body), expiresAt: now + graceMs };
  });
};

/** Notes the slot and the next run. Another process may have gone on meanwhile, and a schedule never goes back. */
const moveOn = (
  schedules: Shelves['schedules'],
  { id, ...current }: ScheduleRecord,
  slotAt: number,
  nextRunAt: number,
): Promise<void> =>
  schedules.advance(id, {
    lastSlotAt: Math.max(slotAt, current.lastSlotAt ?? 0),
    nextRunAt: Math.max(nextRunAt, current.nextRunAt),
  });

/**
 * Stores what became of a slot, what it told and the messages that it owes, and moves the schedule on: all of it or
 * none. A slot that was dealt with before, by this process or another, owes nothing more. A quiet or failed window is
 * not covered: the next edition tells it.
 * @returns the edition's id, or `null` where the slot was dealt with before or the schedule is gone
 */
export const publishEdition = async (
  store: Store,
  render: Render,
  outcome: Outcome,
): Promise<number | null> => {
  const { schedule, slotAt, now, missed, draft } = outcome;
  const edition = editionOf(outcome);
  const told = draft.ok && edition.state === 'made' ? draft.value : null;
  const messages = told ? messagesOf(outcome, told.digest, render) : [];
  return store.write(async ({ schedules, digests, deliveries, told: memory }) => {
    const current = await schedules.hold(schedule.id);
    if (!current) return null;
    await digests.skip(schedule.id, missed, now);
    const digestId = await digests.add(edition);
    if (digestId !== null && told) {
      await memory.record(schedule.id, told.toldIds, now);
      await deliveries.enqueue(
        messages.map((message) => ({ ...message, digestId })),
        now,
      );
      await schedules.advance(schedule.id, { coveredUntil: now });
    }
    await moveOn(schedules, current, slotAt, outcome.nextRunAt);
    return digestId;
  });
};

/** Marks slots as missed where none of those that were due runs any more, and moves the schedule on. */
export const skipSlots = async (
  store: Store,
  { schedule, now, missed, nextRunAt }: Omit<Outcome, 'slotAt' | 'draft'>,
) => {
  await store.write(async ({ schedules, digests }) => {
    const current = await schedules.hold(schedule.id);
    if (!current) return;
    await digests.skip(schedule.id, missed, now);
    await moveOn(schedules, current, missed.at(-1) ?? current.nextRunAt, nextRunAt);
  });
};
