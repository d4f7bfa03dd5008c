/**
 * What time it is among the articles: the newest date that can be believed. Times are epoch ms; mutable, it belongs
 * to one window.
 */
export type Clock = {
  /** `NaN` until an article has a date. */
  now: number;
  /** The newest date that nothing else came near to, or `NaN`: it may be a mistake. */
  lone: number;
};

/** Opens a clock that knows no time yet. */
export const openClock = (): Clock => ({ now: Number.NaN, lone: Number.NaN });

/**
 * Moves a clock on to the newest of some dates. One that runs ahead of all others by more than `leapMs` is not
 * believed before another one bears it out: a feed that says next year must not end the stories of today.
 */
export const advance = (clock: Clock, dates: readonly number[], leapMs: number): void => {
  const known = [clock.now, clock.lone, ...dates].filter((date) => !Number.isNaN(date)).sort((a, b) => b - a);
  const [newest, second] = known;
  if (newest === undefined) return;
  const isBelieved = second === undefined || second >= newest - leapMs;
  clock.lone = isBelieved ? Number.NaN : newest;
  clock.now = isBelieved ? newest : second;
};
