import type { Headline } from '#commands';
import type { Store } from '../store/index.ts';

/** What is offered while somebody types: the news of some days. */
const headlinesMax = 500;
const headlinesMs = 7 * 86_400_000;

/** A headline may be offered so late; asking the store with every letter would be felt. */
const keptMs = 60_000;

/** Servers whose headlines are in memory: 100 of them take some 10 MB. */
const serversMax = 100;

/** The newest headlines of servers, out of memory where they were asked for within a minute. */
type Headlines = (guildId: string, now: number) => Promise<readonly Headline[]>;

/** Keeps the newest headlines of those servers where somebody types. */
export const createHeadlines = ({ coverage }: Pick<Store, 'coverage'>): Headlines => {
  const kept = new Map<string, { readonly at: number; readonly headlines: readonly Headline[] }>();
  return async (guildId, now) => {
    const known = kept.get(guildId);
    if (known !== undefined && now - known.at < keptMs && now >= known.at) return known.headlines;
    const headlines = await coverage.headlines(guildId, now - headlinesMs, headlinesMax);
    kept.delete(guildId);
    const [oldest] = kept.keys();
    if (kept.size >= serversMax && oldest !== undefined) kept.delete(oldest);
    kept.set(guildId, { at: now, headlines });
    return headlines;
  };
};
