import { setImmediate } from 'node:timers/promises';
import type { Arrival, Placement } from '#digests';
import type { StoryKeeper } from '../ops/index.ts';
import type { ArrivalPlace, Store } from '../store/index.ts';

/** What the thread that groups remembers, and whether that is still what the store says. */
export type StoryMemory = {
  /**
   * Sees to it that the thread knows what was grouped after `since` (epoch ms). Gives the revision of the store that
   * it knows; `null` where the thread failed.
   */
  recall(since: number): Promise<number | null>;
  /** Where these articles belong, and which others move; `null` where the thread failed, which then knows nothing. */
  group(arrivals: readonly Arrival[], now: number): Promise<readonly Placement[] | null>;
  /** Notes the revision that came of storing what `group` gave; `null` where it was not stored. */
  passed(revision: number | null): void;
  /** Keeps what outlives the thread, and ends it. */
  end(): Promise<void>;
};

/** Articles that are read and handed over at once: some 10 ms of the event loop. */
const knownMax = 100;

/** Articles between two times that the frequencies of terms are kept: what is lost of them with a process is little. */
const keepEvery = 1_000;

/** What was told since is asked for again this far back: clocks jump, and to hear it twice does no harm. */
const overlapMs = 3_600_000;

/** What a memory needs. */
type MemoryParts = { readonly store: Store; readonly keeper: StoryKeeper };

const keepFrequencies = async ({ store, keeper }: MemoryParts): Promise<void> => {
  const frequencies = await keeper.run('frequencies');
  if (frequencies.ok) await store.write(({ stories }) => stories.keepFrequencies(frequencies.value));
};

/** Hands the thread what was grouped after `since`, in chunks; `false` where it failed. */
const rememberAll = async ({ store, keeper }: MemoryParts, since: number): Promise<boolean> => {
  let place: ArrivalPlace | null = { fetchedAt: since, id: 0 };
  while (place !== null) {
    const chunk = await store.stories.grouped(place, knownMax);
    if (chunk.known.length > 0 && !(await keeper.run('remember', chunk.known)).ok) return false;
    place = chunk.last;
    await setImmediate();
  }
  return true;
};

/** Makes the memory of a keeper, which must be nobody else's. */
export const createStoryMemory = (parts: MemoryParts): StoryMemory => {
  const { store, keeper } = parts;
  /** The revision that the thread knows; `null` where it knows nothing. */
  let known: number | null = null;
  let toldUntil = 0;
  let uncounted = 0;

  const count = async (): Promise<void> => {
    await keepFrequencies(parts);
    uncounted = 0;
  };
  const end = async (): Promise<void> => {
    if (known !== null && uncounted > 0) await count();
    known = null;
    await keeper.end();
  };
  const recall = async (since: number): Promise<number | null> => {
    const revision = await store.stories.revision();
    if (known === revision) {
      if (uncounted >= keepEvery) await count();
      return known;
    }
    // What it counted is worth keeping also where somebody else has moved articles.
    await end();
    const opened = await keeper.run('open', await store.stories.frequencies());
    if (!opened.ok || !(await rememberAll(parts, since))) return null;
    toldUntil = since;
    known = revision;
    return known;
  };
  return {
    recall,
    group: async (arrivals, now) => {
      const published = await store.stories.toldSince(Math.min(toldUntil, now) - overlapMs);
      const placements = await keeper.run('group', arrivals, published);
      if (!placements.ok) {
        known = null;
        return null;
      }
      toldUntil = now;
      uncounted += arrivals.length;
      return placements.value;
    },
    passed: (revision) => {
      known = revision;
    },
    end,
  };
};
