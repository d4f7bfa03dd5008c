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
export const bridgeReport = [
  'The council of Marrow Bay closed the old iron bridge on Tuesday after inspectors found cracks in two of its pillars.',
  'Mayor Ines Tollan said the bridge would stay closed until engineers had examined every pillar. Why now?',
  'By Paula Renn',
  'The iron bridge carries 9,000 cars a day between the harbour and the old town. Drivers must take the tunnel, which adds twenty minutes.',
  'Engineers from Harbor Steel will examine the pillars this week, the council said. The cracks were found by a diver, not by the sensors that the council had bought last year.',
  'Shopkeepers in the old town fear for their trade. “We live from the bridge,” said Tomas Weil, who sells fish by the harbour.',
].join('\n');
