import { done, failed, named, type Article, type Result } from '#digests';
import type { Fetcher } from '../net/index.ts';
import type { DigestRunner } from '../ops/index.ts';

/** A file that somebody attached, by its name and where it lies. */
type AttachedFile = { readonly name: string; readonly url: string };

/** Gets the bytes of a file. Errors: those of fetching, with the file's name; `text-empty`. */
export type FetchFile = (file: AttachedFile) => Promise<Result<Uint8Array>>;

/** Reads the article in a file. Errors: those of `FetchFile`; of documents; of work in a thread. */
type ReadFile = (file: AttachedFile) => Promise<Result<Article>>;

/** Makes the way to the bytes of attached files. */
export const createFetchFile =
  (fetcher: Fetcher): FetchFile =>
  async ({ name, url }) => {
    const fetched = await fetcher.get(url);
    if (!fetched.ok) return named(name, failed(fetched.problem));
    return fetched.value.status === 'unchanged' ? failed({ code: 'text-empty' }) : done(fetched.value.bytes);
  };

/** Makes the reader of attached files. What they hold is read in a thread, as any text from outside. */
export const createReadFile =
  (fetchFile: FetchFile, workers: DigestRunner): ReadFile =>
  async (file) => {
    const bytes = await fetchFile(file);
    if (!bytes.ok) return bytes;
    const read = await workers.run('readFile', bytes.value, null, file.name);
    return read.ok ? done({ ...read.value, title: read.value.title ?? file.name }) : read;
  };
