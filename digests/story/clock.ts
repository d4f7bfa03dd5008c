/** What time it is among the articles: the newest date that can be believed. Times are epoch ms. */
export type Clock = {
  /** `NaN` until an article has a date. */
  readonly now: number;
  /** The newest date that nothing else came near to, or `NaN`: it may be a mistake. */
  readonly lone: number;
};

/** A clock that knows no time yet. */
export const unsetClock: Clock = { now: Number.NaN, lone: Number.NaN };

/**
 * The clock after some more dates: it moves on to the newest of them. One that runs ahead of all others by more than
 * `leapMs` is not believed before another one bears it out: a feed that says next year must not end today's stories.
 */
export const advanced = (clock: Clock, dates: readonly number[], leapMs: number): Clock => {
  const known = [clock.now, clock.lone, ...dates].filter((date) => !Number.isNaN(date)).sort((a, b) => b - a);
  const [newest, second] = known;
  if (newest === undefined) return clock;
  const isBelieved = second === undefined || second >= newest - leapMs;
  return isBelieved ? { now: newest, lone: Number.NaN } : { now: second, lone: newest };
};
