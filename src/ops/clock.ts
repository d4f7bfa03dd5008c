import { setTimeout as wait } from 'node:timers/promises';

/** Where the present comes from. Everything outside this file is handed one, so that a test can move time. */
export type Clock = {
  /** Epoch ms, UTC. */
  now(): number;
};

/** A number in [0, 1), evenly spread: what jitter is made of. */
export type Random = () => number;

/** Resolves after `durationMs`, or rejects with the signal's reason when it is aborted first. */
export type Sleep = (durationMs: number, signal?: AbortSignal) => Promise<void>;

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** The machine's randomness; not for secrets. */
export const systemRandom: Random = () => Math.random();

/** A pause on the machine's timers. */
export const systemSleep: Sleep = (durationMs, signal) =>
  wait(durationMs, undefined, signal ? { signal } : {});
