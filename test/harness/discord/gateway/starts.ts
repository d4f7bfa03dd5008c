import type { Clock } from '../clock.ts';

/** How often bots may begin a session. Source: Discord docs, Gateway, "Session Start Limit", "Rate Limiting". */
export interface StartLimits {
  /** New sessions a day; resumes do not count. */
  readonly startsMax: number;
  /** So many shards may begin side by side, those whose ids differ by less. */
  readonly concurrencyMax: number;
  /** How long after a session the next one of its kind may begin. Zero where nobody is to wait for it. */
  readonly startEveryMs: number;
}

/** What a gateway has seen begin. */
export interface Starts {
  readonly limits: StartLimits;
  /** When the day of this budget ends. */
  resetAtMs: number;
  used: number;
  readonly lastAtMs: Map<number, number>;
}

/** Differs from Discord: tests begin many sessions in a row, so five seconds between them must be asked for. */
const usualStarts: StartLimits = { startsMax: 1000, concurrencyMax: 16, startEveryMs: 0 };

/** The part of a local Discord that this is about. */
interface Counted {
  readonly now: Clock;
  readonly starts: Starts;
}

const dayMs = 24 * 3_600_000;

export function createStarts(limits: Partial<StartLimits>): Starts {
  return { limits: { ...usualStarts, ...limits }, resetAtMs: 0, used: 0, lastAtMs: new Map() };
}

/** What `GET /gateway/bot` says of the budget. */
export function startsLeft({ now, starts }: Counted) {
  renew(starts, now());
  const { startsMax: total, concurrencyMax } = starts.limits;
  const reset_after = Math.max(0, starts.resetAtMs - now());
  return { total, remaining: Math.max(0, total - starts.used), reset_after, max_concurrency: concurrencyMax };
}

/** Counts a new session of a shard: `spent` beyond the day's budget, `early` too soon after another one. */
export function beginSession({ now, starts }: Counted, shardId: number): 'allowed' | 'spent' | 'early' {
  const atMs = now();
  const { startsMax, concurrencyMax, startEveryMs } = starts.limits;
  renew(starts, atMs);
  starts.used += 1;
  if (starts.used > startsMax) return 'spent';
  const key = shardId % concurrencyMax;
  const last = starts.lastAtMs.get(key);
  if (last !== undefined && atMs - last < startEveryMs) return 'early';
  starts.lastAtMs.set(key, atMs);
  return 'allowed';
}

function renew(starts: Starts, atMs: number): void {
  if (atMs < starts.resetAtMs) return;
  Object.assign(starts, { resetAtMs: atMs + dayMs, used: 0 });
}
