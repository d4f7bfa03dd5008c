import { done, readOpml, type Result } from '#digests/slow';
import { fileBytesMax } from './documents.ts';
import { readBytes, sourceNamed } from './source.ts';
import type { Terminal } from './terminal.ts';

/**
 * The addresses of the feeds that an OPML file lists; none where no file is named.
 * Errors: those of reading bytes, and `list-not-readable`.
 */
export const readFeedList = async (
  name: string | null,
  terminal: Terminal,
): Promise<Result<readonly string[]>> => {
  if (name === null) return done([]);
  const bytes = await readBytes(sourceNamed(name), fileBytesMax, terminal);
  if (!bytes.ok) return bytes;
  const list = readOpml(bytes.value, { name });
  return list.ok ? done(list.value.map(({ url }) => url)) : list;
};
