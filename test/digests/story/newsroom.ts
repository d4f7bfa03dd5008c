import type { Article } from '../../../digests/model/index.ts';

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

/** Invented reports: two of each event, by different hands. */
export const bridge = [
  articleOf(
    'Marrow Bay closes iron bridge after cracks',
    'Marrow Bay closed its iron bridge on Tuesday. Inspectors had found cracks in two pillars. Mayor Ines Tollan said engineers would examine every pillar before traffic returned to the bridge.',
  ),
  articleOf(
    'Cracks shut iron bridge in Marrow Bay',
    'Traffic over the iron bridge in Marrow Bay has stopped. Cracks in its pillars alarmed inspectors, and Mayor Ines Tollan ordered engineers to look at every pillar of the bridge this week.',
  ),
] as const;

export const vaccine = [
  articleOf(
    'Regulator approves malaria vaccine for infants',
    'The health regulator approved a malaria vaccine for infants on Monday. Trials in four countries had shown fewer infections. Doctors expect the first doses of the vaccine by spring.',
  ),
  articleOf(
    'Infants to get malaria vaccine by spring',
    'A malaria vaccine that cut infections in trials was approved by the health regulator. Infants in four countries will have doses by spring, doctors said of the vaccine.',
  ),
] as const;

export const chess = articleOf(
  'Teenager wins chess title in tie-break',
  'A teenager won the national chess title after a tie-break that lasted until midnight. Her opponent, the champion of last year, resigned when his queen was trapped in the final game.',
);

/** A report of so many different words that two of them with different seeds have next to none in common. */
export const reportOf = (seed: number, words: number): string =>
  Array.from({ length: words }, (_, i) => `w${seed}x${(i * 7919) % 1009}`).join(' ');
