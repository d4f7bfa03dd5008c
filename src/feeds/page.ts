import { failed, type Article, type Problem, type Result } from '#digests';
import type { Fetcher, Robots } from '../net/index.ts';
import type { DigestRunner } from '../ops/index.ts';
import { acceptPage } from './media.ts';

/** An article or why there is none, and the pause that its site asks for before the next page. */
type PageResult = Result<Article> & { readonly pauseMs: number };

/**
 * Reads the article on a page, where its site lets programs read it.
 * Errors: `page-robots`; those of fetching; `page-not-article`; those of work in a thread.
 */
export type ReadPage = (url: string) => Promise<PageResult>;

/** What reading pages needs. */
type ReadPageParts = { readonly fetcher: Fetcher; readonly workers: DigestRunner; readonly robots: Robots };

/** The front of a site has the bare address of its host, and nobody has dated it; links that died lead there, too. */
const isFrontPage = (url: string, { publishedAt }: Article): boolean => {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '' && publishedAt === null;
};

const refused = (problem: Problem, pauseMs = 0): PageResult => ({ ...failed(problem), pauseMs });

/**
 * Makes the reader of pages: leave of the site, fetch, then extraction in a thread that is ended where a page was
 * made to be slow. Where the address leads elsewhere, the place it leads to is asked for leave as well.
 */
export const createReadPage =
  ({ fetcher, workers, robots }: ReadPageParts): ReadPage =>
  async (address) => {
    const leave = await robots.check(address);
    if (!leave.ok) return refused(leave.problem);
    const { delayMs } = leave.value;
    const fetched = await fetcher.get(address, { accept: acceptPage });
    if (!fetched.ok) return refused(fetched.problem, Math.max(delayMs, fetched.hints.retryAfterMs ?? 0));
    // Nothing was asked for on a condition, so a server that answers "unchanged" gives nothing to read.
    if (fetched.value.status === 'unchanged')
      return refused({ code: 'page-not-article', url: address }, delayMs);
    const { bytes, contentType, url } = fetched.value;
    const leaveThere = await robots.check(url);
    if (!leaveThere.ok) return refused(leaveThere.problem, delayMs);
    const read = await workers.run('readPage', bytes, contentType, url);
    return read.ok && isFrontPage(url, read.value)
      ? refused({ code: 'page-not-article', url }, delayMs)
      : { ...read, pauseMs: delayMs };
  };
