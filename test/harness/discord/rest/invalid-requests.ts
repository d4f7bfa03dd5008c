import type { Clock } from '../clock.ts';
import type { Limit } from './buckets.ts';
import type { Answer, ApiResponse } from './response.ts';

const countedStatuses: readonly number[] = [401, 403, 429];

/**
 * Counts what a bot should not have asked: after 10,000 in ten minutes its address is shut out. A 429 that is shared
 * with others does not count. Source: Discord docs, Rate Limits, "Invalid Request Limit aka Cloudflare Bans".
 * Differs from Discord, which does not say how long: the ban lasts one window, from the request that was too many.
 */
export class InvalidRequests {
  /** How many there were in this window. */
  count = 0;
  private windowEndsAtMs = 0;
  private bannedUntilMs = 0;
  private readonly limit: Limit;
  private readonly now: Clock;

  constructor(limit: Limit, now: Clock) {
    this.limit = limit;
    this.now = now;
  }

  /** What everyone at the address gets while it is shut out: no JSON, and none of the usual headers. */
  ban(): ApiResponse | null {
    const leftMs = this.bannedUntilMs - this.now();
    if (leftMs <= 0) return null;
    const headers = { 'content-type': 'text/plain', 'retry-after': String(Math.ceil(leftMs / 1000)) };
    return { status: 429, text: 'error code: 1015', headers };
  }

  note(answer: Answer): void {
    if (typeof answer === 'string' || !countedStatuses.includes(answer.status)) return;
    if (answer.headers?.['x-ratelimit-scope'] === 'shared') return;
    const now = this.now();
    if (now >= this.windowEndsAtMs) {
      this.count = 0;
      this.windowEndsAtMs = now + this.limit.windowMs;
    }
    this.count += 1;
    if (this.count < this.limit.requestsMax) return;
    this.bannedUntilMs = now + this.limit.windowMs;
    this.count = 0;
  }
}
