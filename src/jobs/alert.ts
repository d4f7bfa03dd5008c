import type { Problem } from '#digests';
import type { Delivery, NewDelivery, Shelves, Target } from '../store/index.ts';
import { alertKeyOf, nonceOf } from './keys.ts';

/** Writes what needs mending about a channel as a message that carries its key. */
export type RenderAlert = (problem: Problem, channelId: string, key: string) => object;

/** News of a week ago helps nobody. */
const freshMs = 7 * 24 * 3_600_000;

/** Who is told: the server's channel for alerts, else whoever made the schedule, in person. */
const addressOf = async (
  { guilds, digests, schedules }: Shelves,
  { digestId, guildId, channelId }: Delivery,
): Promise<Pick<NewDelivery, 'channelId' | 'errand'> | null> => {
  const { alertsChannelId } = await guilds.get(guildId);
  if (alertsChannelId !== null && alertsChannelId !== channelId) {
    return { channelId: alertsChannelId, errand: { kind: 'post' } };
  }
  const edition = digestId === null ? null : await digests.get(digestId);
  const schedule = edition === null ? null : await schedules.get(edition.scheduleId);
  return schedule === null ? null : { channelId: schedule.createdBy, errand: { kind: 'direct' } };
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
  const address = await addressOf(shelves, delivery);
  if (address === null) return;
  const target: Target = delivery;
  const key = alertKeyOf(target, problem.code, now);
  const body = JSON.stringify(render(problem, target.channelId, key));
  const facts = { digestId: null, guildId: target.guildId, part: 0, ofPart: null, nonce: nonceOf(key) };
  await shelves.deliveries.enqueue([{ ...facts, ...address, key, body, expiresAt: now + freshMs }], now);
};
