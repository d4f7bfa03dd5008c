import type { Digest } from '#digests';
import type { Errand, GuildRecord, NewDelivery, ScheduleRecord } from '../store/index.ts';
import { keyOf, nonceOf } from './keys.ts';
import { graceMs } from './slots.ts';

/** How a server reads: the language around the news as a BCP 47 tag, the layout, and whether with pictures. */
export type Manner = Pick<GuildRecord, 'layout' | 'hasImages'> & { readonly language: string };

/**
 * How a digest is to be written: the key that each of its messages carries, whether it notifies anybody, the role that
 * its first message calls, and how its server reads.
 */
type RenderWishes = Manner &
  Pick<ScheduleRecord, 'isSilent' | 'mentionRoleId'> & { readonly keyOfPart: (part: number) => string };

/** Writes a digest as the bodies of its messages, as many as it needs. */
export type Render = (digest: Digest, wishes: RenderWishes) => readonly object[];

/** A digest and the slot of the schedule that owes it. Times are epoch ms. */
type OwedDigest = {
  readonly schedule: ScheduleRecord;
  readonly slotAt: number;
  readonly now: number;
  readonly digest: Digest;
  readonly manner: Manner;
};

type Message = Omit<NewDelivery, 'digestId'>;

/** Discord's bound on the name of a thread. */
const titleCharactersMax = 100;

const titleOf = ({ name, at }: Digest, timezone: string): string => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(at);
  return `${name.slice(0, titleCharactersMax - day.length - ' · '.length)} · ${day}`;
};

/** How the messages of a digest go out: the first may open a place that the others go into. */
const errandOf = ({ schedule, digest }: OwedDigest, part: number): Errand => {
  const { place, tagIds, timezone } = schedule;
  if (place === 'direct') return { kind: 'direct' };
  if (place === 'forum' && part === 0) return { kind: 'forum', title: titleOf(digest, timezone), tagIds };
  return { kind: 'post' };
};

/** What is to be done with the messages once they are there. */
const followUps = (
  { schedule, digest }: OwedDigest,
  messages: number,
): readonly Pick<Message, 'errand' | 'ofPart'>[] => {
  if (schedule.place !== 'channel' || messages === 0) return [];
  const parts = Array.from({ length: messages }, (_, part) => part);
  // It takes a millisecond to write, and few want it.
  const title = schedule.hasDiscussion ? titleOf(digest, schedule.timezone) : '';
  // Steps are done in this order, and publishing may have to wait for an hour.
  return [
    ...(schedule.hasDiscussion ? [{ errand: { kind: 'discussion', title } as const, ofPart: 0 }] : []),
    ...(schedule.isPublished
      ? parts.map((ofPart) => ({ errand: { kind: 'crosspost' } as const, ofPart }))
      : []),
  ];
};

/** Everything that a schedule's target is owed for a slot: the messages of the digest, and what follows them. */
export const messagesOf = (owed: OwedDigest, render: Render): readonly Message[] => {
  const { schedule, slotAt, now, digest, manner } = owed;
  const { guildId, channelId, id: scheduleId, place, isSilent, mentionRoleId } = schedule;
  const keyOfPart = (part: number): string => keyOf({ guildId, channelId, scheduleId, slotAt, part });
  const addressOf = (part: number) => {
    const key = keyOfPart(part);
    return { guildId, channelId, part, key, nonce: nonceOf(key), expiresAt: now + graceMs };
  };
  const bodies = render(digest, { keyOfPart, isSilent, mentionRoleId, ...manner });
  const messages = bodies.map((body, part) => ({
    ...addressOf(part),
    errand: errandOf(owed, part),
    ofPart: place === 'forum' && part > 0 ? 0 : null,
    body: JSON.stringify(body),
  }));
  const after = followUps(owed, bodies.length).map((step, index) => ({
    ...addressOf(bodies.length + index),
    ...step,
    body: '',
  }));
  return [...messages, ...after];
};
