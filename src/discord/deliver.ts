import type { Problem } from '#digests';
import {
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  RESTJSONErrorCodes as Code,
  Routes,
  type APIMessage,
  type REST,
} from 'discord.js';
import { limits } from './limits.ts';
import type { MessageBody } from './render.ts';

/** A message to be posted once, whatever happens between the request and its reply. */
export type Parcel = {
  readonly channelId: string;
  readonly body: MessageBody;
  /** Discord gives the same message back for the same nonce while it remembers it. */
  readonly nonce: string;
  /** The custom id by which the message is found again once the nonce is forgotten. */
  readonly marker: string;
};

/**
 * What became of a post: Discord has it (`messageId` null where it was deleted since), nobody knows, Discord wants a
 * pause, or it will not work until somebody mends something.
 */
export type PostOutcome =
  | { readonly kind: 'sent'; readonly messageId: string | null }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'retry'; readonly afterMs: number }
  | { readonly kind: 'parked'; readonly problem: Problem };

/** What looking for a post gave. `absent` is certain; where the history could not be read, it is tried again. */
export type FindOutcome =
  | { readonly kind: 'found'; readonly messageId: string }
  | { readonly kind: 'absent' }
  | Extract<PostOutcome, { readonly kind: 'retry' | 'parked' }>;

/** Posts messages, and finds those whose reply was lost. Neither ever throws. */
export type Poster = {
  readonly post: (parcel: Parcel) => Promise<PostOutcome>;
  /** Looks for the message among those that the channel got after `sinceAt`, epoch ms. */
  readonly find: (parcel: Parcel, sinceAt: number) => Promise<FindOutcome>;
};

/** Discord counts time from here. Source: API Reference, "Snowflakes". */
const discordEpochMs = 1_420_070_400_000;

/** Clocks of different machines differ; the search begins this much before the attempt. */
const clockDifferenceMs = 60_000;

/** A history that could not be read for a reason that will pass is read again after this. */
const findAgainMs = 5_000;

/** A bound on looking back. In a channel that moved on by more messages than this, the post is made anew. */
const historyPagesMax = 50;

const closedCodes: ReadonlyMap<number | string, readonly string[]> = new Map([
  [Code.MissingAccess, ['View Channel']],
  [Code.MissingPermissions, ['Send Messages']],
]);

/** The smallest id that a message of this time can have. */
const firstIdAt = (at: number): string => String(BigInt(Math.max(0, at - discordEpochMs)) << 22n);

const parked = (problem: Problem): PostOutcome => ({ kind: 'parked', problem });

const outcomeOfApiError = (error: DiscordAPIError, channelId: string): PostOutcome => {
  // The nonce is known, and its message was deleted: it was posted, so it is done.
  if (error.code === Code.UnknownMessage) return { kind: 'sent', messageId: null };
  const missing = closedCodes.get(error.code);
  if (missing !== undefined) return parked({ code: 'channel-closed', missing });
  if (error.code === Code.UnknownChannel || error.status === 404)
    return parked({ code: 'channel-gone', channelId });
  if (error.status >= 500) return { kind: 'unclear' };
  return parked({ code: 'broken' });
};

/** A timeout, a reset and a 5xx all leave it open whether the message was posted. */
const outcomeOf = (error: unknown, channelId: string): PostOutcome => {
  if (error instanceof RateLimitError) return { kind: 'retry', afterMs: error.retryAfter };
  if (error instanceof DiscordAPIError) return outcomeOfApiError(error, channelId);
  if (error instanceof HTTPError && error.status < 500) return parked({ code: 'broken' });
  return { kind: 'unclear' };
};

const carries = (value: unknown, marker: string): boolean =>
  JSON.stringify(value).includes(JSON.stringify(marker));

const search = async (rest: REST, { channelId, marker }: Parcel, sinceAt: number): Promise<FindOutcome> => {
  let after = firstIdAt(sinceAt - clockDifferenceMs);
  for (let page = 0; page < historyPagesMax; page += 1) {
    const query = new URLSearchParams({ after, limit: String(limits.historyPageMax) });
    const messages = (await rest.get(Routes.channelMessages(channelId), { query })) as readonly APIMessage[];
    const found = messages.find(({ components }) => carries(components ?? [], marker));
    if (found !== undefined) return { kind: 'found', messageId: found.id };
    const [newest] = messages;
    if (newest === undefined || messages.length < limits.historyPageMax) break;
    after = newest.id;
  }
  return { kind: 'absent' };
};

/** Posts and finds messages through a REST client that does not retry by itself. */
export const createPoster = (rest: REST): Poster => ({
  post: async ({ channelId, body, nonce }) => {
    try {
      const route = Routes.channelMessages(channelId);
      const message = await rest.post(route, { body: { ...body, nonce, enforce_nonce: true } });
      return { kind: 'sent', messageId: (message as APIMessage).id };
    } catch (error) {
      return outcomeOf(error, channelId);
    }
  },
  find: async (parcel, sinceAt) => {
    try {
      return await search(rest, parcel, sinceAt);
    } catch (error) {
      const outcome = outcomeOf(error, parcel.channelId);
      return outcome.kind === 'parked' || outcome.kind === 'retry'
        ? outcome
        : { kind: 'retry', afterMs: findAgainMs };
    }
  },
});
