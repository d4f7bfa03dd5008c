import type { Result } from '#digests';
import type { EditionState, NewEdition, QueueJob, ScheduleRecord, Store } from '../store/index.ts';
import type { Draft } from './draft.ts';
import { messagesOf, type Manner, type Render } from './messages.ts';

/** A slot of a schedule and what was made of it. Times are epoch ms. */
export type Outcome = {
  readonly schedule: ScheduleRecord;
  readonly slotAt: number;
  readonly now: number;
  readonly draft: Result<Draft>;
  /** The open slot and the work in the queue that end with it; absent for an edition out of turn. */
  readonly turn?: { readonly slotId: number; readonly job: QueueJob };
};

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

/** What a server reads that never said, and whose Discord did not either. */
const languageUsual = 'en';

/** What the server has decided, else what it spoke when the schedule was made. */
const mannerOf = async ({ guilds }: Store, schedule: ScheduleRecord): Promise<Manner> => {
  const { language, layout, hasImages } = await guilds.get(schedule.guildId);
  // What a person has sent to themselves is in their language.
  const own = schedule.place === 'direct' ? schedule.language : null;
  return { language: own ?? language ?? schedule.language ?? languageUsual, layout, hasImages };
};

/**
 * Stores what became of a slot, what it told and the messages that it owes, and ends its work in the queue: all of it
 * or none. A slot that was dealt with before, by this process or another, owes nothing more. A quiet or failed window
 * is not covered: the next edition tells it.
 * @returns the edition's id, or `null` where the slot was dealt with before or the schedule is gone
 */
export const publishEdition = async (
  store: Store,
  render: Render,
  outcome: Outcome,
): Promise<number | null> => {
  const { schedule, now, draft, turn } = outcome;
  const edition = editionOf(outcome);
  const told = draft.ok && edition.state === 'made' ? draft.value : null;
  const manner = await mannerOf(store, schedule);
  const messages = told ? messagesOf({ ...outcome, digest: told.digest, manner }, render) : [];
  return store.write(async ({ schedules, digests, deliveries, slots, queue, told: memory }) => {
    if (turn) {
      await slots.close(turn.slotId);
      await queue.finish(turn.job);
    }
    if (!(await schedules.hold(schedule.id))) return null;
    const digestId = await digests.add(edition);
    if (digestId !== null && told) {
      await memory.record(schedule.id, told.toldIds, now);
      await deliveries.enqueue(
        messages.map((message) => ({ ...message, digestId })),
        now,
      );
      await schedules.advance(schedule.id, { coveredUntil: now });
    }
    return digestId;
  });
};

/** Marks a slot as skipped whose turn came too late, and ends its work in the queue. */
export const skipSlot = (
  store: Store,
  { schedule, slotAt, now, turn }: Required<Omit<Outcome, 'draft'>>,
): Promise<void> =>
  store.write(async ({ digests, slots, queue }) => {
    await digests.skip(schedule.id, [slotAt], now);
    await slots.close(turn.slotId);
    await queue.finish(turn.job);
  });
