/** A source of numbers from 0 up to but without 1, the same numbers for the same seed. */
export type Chance = () => number;

/** Opens the source of a seed. Source: mulberry32 by Tommy Ettinger, in the public domain. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of several things; throws where there is none. */
export const pick = <T>(chance: Chance, things: readonly T[]): T => {
  const thing = things[Math.floor(chance() * things.length)];
  if (thing === undefined) throw new Error('There is nothing to pick from.');
  return thing;
};
