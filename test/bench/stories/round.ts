/**
 * One window being filled, in a process of its own: `node round.ts WAY ARTICLES`. Articles of a seeded generator come
 * in batches within six days; what one of the last costs, when the window is full, is told as JSON, and the most
 * memory.
 */
import { type Arrival, createGrouper } from '../../../digests/slow.ts';
import { cpuMs } from '../race/cpu.ts';
import { peakBytes } from '../race/peak.ts';
import { openBruteForce } from './brute-force.ts';
import { openPress } from './press.ts';

const batch = 50;

/** The last articles, those that are timed. */
const timed = 1_000;

const spanMs = 6 * 86_400_000;
const startAt = Date.UTC(2026, 0, 5);

type Add = (arrivals: readonly Arrival[]) => void;

/** A way to group: how the window is filled, and how the last articles are added. */
type Way = { readonly fill: Add; readonly add: Add };

const grouper = (): Way => {
  const { add, publish } = createGrouper();
  // What comes out is told every few minutes: the state that a running bot is in.
  const addAndTell: Add = (arrivals) => publish(add(arrivals).map(({ story }) => story));
  return { fill: addAndTell, add: addAndTell };
};

const [, , name = '', count = ''] = process.argv;
const articles = Number(count);
const way = name === 'grouper' ? grouper() : openBruteForce();
const write = openPress();
const loadedBytes = peakBytes();
let usedMs = 0;
for (let from = 0; from < articles; from += batch) {
  const arrivals = Array.from({ length: batch }, (_, i) => ({
    id: String(from + i),
    article: write(from + i, startAt + Math.floor(((from + i) / articles) * spanMs)),
  }));
  const isTimed = from >= articles - timed;
  const start = cpuMs();
  if (isTimed) way.add(arrivals);
  else way.fill(arrivals);
  if (isTimed) usedMs += cpuMs() - start;
}
process.stdout.write(JSON.stringify({ usedMs: usedMs / timed, loadedBytes, peakBytes: peakBytes() }));
