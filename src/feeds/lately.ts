import type { Clock } from '../ops/index.ts';
import type { Discover, FoundFeed } from './discover.ts';

/** Whoever looks at what feeds would be makes up their mind within minutes; after that there may be news. */
const keptMs = 10 * 60_000;

/** Two of the largest starter packs; what was looked at before them is read again. */
const keptMax = 40;

/** Feeds as they were found a moment ago, so that looking and then following takes one request for each. */
type Lately = {
  /** Finds a feed, and keeps what it says for a while. */
  readonly look: Discover;
  /** Gives what was kept and keeps it no longer; finds it where nothing was. */
  readonly take: Discover;
};

type Kept = { readonly at: number; readonly found: ReturnType<Discover> };

/** Makes a memory of what was found lately. Failures are not kept: what was out of reach may be back. */
export const createLately = ({
  discover,
  clock,
}: {
  readonly discover: Discover;
  readonly clock: Clock;
}): Lately => {
  const kept = new Map<FoundFeed['url'], Kept>();
  const known = (url: string): Kept | undefined => {
    const now = clock.now();
    for (const [key, { at }] of kept) if (at > now || at <= now - keptMs) kept.delete(key);
    return kept.get(url);
  };
  const find = (url: string): Kept => {
    const one = { at: clock.now(), found: discover(url) };
    kept.set(url, one);
    const [oldest] = kept.keys();
    if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
    return one;
  };
  const forget = (url: string, one: Kept): void => {
    if (kept.get(url) === one) kept.delete(url);
  };
  return {
    look: async (url) => {
      const one = known(url) ?? find(url);
      try {
        const found = await one.found;
        if (!found.ok) forget(url, one);
        return found;
      } catch (error) {
        forget(url, one);
        throw error;
      }
    },
    take: (url) => {
      const one = known(url);
      if (one === undefined) return discover(url);
      forget(url, one);
      return one.found;
    },
  };
};
