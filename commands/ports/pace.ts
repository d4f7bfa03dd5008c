import type { Expense, Result } from '#digests';

/** Who asks for what costs, and in which server; null outside of any. */
export type Asker = { readonly guildId: string | null; readonly personId: string };

/** What keeps people from asking for what is expensive too often. */
export type PacePort = {
  /** Counts one. Errors: `too-soon`, and then nothing is counted. `now` is epoch ms. */
  readonly take: (expense: Expense, asker: Asker, now: number) => Result<null>;
};
