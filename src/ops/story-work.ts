import {
  createGrouper,
  done,
  failed,
  type Arrival,
  type Grouper,
  type Known,
  type Placement,
  type Result,
  type TermFrequencies,
} from '#digests/slow';

/** What this thread knows; `null` until it has been opened, as in a thread that took the place of one that ended. */
let grouper: Grouper | null = null;

const withGrouper = <T>(use: (grouper: Grouper) => T): Result<T> =>
  grouper === null ? failed({ code: 'work-crashed' }) : done(use(grouper));

/**
 * Grouping articles into stories, in a thread that remembers the stories of a week between its tasks. What it
 * remembers is gone when it ends: whoever owns it opens it again. Errors: `work-crashed` before it was opened.
 */
export const storyWork = {
  /** Begins with nothing but how frequent terms are. */
  open: (frequencies: readonly TermFrequencies[]): Result<null> => {
    grouper = createGrouper(frequencies);
    return done(null);
  },
  /** Puts back what was grouped before, in order of arrival. */
  remember: (known: readonly Known[]): Result<null> =>
    withGrouper((each) => {
      each.remember(known);
      return null;
    }),
  /** Groups a batch, after it was told which stories people were told since the last one. */
  group: (arrivals: readonly Arrival[], published: readonly string[]): Result<readonly Placement[]> =>
    withGrouper((each) => {
      each.publish(published);
      return each.add(arrivals);
    }),
  frequencies: (): Result<readonly TermFrequencies[]> => withGrouper((each) => each.frequencies()),
};
