import { setImmediate } from 'node:timers/promises';
import type { Arrival, Placement } from '#digests';
import type { Log, Sleep, StoryKeeper } from '../ops/index.ts';
import type { Store } from '../store/index.ts';
import type { Job } from './beat.ts';
import { createStoryMemory, type StoryMemory } from './story-memory.ts';

/** What grouping needs. */
type GroupingParts = {
  readonly store: Store;
  readonly log: Log;
  readonly sleep: Sleep;
  readonly keeper: StoryKeeper;
};

/** The job that finds out which article belongs to which story. */
export type Grouping = Job & {
  /**
   * Groups everything that has arrived, also what still waits for its page. Resolves when that is done, or when it
   * takes too long: then some articles have no story yet.
   */
  catchUp(now: number): Promise<void>;
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What is older than this joins no story any more: a story that was silent for a week is over. */
const spanMs = 7 * dayMs;

/**
 * How long an article waits for its page. Grouping by title and lead alone costs a point or two of F1 (TEXT.md), and
 * most pages are read within this time; an edition that is due does not wait at all.
 */
const pageWaitMs = 2 * minuteMs;

/** Articles that are grouped at once: what the driver reads and writes of them stays below some 20 ms. */
const batchMax = 50;

/**
 * How long the thread is kept with nothing to do. A bot with many feeds sees articles every minute and keeps it; one
 * with few gets its memory back, and pays with a second of work or two when the next article comes.
 */
const idleMs = 5 * minuteMs;

/** How long this process leaves grouping to another that was faster, and waits after what broke. */
const restMs = 10 * minuteMs;

/** The longest that an edition waits for its stories: remembering a week of 20,000 articles takes half of it. */
const catchUpMs = 30_000;

/** Batches that another process may be first with before this one leaves it the field. */
const lossesMax = 3;

/** An article that cannot be grouped, not even alone, is a story of its own. */
const alone = ({ id }: Arrival): readonly Placement[] => [{ id, story: id, duplicateOf: null, ties: [] }];

/** What became of a batch: all are placed, another process was first, or the thread did not do it. */
type Fate = 'placed' | 'lost' | 'broken';

const groupBatch = async (
  { store, log }: GroupingParts,
  memory: StoryMemory,
  batch: readonly Arrival[],
  now: number,
): Promise<Fate> => {
  const revision = await memory.recall(now - spanMs);
  if (revision === null) return 'broken';
  const placements = await memory.group(batch, now);
  if (placements === null) return 'broken';
  const next = await store.write(({ stories }) => stories.place(placements, revision));
  memory.passed(next);
  if (next === null) return 'lost';
  log.debug('grouped', { articles: batch.length, moved: placements.length - batch.length });
  return 'placed';
};

/** Groups what the thread could not group together, one by one; gives `false` where nothing can be grouped at all. */
const groupEach = async (
  parts: GroupingParts,
  memory: StoryMemory,
  batch: readonly Arrival[],
  now: number,
): Promise<boolean> => {
  for (const arrival of batch) {
    if ((await groupBatch(parts, memory, [arrival], now)) !== 'broken') continue;
    const revision = await memory.recall(now - spanMs);
    if (revision === null) return false;
    parts.log.error('article-ungroupable', { articleId: arrival.id });
    memory.passed(await parts.store.write(({ stories }) => stories.place(alone(arrival), revision)));
  }
  return true;
};

/** Makes the job. It may do one thing at a time, so that its calls take turns. */
export const createGrouping = (parts: GroupingParts): Grouping => {
  const { store, log, sleep, keeper } = parts;
  const memory = createStoryMemory({ store, keeper });
  let isStopped = false;
  let restUntil = 0;
  let usedAt = 0;
  let turn: Promise<void> = Promise.resolve();

  const rest = (event: string, now: number): void => {
    log.warn(event, { restMs });
    restUntil = now + restMs;
  };
  const drain = async (now: number, ripeAt: number): Promise<void> => {
    for (let losses = 0; !isStopped; await setImmediate()) {
      const batch = await store.stories.ungrouped({ since: now - spanMs, ripeAt, max: batchMax });
      if (batch.length === 0) return;
      usedAt = now;
      const fate = await groupBatch(parts, memory, batch, now);
      if (isStopped) return;
      if (fate === 'broken' && !(await groupEach(parts, memory, batch, now))) {
        return rest('grouping-broke', now);
      }
      if (fate === 'lost') losses += 1;
      if (losses === lossesMax) return rest('grouping-left', now);
    }
  };
  /** Every beat: what is ripe, and the end of a thread that has nothing to do. */
  const runBeat = async (now: number): Promise<void> => {
    if (now >= restUntil || restUntil > now + restMs) await drain(now, now - pageWaitMs);
    if (now - usedAt >= idleMs || now < usedAt) await memory.end();
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  };
  return {
    name: 'grouping',
    run: (now) => inTurn(() => runBeat(now)),
    catchUp: async (now) => {
      const waited = new AbortController();
      const late = sleep(catchUpMs, waited.signal).then(
        () => log.warn('grouping-late', { catchUpMs }),
        () => {},
      );
      await Promise.race([inTurn(() => drain(now, now)), late]).finally(() => waited.abort());
    },
    stop: async () => {
      isStopped = true;
      await turn;
      await memory.end();
    },
  };
};
