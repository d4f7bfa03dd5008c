import type { Problem } from '#digests';
import type { Delivery, ScheduleRecord, Shelves, Target } from '../store/index.ts';
import { alertAddress } from './alert-address.ts';
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

/** The schedule that a message came of; `null` where it is gone. */
const scheduleOf = async (
  { digests, schedules }: Shelves,
  { digestId }: Delivery,
): Promise<ScheduleRecord | null> => {
  const edition = digestId === null ? null : await digests.get(digestId);
  return edition === null ? null : schedules.get(edition.scheduleId);
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
  const target: Target = delivery;
  const schedule = await scheduleOf(shelves, delivery);
  const address = await alertAddress(shelves, target.guildId, schedule?.createdBy ?? null);
  if (address === null) return;
  const decided = await shelves.guilds.get(target.guildId);
  const language = decided.language ?? schedule?.language ?? 'en';
  const key = alertKeyOf(target, problem.code, now);
  const body = JSON.stringify(render({ problem, channelId: target.channelId, key, language }));
  const facts = { digestId: null, guildId: target.guildId, part: 0, ofPart: null, nonce: nonceOf(key) };
  await shelves.deliveries.enqueue([{ ...facts, ...address, key, body, expiresAt: now + freshMs }], now);
};
