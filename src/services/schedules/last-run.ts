import type { LastRun } from '#commands';
import type { DeliveryReport, EditionRecord, ScheduleRecord, Store } from '../../store/index.ts';

/** Where a message is to be seen; `null` where it is not there, or not yet. */
export const messageUrl = ({ guildId, channelId, placeId, messageId }: DeliveryReport): string | null =>
  messageId === null ? null : `https://discord.com/channels/${guildId}/${placeId ?? channelId}/${messageId}`;

const postedAs = (at: number, messages: readonly DeliveryReport[]): LastRun => {
  const [first] = messages;
  const link = first === undefined ? null : messageUrl(first);
  const held = messages.find(({ state }) => state === 'parked');
  if (held !== undefined) return { at, state: 'held', messageUrl: link, problem: held.problem };
  if (first?.state === 'skipped') return { at, state: 'skipped', messageUrl: null, problem: first.problem };
  const isUnderWay = messages.some(({ state }) => state === 'pending' || state === 'sending');
  return { at, state: isUnderWay ? 'posting' : 'posted', messageUrl: link, problem: null };
};

const reportOf = async (store: Store, { id, at, state, problem }: EditionRecord): Promise<LastRun> =>
  state === 'made'
    ? postedAs(at, await store.deliveries.ofDigest(id))
    : { at, state, messageUrl: null, problem };

/** What became of a schedule's last slot; `null` where none has come yet. */
export const lastRunOf = async (
  store: Store,
  { id }: ScheduleRecord,
  now: number,
): Promise<LastRun | null> => {
  const [last] = await store.digests.recent(id, 1);
  return last === undefined || last.slotAt > now ? null : reportOf(store, last);
};
