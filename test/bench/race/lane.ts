/** The process of one contestant: it loads it, does one task, tells how each text went, and ends. */
import { peers } from '../contestants/peers.ts';
import type { Contestant, Summarize } from '../contestants/contestant.ts';
import { cpuMs } from './cpu.ts';
import { peakBytes } from './peak.ts';
import type { Report, Task, Turn } from './task.ts';

/** Enough for V8 to compile what is hot. */
const warmUpMs = 1000;

/** Our own are loaded only where they run, so that peers do not carry their memory. */
const contestantOf = async (name: string): Promise<Contestant> => {
  const peer = peers.find((one) => one.name === name);
  if (peer !== undefined) return peer;
  const { own } = await import('../contestants/own.ts');
  const ours = own.find((one) => one.name === name);
  if (ours === undefined) throw new Error(`Nobody is called ${name}.`);
  return ours;
};

/** Waits until it is sent, so that nothing is lost where the next text never ends. */
const say = (report: Report): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(report, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });

const take = async (summarize: Summarize, text: string): Promise<Turn> => {
  const start = cpuMs();
  try {
    const sentences = await summarize(text);
    return { usedMs: cpuMs() - start, sentences, problem: null };
  } catch (error) {
    return { usedMs: cpuMs() - start, sentences: [], problem: String(error) };
  }
};

const warmUp = async (summarize: Summarize, texts: readonly string[]): Promise<void> => {
  const end = cpuMs() + warmUpMs;
  for (let i = 0; texts.length > 0 && cpuMs() < end; i += 1) {
    await take(summarize, texts[i % texts.length] ?? '');
  }
};

const run = async (task: Task): Promise<void> => {
  const { load } = await contestantOf(task.contestant);
  const summarize = await load();
  const loadedBytes = peakBytes();
  await warmUp(summarize, task.warmUp);
  let measuredMs = 0;
  const runAll = async (): Promise<void> => {
    for (const text of task.texts) {
      const turn = await take(summarize, text);
      measuredMs += turn.usedMs;
      await say({ turn });
    }
  };
  await runAll();
  // What comes again is for the clock alone: its garbage would count as memory that a text needs.
  const memory = { loadedBytes, peakBytes: peakBytes() };
  while (measuredMs < task.measuredMsMin) await runAll();
  await say({ memory });
  process.disconnect();
};

process.once('message', (task: Task) => run(task));
