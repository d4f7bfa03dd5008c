/** Tells the time of one local Discord in epoch milliseconds; a test hands in its own to jump hours ahead. */
export type Clock = () => number;

/** The machine's clock. Differs from the system clock by whatever that was corrected by since the process began. */
export const wallClock: Clock = () => Math.floor(performance.timeOrigin + performance.now());

/** ISO 8601 as Discord writes it: microseconds and an offset, never `Z`. */
export function discordTime(atMs: number): string {
  return new Date(atMs).toISOString().replace('Z', '000+00:00');
}
