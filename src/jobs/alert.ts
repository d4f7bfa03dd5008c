import type { Problem } from '#digests';
import type { Delivery, NewDelivery, Shelves, Target } from '../store/index.ts';
import { alertKeyOf, nonceOf } from './keys.ts';

/** A channel that needs mending, the key of the message that says so, and the language of its server (BCP 47). */
type Alert = {
  readonly problem: Problem;
  readonly channelId: string;
  readonly key: string;
  readonly language: string;
};

/** Writes what needs mending about a channel as a message that carries its key. */
export type RenderAlert = (alert: Alert) => object;

/** News of a week ago helps nobody. */
const freshMs = 7 * 24 * 3_600_000;

/** Who is told, and in which language: the server's channel for alerts, else whoever made the schedule, in person. */
const addressOf = async (
  { guilds, digests, schedules }: Shelves,
  { digestId, guildId, channelId }: Delivery,
): Promise<(Pick<NewDelivery, 'channelId' | 'errand'> & Pick<Alert, 'language'>) | null> => {
  const { alertsChannelId, language: decided } = await guilds.get(guildId);
  if (alertsChannelId !== null && alertsChannelId !== channelId) {
    return { channelId: alertsChannelId, errand: { kind: 'post' }, language: decided ?? 'en' };
  }
  const edition = digestId === null ? null : await digests.get(digestId);
  const schedule = edition === null ? null : await schedules.get(edition.scheduleId);
  if (schedule === null) return null;
  const language = decided ?? schedule.language ?? 'en';
  return { channelId: schedule.createdBy, errand: { kind: 'direct' }, language };
};

/**
 * Owes somebody the news that a target is closed, once for each time that it closed. Nobody is told that an alert
 * could not be delivered, nor a person that they cannot be written to. Call it inside `write`.
 */
export const alertOf = async (
  shelves: Shelves,
  delivery: Delivery,
  { problem, now, render }: { readonly problem: Problem; readonly now: number; readonly render: RenderAlert },
): Promise<void> => {
  if (delivery.digestId === null || delivery.errand.kind === 'direct') return;
  const found = await addressOf(shelves, delivery);
  if (found === null) return;
  const { language, ...address } = found;
  const target: Target = delivery;
  const key = alertKeyOf(target, problem.code, now);
  const body = JSON.stringify(render({ problem, channelId: target.channelId, key, language }));
  const facts = { digestId: null, guildId: target.guildId, part: 0, ofPart: null, nonce: nonceOf(key) };
  await shelves.deliveries.enqueue([{ ...facts, ...address, key, body, expiresAt: now + freshMs }], now);
};
