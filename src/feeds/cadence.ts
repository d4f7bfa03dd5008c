import type { FetchHints } from '../net/index.ts';
import type { Random } from '../ops/index.ts';
import type { FeedPace } from '../store/index.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** However broken a feed is, it is tried again within a day: a feed that stopped silently is never noticed. */
const waitMsMax = dayMs;

/** A feed that says it is gone for good is asked once a week whether that still holds. */
const endedWaitMs = 7 * dayMs;

/** A server that calls its answer fresh for longer is asked all the same: it says so of its pictures too. */
const freshMsMax = 2 * hourMs;

/**
 * How far a feed's own pace moves its checks from the usual time, either way: 5 minutes to 6 hours where that is 15
 * minutes. News that waits longer misses the edition it belongs to; more checks find nothing more.
 */
const quickerMax = 3;
const slowerMax = 24;

/** Of the time for which a feed has been silent, this share may pass before the next check: it is asleep or over. */
const silentShare = 1 / 20;

/** Share by which checks are spread, so that feeds that failed together do not come back together. */
const jitterShare = 0.1;

/** What decides when a feed is checked next. */
type Check = {
  /** When it was checked, epoch ms. */
  readonly at: number;
  /** How often feeds are checked that have nothing to say about it. */
  readonly everyMs: number;
  /** Checks that failed in a row, this one included; 0 where it worked. */
  readonly errors: number;
  readonly hints: Pick<FetchHints, 'retryAfterMs' | 'freshForMs'>;
  /** What its document says; `null` where none was read yet. */
  readonly pace: FeedPace | null;
};

/** Doubles with each failure; it grows past every bound, which the caller sets. */
const backOffMs = (everyMs: number, errors: number): number => everyMs * 2 ** errors;

/** As often as it publishes, less often while it is silent, and not more often than it asks for. */
const ownPaceMs = ({ at, everyMs, pace }: Check): number => {
  const silentMs = at - (pace?.newestAt ?? at);
  const wishMs = Math.max(pace?.gapMs ?? everyMs, pace?.updateEveryMs ?? 0, silentMs * silentShare);
  return Math.min(Math.max(wishMs, everyMs / quickerMax), everyMs * slowerMax);
};

/** The wait until the first hour that the feed does not skip; a feed that skips all of them skips none. */
const pastSkippedHours = (at: number, waitMs: number, skipHours: readonly number[]): number => {
  if (new Set(skipHours).size >= dayMs / hourMs) return waitMs;
  let dueAt = at + waitMs;
  while (skipHours.includes(new Date(dueAt).getUTCHours())) dueAt = (Math.floor(dueAt / hourMs) + 1) * hourMs;
  return dueAt - at;
};

/**
 * When a feed is checked next, epoch ms: as often as it publishes, later where it or its server asks for that or where
 * it fails, a little spread, and always within a day.
 * Source: RSS 2.0, `ttl` and `skipHours`; RFC 9110, Retry-After; RFC 9111, max-age.
 */
export const nextCheckAt = (check: Check, random: Random): number => {
  const { at, everyMs, errors, hints, pace } = check;
  const usualMs = errors > 0 ? backOffMs(everyMs, errors) : ownPaceMs(check);
  const freshMs = errors > 0 ? 0 : Math.min(hints.freshForMs ?? 0, freshMsMax);
  const askedMs = Math.max(usualMs, freshMs, hints.retryAfterMs ?? 0);
  const spreadMs = askedMs * (1 + jitterShare * random());
  const waitMs = pastSkippedHours(at, Math.min(spreadMs, waitMsMax), pace?.skipHours ?? []);
  return at + Math.round(Math.min(waitMs, waitMsMax));
};

/** When a feed is checked next whose server says that it is gone for good, epoch ms. */
export const nextCheckOfEndedAt = (at: number, random: Random): number =>
  at + Math.round(endedWaitMs * (1 + jitterShare * random()));
