import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { done, failed, type Article, type Block, type Result } from '../model/index.ts';
import { blocksOf } from './blocks.ts';
import { partBody } from './body.ts';
import { guardPage } from './guard.ts';
import { lettersOf, readMetadata } from './metadata.ts';

/** What is known of a page beside its HTML. */
type PageHints = {
  /** Where it was found, after redirects: relative links are resolved against it. */
  readonly url: string | null;
};

/** Below this a page is a notice, a menu or a wall; the shortest items of news agencies are longer. */
const articleCharactersMin = 140;

/**
 * Reads an article from a page of a news site. Never throws. Call it in a thread that can be killed: a page made to
 * be slow takes seconds.
 * Source: Mozilla's Readability, behind the guard of INGESTION.md.
 * Errors: `page-not-article`.
 * Cost: some 30 ms a page; bounded by the guard.
 */
export const readHtml = (html: string, hints: PageHints): Result<Article> => {
  const page = guardPage(html);
  const metadata = readMetadata(page.html, page.structuredData, hints.url);
  const blocks = extractBlocks(page.html).filter((block) => !repeatsTitle(block, metadata.title));
  const body = partBody(blocks, metadata.language);
  if (body.text.length < articleCharactersMin)
    return failed({ code: 'page-not-article', url: hints.url ?? '' });
  return done({ ...metadata, ...body });
};

/** Readability keeps the title as a heading of the text on some pages; it is no part of what the article says. */
const repeatsTitle = ({ tag, text }: Block, title: string | null): boolean =>
  /^h[1-6]$/.test(tag) && title !== null && lettersOf(text) === lettersOf(title);

const extractBlocks = (html: string): readonly Block[] => {
  try {
    const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
    return blocksOf(new Readability(document).parse()?.content ?? '');
  } catch {
    // Readability on linkedom throws on a few trees that browsers would have mended; such a page is not readable.
    return [];
  }
};
