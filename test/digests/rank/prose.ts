import { readFileSync } from 'node:fs';
import type { Article } from '../../../digests/model/index.ts';

/** An article of nothing but a text, for tests. */
export const articleOf = (text: string, known: Partial<Article> = {}): Article => ({
  title: null,
  related: [],
  url: null,
  author: null,
  publishedAt: null,
  imageUrl: null,
  language: null,
  siteName: null,
  ...known,
  text,
});

/** A short invented report, each line a paragraph. */
export const bridgeReport = readFileSync(new URL('./bridge.txt', import.meta.url), 'utf8').trimEnd();
