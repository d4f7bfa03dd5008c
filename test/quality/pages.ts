import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Article, readHtml } from '#digests/slow';

/** The annotated sets of pages that floors are set on. */
type PageSet = 'scrapinghub' | 'trafilatura' | 'fundus-test';

/** What people said that a page says; each set tells a part of it. */
type Expected = {
  readonly articleBody?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly title?: string;
  readonly published?: string;
  readonly authors?: readonly string[] | null;
  readonly pairingVerified?: boolean;
};

type Case = {
  readonly source: string;
  readonly url: string;
  readonly html: string;
  readonly expect: Expected;
  readonly pairingVerified?: boolean;
};

/** A page as it was read, beside what is expected of it. */
export type ReadPage = { readonly expected: Expected; readonly article: Article | null };

const folder = new URL('../../../shared/data/extraction/', import.meta.url);
const index = new URL('cases.json', folder);

/** Whether the pages lie beside the project. They belong to their publishers and are not part of it. */
export const hasPages = (): boolean => existsSync(index);

/** Reads every nth page of a set whose annotation was checked. */
export const readPages = (set: PageSet, nth: number): readonly ReadPage[] =>
  (JSON.parse(readFileSync(index, 'utf8')) as readonly Case[])
    .filter(({ source, expect, pairingVerified }) => {
      const isVerified = pairingVerified !== false && expect.pairingVerified !== false;
      return source === set && isVerified;
    })
    .filter((_, i) => i % nth === 0)
    .map(({ url, html, expect }) => {
      const page = gunzipSync(readFileSync(new URL(html, folder))).toString('utf8');
      const read = readHtml(page, { url });
      return { expected: expect, article: read.ok ? read.value : null };
    });
