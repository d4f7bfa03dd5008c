import { named, type Article, type Result } from '../model/index.ts';
import { readHtml } from './page.ts';
import { readPlainText } from './plain.ts';

/** How far into a document its first tag is looked for. */
const sampleCharacters = 1024;

const looksLikePage = (name: string, text: string): boolean =>
  /\.x?html?$/iu.test(name) ||
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(text);

/**
 * Reads the article in a document that has a name and no address: a page if it looks like one, plain text otherwise.
 * Errors: those of plain text and of pages.
 */
export const readDocument = (name: string, text: string): Result<Article> =>
  looksLikePage(name, text.slice(0, sampleCharacters))
    ? named(name, readHtml(text, { url: null }))
    : readPlainText(text);
