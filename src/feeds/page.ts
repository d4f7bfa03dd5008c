import { failed, type Article, type Result } from '#digests';
import type { Fetcher } from '../net/index.ts';
import type { Workers } from '../ops/index.ts';
import { acceptPage } from './media.ts';

/** Reads the article on a page. Errors: those of fetching; `page-not-article`; those of work in a thread. */
export type ReadPage = (url: string) => Promise<Result<Article>>;

/** Makes the reader of pages: fetch, then extraction in a thread that is ended where a page was made to be slow. */
export const createReadPage =
  ({ fetcher, workers }: { readonly fetcher: Fetcher; readonly workers: Workers }): ReadPage =>
  async (address) => {
    const fetched = await fetcher.get(address, { accept: acceptPage });
    if (!fetched.ok) return fetched;
    // Nothing was asked for on a condition, so a server that answers "unchanged" gives nothing to read.
    if (fetched.value.status === 'unchanged') return failed({ code: 'page-not-article', url: address });
    const { bytes, contentType, url } = fetched.value;
    return workers.run('readPage', bytes, contentType, url);
  };
