import { causeOf, type Clock, type Log } from '../ops/index.ts';

/** While the database is away every job breaks at every beat; a log of that helps nobody and fills the disk. */
const toldEveryMs = 60_000;

/** What a job broke of when that was last written down, and how often it has broken of the same since. */
type Trouble = { readonly cause: string; readonly toldAt: number; readonly times: number };

/** Writes down which jobs break: each cause at once, the same again once a minute with how often, and the end of it. */
type Troubles = {
  readonly broke: (job: string, error: unknown) => void;
  readonly worked: (job: string) => void;
};

/** Makes the record of what breaks. */
export const createTroubles = ({ clock, log }: { readonly clock: Clock; readonly log: Log }): Troubles => {
  const troubles = new Map<string, Trouble>();
  return {
    broke: (job, error) => {
      const now = clock.now();
      const cause = causeOf(error);
      const known = troubles.get(job);
      const times = 1 + (known?.cause === cause ? known.times : 0);
      if (known?.cause === cause && now >= known.toldAt && now < known.toldAt + toldEveryMs) {
        troubles.set(job, { ...known, times });
        return;
      }
      log.error('job-broke', { job, error, times });
      troubles.set(job, { cause, toldAt: now, times: 0 });
    },
    worked: (job) => {
      if (troubles.delete(job)) log.info('job-works', { job });
    },
  };
};
