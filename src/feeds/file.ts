import { done, failed, named, type Article, type Result } from '#digests';
import type { Fetcher } from '../net/index.ts';
import type { Workers } from '../ops/index.ts';

/** A file that somebody attached, by its name and where it lies. */
export type AttachedFile = { readonly name: string; readonly url: string };

/** Reads the article in a file. Errors: those of fetching, with the file's name; of documents; of work in a thread. */
export type ReadFile = (file: AttachedFile) => Promise<Result<Article>>;

/** Makes the reader of attached files. What they hold is read in a thread, as any text from outside. */
export const createReadFile =
  ({ fetcher, workers }: { readonly fetcher: Fetcher; readonly workers: Workers }): ReadFile =>
  async ({ name, url }) => {
    const fetched = await fetcher.get(url);
    if (!fetched.ok) return named(name, failed(fetched.problem));
    if (fetched.value.status === 'unchanged') return failed({ code: 'text-empty' });
    const { bytes, contentType } = fetched.value;
    const read = await workers.run('readFile', bytes, contentType, name);
    return read.ok ? done({ ...read.value, title: read.value.title ?? name }) : read;
  };
