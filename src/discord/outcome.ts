import type { Problem } from '#digests';
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js';

/** Where a message landed: its channel, or the thread or conversation that was opened for it. */
type Landing = {
  /** Null where it was deleted since. */
  readonly messageId: string | null;
  readonly placeId: string;
};

/**
 * What became of a request: Discord has done it, nobody knows, Discord wants a pause, or it will not work until
 * somebody mends something.
 */
export type PostOutcome =
  | ({ readonly kind: 'sent' } & Landing)
  | { readonly kind: 'unclear' }
  | { readonly kind: 'retry'; readonly afterMs: number }
  | { readonly kind: 'parked'; readonly problem: Problem };

/** What looking for a post gave. `absent` is certain; where the history could not be read, it is tried again. */
export type FindOutcome =
  | ({ readonly kind: 'found' } & Landing)
  | { readonly kind: 'absent' }
  | Extract<PostOutcome, { readonly kind: 'retry' | 'parked' }>;

/** What was asked for: where, and the permission that Discord wants for it, in the words of its settings. */
type Asked = { readonly channelId: string; readonly permission: string };

/** Discord sets no time with some of its refusals that pass by themselves; so long is polite. */
const pauseMs = 60_000;

const parked = (problem: Problem): PostOutcome => ({ kind: 'parked', problem });

/** Refusals that pass by themselves. */
const passing: ReadonlySet<number | string> = new Set([
  Code.ActionCannotBePerformedDueToSlowmodeRateLimit,
  Code.ChannelSendRateLimit,
  Code.AnnouncementEditLimitExceeded,
  Code.SendMessagesHasBeenTemporarilyDisabled,
  Code.OpeningDirectMessagesTooFast,
]);

/** Refusals that somebody has to mend, and what is told of them. Source: Discord docs, "JSON Error Codes". */
const mendable: ReadonlyMap<number | string, (asked: Asked) => Problem> = new Map<
  number | string,
  (asked: Asked) => Problem
>([
  [Code.MissingAccess, () => ({ code: 'channel-closed', missing: ['View Channel'] })],
  [Code.MissingPermissions, ({ permission }) => ({ code: 'channel-closed', missing: [permission] })],
  [Code.UnknownChannel, ({ channelId }) => ({ code: 'channel-gone', channelId })],
  [Code.UnknownMember, () => ({ code: 'direct-closed' })],
  [Code.CannotSendMessagesToThisUser, () => ({ code: 'direct-closed' })],
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, () => ({ code: 'direct-closed' })],
  [Code.ThreadLocked, ({ channelId }) => ({ code: 'thread-locked', channelId })],
  [Code.InvalidActionOnArchivedThread, ({ channelId }) => ({ code: 'thread-locked', channelId })],
  [Code.MaximumActiveThreads, () => ({ code: 'threads-full' })],
  [Code.MaximumActiveAnnouncementThreads, () => ({ code: 'threads-full' })],
  [Code.TagRequiredToCreateAForumPostInThisChannel, ({ channelId }) => ({ code: 'tag-needed', channelId })],
  [Code.MessageWasBlockedByAutomaticModeration, ({ channelId }) => ({ code: 'post-blocked', channelId })],
  [Code.TitleWasBlockedByAutomaticModeration, ({ channelId }) => ({ code: 'post-blocked', channelId })],
  [Code.CannotExecuteActionOnThisChannelType, ({ channelId }) => ({ code: 'channel-unfit', channelId })],
]);

const outcomeOfApiError = (error: DiscordAPIError, asked: Asked): PostOutcome => {
  if (passing.has(error.code)) return { kind: 'retry', afterMs: pauseMs };
  const problem = mendable.get(error.code);
  if (problem !== undefined) return parked(problem(asked));
  if (error.status >= 500) return { kind: 'unclear' };
  if (error.status === 404) return parked({ code: 'channel-gone', channelId: asked.channelId });
  return parked({ code: 'broken' });
};

/** What an error of a request means. A timeout, a reset and a 5xx all leave it open whether it was done. */
export const outcomeOf = (error: unknown, asked: Asked): PostOutcome => {
  if (error instanceof RateLimitError) return { kind: 'retry', afterMs: error.retryAfter };
  if (error instanceof DiscordAPIError) return outcomeOfApiError(error, asked);
  if (error instanceof HTTPError && error.status < 500) return parked({ code: 'broken' });
  return { kind: 'unclear' };
};

/** Whether Discord answered with this code. */
export const isRefusal = (error: unknown, code: number): boolean =>
  error instanceof DiscordAPIError && error.code === code;
