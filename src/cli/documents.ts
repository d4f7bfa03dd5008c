import {
  type Article,
  decodeText,
  failed,
  type Problem,
  readHtml,
  readPlainText,
  type Result,
} from '#digests';
import { readBytes, type Source } from './source.ts';
import type { Terminal } from './terminal.ts';

/** Six times what the fetcher lets in: enough for any article, and bounded where the file is a device. */
export const fileBytesMax = 32 * 1024 * 1024;

/** How far into a file its first tag is looked for. */
const sampleCharacters = 1024;

const looksLikePage = (name: string, text: string): boolean =>
  /\.x?html?$/i.test(name) || /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text);

/** The same result, its problem with the name of what was read where it would name an address. */
export const named = <T>(name: string, result: Result<T>): Result<T> => {
  if (result.ok || !('url' in result.problem)) return result;
  const problem: Problem = { ...result.problem, url: name };
  return failed(problem);
};

/** Reads an article from the bytes of a file: a page if it looks like one, plain text otherwise. */
const readDocument = (name: string, bytes: Uint8Array): Result<Article> => {
  const text = decodeText(bytes, null);
  return looksLikePage(name, text.slice(0, sampleCharacters))
    ? named(name, readHtml(text, { url: null }))
    : readPlainText(text);
};

/**
 * Reads an article from a file or from standard input.
 * Errors: those of reading bytes, of plain text and of pages.
 */
export const readArticle = async (source: Source, terminal: Terminal): Promise<Result<Article>> => {
  const bytes = await readBytes(source, fileBytesMax, terminal);
  return bytes.ok ? readDocument(source.name, bytes.value) : bytes;
};
