import type { Config, ConfigResult } from '../config.ts';
import { createDiscover, createReadPage, type Discover, type ReadPage } from '../feeds/index.ts';
import { createFetcher, createGuard, createRobots } from '../net/index.ts';
import { createLog, createWorkers, standardError, systemClock } from '../ops/index.ts';
import { misusedCommand, type Outcome } from './command.ts';

/** What commands ask of the web. */
export type Web = { readonly readPage: ReadPage; readonly discover: Discover };

/** Pages are read for one person: a second thread would only cost its start. */
const threads = 1;

const openWeb = (config: Config) => {
  // What goes wrong in a thread comes back as a problem, which the person is told; there is no operator to tell more.
  const log = createLog({
    level: 'silent',
    secrets: [],
    pretty: true,
    clock: systemClock,
    write: standardError,
  });
  const fetcher = createFetcher({
    guard: createGuard({ allowed: config.fetchAllow }),
    clock: systemClock,
    contact: config.contact,
  });
  const workers = createWorkers({ count: threads, timeoutMs: config.workTimeoutMs, log });
  return {
    readPage: createReadPage({ fetcher, workers, robots: createRobots({ fetcher, clock: systemClock }) }),
    discover: createDiscover({ fetcher, workers }),
    close: () => Promise.all([fetcher.stop(), workers.stop()]),
  };
};

/** Does some work with the web open, and closes it whatever comes of the work. */
export const usingWeb = async <T>(config: Config, work: (web: Web) => Promise<T>): Promise<T> => {
  const web = openWeb(config);
  try {
    return await work(web);
  } finally {
    await web.close();
  }
};

/** The same for a whole command; a wrong configuration is told. */
export const withWeb = async (
  configured: ConfigResult,
  work: (web: Web) => Promise<Outcome>,
): Promise<Outcome> =>
  configured.ok ? usingWeb(configured.config, work) : misusedCommand(configured.mistakes.join(' '));
