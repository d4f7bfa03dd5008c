import { type Article, decodeText, readDocument, type Result } from '#digests/slow';
import { readBytes, type Source } from './source.ts';
import type { Terminal } from './terminal.ts';

/** Six times what the fetcher lets in: enough for any article, and bounded where the file is a device. */
export const fileBytesMax = 32 * 1024 * 1024;

/**
 * Reads an article from a file or from standard input: a page if it looks like one, plain text otherwise.
 * Errors: those of reading bytes, of plain text and of pages.
 */
export const readArticle = async (source: Source, terminal: Terminal): Promise<Result<Article>> => {
  const bytes = await readBytes(source, fileBytesMax, terminal);
  return bytes.ok ? readDocument(source.name, decodeText(bytes.value, null)) : bytes;
};
