import { done, failed, type Result } from '#digests';
import type { Fetched, Fetcher, FetchHints } from '../net/index.ts';
import type { ReadFeed, DigestRunner } from '../ops/index.ts';
import { acceptFeed } from './media.ts';

/** A feed that was found: where it is, what it says at the moment, and what its server asks of those who come back. */
export type FoundFeed = {
  readonly url: string;
  readonly feed: ReadFeed;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly hints: FetchHints;
};

/**
 * Finds the feed of an address: the feed itself, or the first that the page names and that can be read.
 * Errors: those of fetching; `feed-is-page` where the page names none; `feed-not-readable`.
 */
export type Discover = (url: string) => Promise<Result<FoundFeed>>;

/** A page's first feeds are those of the whole site; what comes after is comments and categories. */
const candidatesMax = 3;

type Parts = { readonly fetcher: Fetcher; readonly workers: DigestRunner };

type Document = Extract<Fetched, { readonly status: 'fresh' }> & {
  /** Where to come back to: the address asked for, unless it has moved for good. */
  readonly address: string;
  readonly hints: FetchHints;
};

const fetchDocument = async ({ fetcher }: Parts, address: string): Promise<Result<Document>> => {
  const fetched = await fetcher.get(address, { accept: acceptFeed });
  if (!fetched.ok) return fetched;
  // Nothing was asked for on a condition, so a server that answers "unchanged" gives nothing to read.
  if (fetched.value.status === 'unchanged') return failed({ code: 'feed-not-readable', url: address });
  const { hints } = fetched;
  const home = new URL(hints.movedTo ?? address);
  // A fragment is for readers of pages: with and without it, it is one feed.
  home.hash = '';
  return done({ ...fetched.value, hints, address: home.href });
};

const readDocument = async ({ workers }: Parts, document: Document): Promise<Result<FoundFeed>> => {
  const { bytes, contentType, url, address, etag, lastModified, hints } = document;
  const read = await workers.run('readEntries', bytes, { contentType, url });
  return read.ok ? done({ url: address, feed: read.value, etag, lastModified, hints }) : read;
};

const readFirst = async (parts: Parts, candidates: readonly string[]): Promise<Result<FoundFeed> | null> => {
  let failure: Result<FoundFeed> | null = null;
  for (const candidate of candidates) {
    const document = await fetchDocument(parts, candidate);
    const found = document.ok ? await readDocument(parts, document.value) : document;
    if (found.ok) return found;
    failure ??= found;
  }
  return failure;
};

/** Makes the finder of feeds. */
export const createDiscover =
  (parts: Parts): Discover =>
  async (address) => {
    const document = await fetchDocument(parts, address);
    if (!document.ok) return document;
    const found = await readDocument(parts, document.value);
    if (found.ok || found.problem.code !== 'feed-is-page') return found;
    const { bytes, contentType, url } = document.value;
    const named = await parts.workers.run('feedsOfPage', bytes, contentType, url);
    if (!named.ok) return named;
    return (await readFirst(parts, named.value.slice(0, candidatesMax))) ?? found;
  };
