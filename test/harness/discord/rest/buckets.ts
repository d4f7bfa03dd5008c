import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { pauseHeaders } from './response.ts';

/** How many requests may be made in one window of time. */
export interface Limit {
  readonly requestsMax: number;
  readonly windowMs: number;
}

/** The families of routes that are limited differently. */
export type BucketName = 'message' | 'crosspost' | 'other' | 'unlimited';

/** `global` counts everything that carries the bot's token, `invalid` what the bot should not have asked. */
export type Limits = Readonly<Record<Exclude<BucketName, 'unlimited'> | 'global' | 'invalid', Limit>>;

/**
 * What has been seen of Discord. Source: Discord docs, Rate Limits (50 a second in all); 5 messages in 5 seconds a
 * channel from its headers; 10 crossposts an hour a channel from discord.js#4956. The rest is kept out of the way.
 */
export const discordLimits: Limits = {
  global: { requestsMax: 50, windowMs: 1000 },
  message: { requestsMax: 5, windowMs: 5000 },
  crosspost: { requestsMax: 10, windowMs: 3_600_000 },
  other: { requestsMax: 50, windowMs: 1000 },
  invalid: { requestsMax: 10_000, windowMs: 600_000 },
};

/** What a response says about the bucket it was counted in, and whether that bucket was already empty. */
export interface Charge {
  readonly allowed: boolean;
  readonly scope: 'user' | 'global' | 'shared';
  readonly retryAfterMs: number;
  readonly headers: Readonly<Record<string, string>>;
}

interface Window {
  used: number;
  readonly endsAtMs: number;
}

/** Every interaction has a bucket of its own: closed windows are cleared away whenever this many were opened. */
const sweptEvery = 5000;

/** Counts requests in fixed windows. Differs from Discord: a window starts at its first request. */
export class Buckets {
  private readonly windows = new Map<string, Window>();
  private opened = 0;
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
    if (name === 'unlimited') return { allowed: true, scope: 'user', retryAfterMs: 0, headers: {} };
    const limit = this.limits[name];
    const window = this.use(`${key.route} ${key.major}`, limit);
    const retryAfterMs = window.endsAtMs - this.now();
    const allowed = window.used <= limit.requestsMax;
    const headers = {
      'x-ratelimit-limit': String(limit.requestsMax),
      'x-ratelimit-remaining': String(Math.max(0, limit.requestsMax - window.used)),
      'x-ratelimit-reset': (window.endsAtMs / 1000).toFixed(3),
      'x-ratelimit-reset-after': (retryAfterMs / 1000).toFixed(3),
      'x-ratelimit-bucket': bucketOf(key.route),
      ...(allowed ? {} : refusalHeaders(name, retryAfterMs)),
    };
    const scope = name === 'crosspost' ? 'shared' : 'user';
    return { allowed, scope, retryAfterMs, headers };
  }

  private use(key: string, limit: Limit): Window {
    const now = this.now();
    const open = this.windows.get(key);
    const window = open && open.endsAtMs > now ? open : { used: 0, endsAtMs: now + limit.windowMs };
    window.used += 1;
    if (window === open) return window;
    this.windows.set(key, window);
    this.opened += 1;
    if (this.opened % sweptEvery === 0) this.forgetClosed(now);
    return window;
  }

  private forgetClosed(now: number): void {
    for (const [key, window] of this.windows) if (window.endsAtMs <= now) this.windows.delete(key);
  }

  private refuseGlobally(window: Window): Charge {
    const retryAfterMs = window.endsAtMs - this.now();
    return { allowed: false, scope: 'global', retryAfterMs, headers: pauseHeaders('global', retryAfterMs) };
  }
}

/**
 * Crossposts are limited together with everyone's, and their headers say one second whatever the body says.
 * Source: discord-api-docs#6109.
 */
function refusalHeaders(name: BucketName, retryAfterMs: number): Record<string, string> {
  if (name !== 'crosspost') return pauseHeaders('user', retryAfterMs);
  return { ...pauseHeaders('shared', 1000), 'x-ratelimit-reset-after': '1.000' };
}

const bucketNames = new Map<string, string>();

/** The name that Discord gives a bucket says nothing; it is the same for the same route. */
function bucketOf(route: string): string {
  const name = bucketNames.get(route) ?? createHash('md5').update(route).digest('hex');
  bucketNames.set(route, name);
  return name;
}
