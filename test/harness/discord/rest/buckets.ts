import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';

/** How many requests may be made in one window of time. */
interface Limit {
  readonly requestsMax: number;
  readonly windowMs: number;
}

/** The families of routes that are limited differently. */
export type BucketName = 'message' | 'crosspost' | 'other' | 'unlimited';

/** `global` counts everything that carries the bot's token. */
export type Limits = Readonly<Record<Exclude<BucketName, 'unlimited'> | 'global', Limit>>;

/**
 * What has been seen of Discord. Source: Discord docs, Rate Limits (50 a second in all); 5 messages in 5 seconds a
 * channel from its headers; 10 crossposts an hour a channel from discord.js#4956. The rest is kept out of the way.
 */
export const discordLimits: Limits = {
  global: { requestsMax: 50, windowMs: 1000 },
  message: { requestsMax: 5, windowMs: 5000 },
  crosspost: { requestsMax: 10, windowMs: 3_600_000 },
  other: { requestsMax: 50, windowMs: 1000 },
};

/** What a response says about the bucket it was counted in, and whether that bucket was already empty. */
export interface Charge {
  readonly allowed: boolean;
  readonly global: boolean;
  readonly retryAfterMs: number;
  readonly headers: Readonly<Record<string, string>>;
}

interface Window {
  used: number;
  readonly endsAtMs: number;
}

/** Every interaction has a bucket of its own, so closed windows are cleared away once there are this many. */
const windowsMax = 1000;

/** Counts requests in fixed windows. Differs from Discord: a window starts at its first request. */
export class Buckets {
  private readonly windows = new Map<string, Window>();
  private readonly limits: Limits;
  private readonly now: Clock;

  constructor(limits: Limits, now: Clock) {
    this.limits = limits;
    this.now = now;
  }

  /** Charges one request to a bucket; `major` is the channel, guild or webhook that the bucket is counted for. */
  charge(name: BucketName, key: { route: string; major: string }, countsGlobally: boolean): Charge {
    if (countsGlobally) {
      const all = this.use('global', this.limits.global);
      if (all.used > this.limits.global.requestsMax) return this.refuseGlobally(all);
    }
    if (name === 'unlimited') return { allowed: true, global: false, retryAfterMs: 0, headers: {} };
    const limit = this.limits[name];
    const window = this.use(`${key.route} ${key.major}`, limit);
    const retryAfterMs = window.endsAtMs - this.now();
    const allowed = window.used <= limit.requestsMax;
    const headers = {
      'x-ratelimit-limit': String(limit.requestsMax),
      'x-ratelimit-remaining': String(Math.max(0, limit.requestsMax - window.used)),
      'x-ratelimit-reset': (window.endsAtMs / 1000).toFixed(3),
      'x-ratelimit-reset-after': (retryAfterMs / 1000).toFixed(3),
      'x-ratelimit-bucket': createHash('md5').update(key.route).digest('hex'),
      ...(allowed ? {} : refusalHeaders(name, retryAfterMs)),
    };
    return { allowed, global: false, retryAfterMs, headers };
  }

  private use(key: string, limit: Limit): Window {
    const now = this.now();
    if (this.windows.size >= windowsMax) this.forgetClosed(now);
    const open = this.windows.get(key);
    const window = open && open.endsAtMs > now ? open : { used: 0, endsAtMs: now + limit.windowMs };
    window.used += 1;
    this.windows.set(key, window);
    return window;
  }

  private forgetClosed(now: number): void {
    for (const [key, window] of this.windows) if (window.endsAtMs <= now) this.windows.delete(key);
  }

  private refuseGlobally(window: Window): Charge {
    const retryAfterMs = window.endsAtMs - this.now();
    const headers = { ...refusalHeaders('global', retryAfterMs), 'x-ratelimit-global': 'true' };
    return { allowed: false, global: true, retryAfterMs, headers };
  }
}

/**
 * Crossposts are limited together with everyone's, and their header says one second whatever the body says.
 * Source: discord-api-docs#6109.
 */
function refusalHeaders(name: keyof Limits, retryAfterMs: number): Record<string, string> {
  if (name === 'crosspost') return { 'retry-after': '1', 'x-ratelimit-scope': 'shared' };
  const scope = name === 'global' ? 'global' : 'user';
  return { 'retry-after': String(Math.ceil(retryAfterMs / 1000)), 'x-ratelimit-scope': scope };
}
