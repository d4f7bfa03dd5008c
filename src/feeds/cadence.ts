import type { FetchHints } from '../net/index.ts';
import type { Random } from '../ops/index.ts';

const hourMs = 3_600_000;

/** However broken a feed is, it is tried again within a day: a feed that stopped silently is never noticed. */
const waitMsMax = 24 * hourMs;

/** A server that calls its answer fresh for longer is asked all the same: it says so of its pictures too. */
const freshMsMax = 2 * hourMs;

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
};

/** Doubles with each failure; it grows past every bound, which the caller sets. */
const backOffMs = (everyMs: number, errors: number): number => everyMs * 2 ** errors;

/**
 * When a feed is checked next, epoch ms: after the usual time, later where its server asks for it or where it fails,
 * a little spread, and always within a day.
 */
export const nextCheckAt = ({ at, everyMs, errors, hints }: Check, random: Random): number => {
  const freshMs = errors > 0 ? 0 : Math.min(hints.freshForMs ?? 0, freshMsMax);
  const waitMs = Math.max(backOffMs(everyMs, errors), freshMs, hints.retryAfterMs ?? 0);
  return at + Math.round(Math.min(waitMs * (1 + jitterShare * random()), waitMsMax));
};
