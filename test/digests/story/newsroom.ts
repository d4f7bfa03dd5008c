import reports from './reports.json' with { type: 'json' };
import type { Article } from '../../../digests/model/index.ts';
import { openCopyIndex } from '../../../digests/story/copies.ts';
import { fingerprintsOf } from '../../../digests/story/fingerprint.ts';

/** An article of a title and a text, for tests. */
export const articleOf = (
  title: string | null,
  text: string,
  publishedAt: number | null = null,
): Article => ({
  title,
  text,
  related: [],
  url: null,
  author: null,
  publishedAt,
  imageUrl: null,
  language: 'en',
  siteName: null,
});

const written = ({ title, text }: { readonly title: string; readonly text: string }): Article =>
  articleOf(title, text);

/** Invented reports: two of each event, by different hands, and one that stands alone. */
export const bridge = [written(reports.bridge), written(reports.bridgeElsewhere)] as const;
export const vaccine = [written(reports.vaccine), written(reports.vaccineElsewhere)] as const;
export const chess = written(reports.chess);

/** A report of so many different words that two of them with different seeds have next to none in common. */
export const reportOf = (seed: number, words: number): string =>
  Array.from({ length: words }, (_, i) => `w${seed}x${(i * 7919) % 1009}`).join(' ');

/** For each article the place of the first that it copies, or `null`. */
export const findCopies = (articles: readonly Article[]): readonly (number | null)[] => {
  const index = openCopyIndex<number>();
  return articles.map((article, place) => {
    const fingerprints = fingerprintsOf(article);
    const original = index.find(fingerprints);
    index.add(place, fingerprints, original);
    return original;
  });
};
