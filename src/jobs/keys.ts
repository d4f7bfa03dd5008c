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

/** The key of the news that a target closed then, epoch ms. */
export const alertKeyOf = (
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
  code: string,
  closedAt: number,
): string =>
  `help.${createHash('sha256').update(['alert', guildId, channelId, code, closedAt].join(':')).digest('base64url')}`;

/** The key as a nonce: 25 of its 43 characters hold 150 bits, far past any chance of two alike. */
export const nonceOf = (key: string): string => key.slice(0, nonceCharacters);
