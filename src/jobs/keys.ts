import { createHash } from 'node:crypto';

/** What a message is: which part of which slot of which schedule, and where it goes. Slots are epoch ms. */
type MessageIdentity = {
  readonly guildId: string;
  readonly channelId: string;
  readonly scheduleId: number;
  readonly slotAt: number;
  readonly part: number;
};

/** Discord takes no longer nonce. */
const nonceCharacters = 25;

/** The idempotency key of a message: the same message has the same key in every attempt and in every process. */
export const keyOf = ({ guildId, channelId, scheduleId, slotAt, part }: MessageIdentity): string =>
  createHash('sha256').update([guildId, channelId, scheduleId, slotAt, part].join(':')).digest('base64url');

type Place = { readonly guildId: string; readonly channelId: string };

const hashOf = ({ guildId, channelId }: Place, code: string, at: number): string =>
  createHash('sha256').update(['alert', guildId, channelId, code, at].join(':')).digest('base64url');

/** The key of the news that a target closed then, epoch ms. */
export const alertKeyOf = (place: Place, code: string, closedAt: number): string =>
  `help.${hashOf(place, code, closedAt)}`;

/** The key of what greets a server that was joined then, epoch ms. */
export const greetingKeyOf = (place: Place, joinedAt: number): string =>
  `first.${hashOf(place, 'welcome', joinedAt)}`;

/** The key as a nonce: 25 of its 43 characters hold 150 bits, far past any chance of two alike. */
export const nonceOf = (key: string): string => key.slice(0, nonceCharacters);
