import type { Clock } from './clock.ts';

/** First millisecond of 2015: what the time in an id is counted from. Source: Discord docs, Reference, Snowflakes. */
const discordEpochMs = 1_420_070_400_000n;
/** The time sits above 22 bits of worker, process and increment. */
const timeShift = 22n;

/**
 * Makes ids that always grow, as Discord's do within one channel, even where the clock stands still or jumps back.
 * Differs from Discord: the increment is allowed to run into the time bits instead of wrapping.
 */
export function snowflakes(now: Clock): () => string {
  let last = 0n;
  return () => {
    const fromClock = snowflakeAt(now());
    last = fromClock > last ? fromClock : last + 1n;
    return String(last);
  };
}

/** The smallest id that could have been made at `atMs`. */
function snowflakeAt(atMs: number): bigint {
  return (BigInt(Math.floor(atMs)) - discordEpochMs) << timeShift;
}

/** When an id was made, epoch ms. */
export function timeOf(id: string): number {
  return Number((BigInt(id) >> timeShift) + discordEpochMs);
}
