import type { Contestant } from '../contestants/contestant.ts';

/** A part of the bench that can be run alone. */
export type Section = {
  readonly name: string;
  readonly title: string;
  /**
   * Measures `field`, our default first, one after the other, and gives what is to be printed. `tell` is called with
   * what is being done, for those who wait.
   */
  readonly run: (field: readonly Contestant[], tell: (news: string) => void) => Promise<string>;
};
