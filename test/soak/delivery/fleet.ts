import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { systemSleep } from '../../../src/ops/index.ts';
import type { BotProcess } from '../../harness/bot.ts';

/** Processes that are kept running: one that dies is started again. */
export type Fleet = {
  /** Ends one of those that run at once; `pick` says which, in [0, 1). `false` where none runs. */
  readonly kill: (pick: number) => boolean;
  /** Lets one of those that run stand still for so long, ms; `false` where none runs. */
  readonly freeze: (pick: number, durationMs: number) => Promise<boolean>;
  /** Ends all, those that are just starting too, does something while none runs, and goes on. */
  readonly outage: (meanwhile: () => void) => Promise<void>;
  /** Asks all to stop; gives how each ended and how long the longest took. */
  readonly stop: () => Promise<{ readonly codes: readonly (number | null)[]; readonly stopMs: number }>;
};

/** The processes of a fleet as they come and go. */
type Harbour = {
  readonly running: Set<BotProcess>;
  readonly starting: Set<Promise<BotProcess>>;
  isOver: boolean;
  /** Nobody starts before it is open. */
  gate: Promise<void>;
};

/** Starts a process, and another when that has ended, until all is over. */
const keepOne = async (harbour: Harbour, start: () => Promise<BotProcess>): Promise<void> => {
  const { running, starting } = harbour;
  for (;;) {
    await harbour.gate;
    if (harbour.isOver) return;
    const started = start();
    starting.add(started);
    // On a machine that is very busy a start may take too long; it is tried again.
    const bot = await started.catch(() => null).finally(() => starting.delete(started));
    if (bot === null) continue;
    const isAlive = bot.process.exitCode === null && bot.process.signalCode === null;
    const ended = isAlive ? once(bot.process, 'exit') : null;
    running.add(bot);
    await ended;
    running.delete(bot);
  }
};

/** Those that are starting have started, and are among those that run. */
const allStarted = async ({ starting }: Harbour): Promise<void> => {
  await Promise.allSettled(starting);
  await setImmediate();
};

const stopAll = async (harbour: Harbour, seats: readonly Promise<void>[]) => {
  harbour.isOver = true;
  await allStarted(harbour);
  const began = performance.now();
  const codes = await Promise.all([...harbour.running].map((bot) => bot.stop()));
  const stopMs = performance.now() - began;
  await Promise.all(seats);
  return { codes, stopMs };
};

/** A process that is killed is gone long before; one that had ended by itself is not waited for any longer. */
const endMsMax = 2_000;

/** What is on its way when its sender dies arrives within moments: no request is as long on the wire as an outage. */
const arrivalMs = 250;

/** Keeps so many processes running. */
export const keepFleet = (count: number, start: () => Promise<BotProcess>): Fleet => {
  const harbour: Harbour = {
    running: new Set(),
    starting: new Set(),
    isOver: false,
    gate: Promise.resolve(),
  };
  const { running } = harbour;
  const seats = Array.from({ length: count }, () => keepOne(harbour, start));
  const picked = (pick: number): BotProcess | undefined => [...running][Math.floor(pick * running.size)];
  const end = (bot: BotProcess | undefined): boolean => {
    if (bot === undefined) return false;
    running.delete(bot);
    return bot.process.kill('SIGKILL');
  };
  return {
    freeze: async (pick, durationMs) => {
      const bot = picked(pick);
      if (bot === undefined) return false;
      // Nobody kills it meanwhile: it is to wake up and find that time has passed.
      running.delete(bot);
      bot.process.kill('SIGSTOP');
      await systemSleep(durationMs);
      bot.process.kill('SIGCONT');
      running.add(bot);
      return true;
    },
    kill: (pick) => end(picked(pick)),
    outage: async (meanwhile) => {
      const over = Promise.withResolvers<void>();
      harbour.gate = over.promise;
      await allStarted(harbour);
      const bots = [...running];
      const ended = bots.map(({ process }) => once(process, 'exit'));
      for (const bot of bots) end(bot);
      await Promise.race([Promise.all(ended), systemSleep(endMsMax)]);
      await systemSleep(arrivalMs);
      meanwhile();
      over.resolve();
    },
    stop: () => stopAll(harbour, seats),
  };
};
