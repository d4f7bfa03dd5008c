import type { Problem } from '#digests';
import type { ReadPage } from '../feeds/index.ts';
import type { Clock, Log } from '../ops/index.ts';
import type { PageRecord, Store } from '../store/index.ts';
import type { Job } from './beat.ts';

/** What reading articles' pages needs. */
type PageParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly readPage: ReadPage;
  /** Pages that are read at the same time, each from a host of its own. */
  readonly pagesMax: number;
};

/** The job that reads articles' pages. */
type Pages = Job & {
  /** Resolves when no page is under way. */
  settled(): Promise<void>;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long a page may take before another process may try: all limits of fetching and reading, and as much again. */
const leaseMs = 2 * minuteMs;

/** How long a page rests that failed for a passing reason, after each try; then the feed's own text has to do. */
const retryMs: readonly number[] = [20 * minuteMs, hourMs, 6 * hourMs];

/** How long the pages of a host rest that is in trouble or wants none of us; its robots.txt is asked again after it. */
const hostRestMs = 20 * minuteMs;

/** A host that asks for a longer pause than this says that it wants no programs, and is heard again after a day. */
const pauseMsMax = 24 * hourMs;

/** The beat gives every host this much between two pages anyway. */
const beatMs = 1_000;

/** Answers that may be another one later. Source: RFC 9110, section 15. */
const isPassingStatus = (status: number): boolean => status >= 500 || [408, 425, 429].includes(status);

/** Whether a reason may be gone at another try. */
const isPassing = (problem: Problem): boolean => {
  switch (problem.code) {
    case 'fetch-timeout':
    case 'fetch-unreachable':
    case 'work-crashed':
      return true;
    case 'fetch-status':
      return isPassingStatus(problem.status);
    default:
      return false;
  }
};

/** Whether a reason lies with the host and not with the page: its other pages would fail as well. */
const isOfHost = (problem: Problem): boolean =>
  problem.code === 'fetch-challenge' || (problem.code !== 'work-crashed' && isPassing(problem));

type Failure = {
  readonly page: PageRecord;
  readonly problem: Problem;
  readonly pauseMs: number;
  readonly at: number;
};

/** When a page is tried again, epoch ms; `null` where that is of no use. */
const nextTryAt = ({ page, problem, pauseMs, at }: Failure): number | null => {
  const waitMs = isPassing(problem) ? retryMs[page.tries] : undefined;
  return waitMs === undefined ? null : at + Math.max(waitMs, pauseMs);
};

const keepFailure = async ({ store, log }: PageParts, failure: Failure): Promise<void> => {
  const { page, problem } = failure;
  const nextAt = nextTryAt(failure);
  await store.pages.failed(page.articleId, { problem, nextAt });
  log.info('page-failed', { articleId: page.articleId, url: page.url, problem: problem.code, nextAt });
};

/** Reads one page, unless another feed led to it before, and stores what it says; the feed's text stays otherwise. */
const readOne = async (parts: PageParts, page: PageRecord): Promise<void> => {
  const { store, clock, log, readPage } = parts;
  const known = await store.pages.find(page.url);
  if (known) return store.write(({ pages }) => pages.read(page.articleId, known));
  const result = await readPage(page.url);
  const at = clock.now();
  const pauseMs = Math.min(result.pauseMs, pauseMsMax);
  if (result.ok) {
    await store.write(({ pages }) => pages.read(page.articleId, result.value));
    log.debug('page-read', { articleId: page.articleId, url: page.url });
  } else {
    await keepFailure(parts, { page, problem: result.problem, pauseMs, at });
  }
  const restMs = Math.max(pauseMs, !result.ok && isOfHost(result.problem) ? hostRestMs : 0);
  if (restMs > beatMs) await store.pages.rest(page.host, at + restMs);
};

/**
 * Makes the job that reads the pages of articles whose feed says too little: the newest first, at each beat one of a
 * host at most, each page once unless the reason of its failure may pass. An edition takes what is there.
 */
export const createPages = (parts: PageParts): Pages => {
  const { store, log, pagesMax } = parts;
  const underWay = new Map<string, Promise<void>>();
  let isStopped = false;
  const attend = async (page: PageRecord): Promise<void> => {
    try {
      await readOne(parts, page);
    } catch (error) {
      // The lease brings the page back; it is not lost.
      log.error('page-broke', { articleId: page.articleId, url: page.url, error });
    } finally {
      underWay.delete(page.host);
    }
  };
  const settled = async (): Promise<void> => void (await Promise.all(underWay.values()));
  return {
    name: 'pages',
    run: async (now) => {
      const order = { max: pagesMax - underWay.size, leaseMs, exceptHosts: [...underWay.keys()] };
      if (isStopped || order.max <= 0) return;
      const claimed = await store.write(({ pages }) => pages.claim(now, order));
      for (const page of claimed) underWay.set(page.host, attend(page));
    },
    settled,
    stop: async () => {
      isStopped = true;
      await settled();
    },
  };
};
