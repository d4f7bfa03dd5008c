import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { Block } from '../model/index.ts';
import { blocksOf } from './blocks.ts';

/** What is used of an element of a page. The types of browsers are not loaded: this ring runs in none. */
export type PageElement = {
  readonly textContent: string | null;
  readonly children: Iterable<PageElement>;
  readonly getAttribute: (name: string) => string | null;
};

/** What is used of a page's tree. */
export type PageDocument = {
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
};

/** The tree of a guarded page. Cost: linear in the page. */
export const documentOf = (html: string): PageDocument =>
  parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document;

/**
 * The blocks of the part of a page that is its article, in reading order. The document is used up.
 * Source: Mozilla's Readability.
 * Cost: cubic in nesting, which is why the page is guarded.
 */
export const extractBlocks = (document: PageDocument): readonly Block[] => {
  try {
    return blocksOf(new Readability(document).parse()?.content ?? '');
  } catch {
    // Readability on linkedom throws on a few trees that browsers would have mended; such a page is not readable.
    return [];
  }
};
