import type { Digest, DigestStory, HeldStory, Post } from '../../../digests/model/index.ts';
import { phrasesFor, writeText } from '../../../digests/post/index.ts';

/** When the editions of these tests are made, epoch ms. */
export const at = Date.UTC(2026, 10, 23, 8);
/** In ms. */
export const hour = 3_600_000;
/** What is said in English. */
export const words = phrasesFor('en-GB');

/** A sentence of the Courier. */
export const quote = (text: string): DigestStory['quotes'][number] => ({
  text,
  url: null,
  publisher: 'Courier',
  publishersAgreeing: 1,
});

/** A score that says nothing. */
export const score: DigestStory['score'] = {
  value: 1,
  factors: { publishers: 1, velocity: 1, age: 1, topics: 1, boosts: 1, sources: 1, rarity: 1, votes: 1 },
  ...{ publishers: 1, articlesAnHour: 0, ageMs: hour, topics: [], boosts: [] },
};

/** A story of an hour ago as its publishers tell it. */
export const story = (
  headline: string,
  tier: DigestStory['tier'],
  publishers: readonly string[],
  facts: Partial<DigestStory> = {},
): DigestStory => ({
  id: headline,
  tier,
  headline,
  url: `https://news.example/${headline.toLowerCase().replaceAll(' ', '-')}`,
  imageUrl: null,
  quotes: tier === 'brief' ? [] : [quote(`${headline} was decided on Monday.`)],
  coverage: publishers.map((publisher) => ({ publisher, title: headline, url: null })),
  alsoIn: [],
  related: tier === 'lead' ? [{ text: 'Ferry fares rise', url: null }] : [],
  publishedAt: at - hour,
  updates: null,
  score: { ...score, publishers: publishers.length },
  ...facts,
});

/** An edition of a day. */
export const digestOf = (...stories: readonly DigestStory[]): Digest => ({
  name: 'Morning digest',
  at,
  fromAt: at - 24 * hour,
  toAt: at,
  nextAt: at + 24 * hour,
  stories,
  held: [],
  articlesRead: 12,
  publishersRead: 4,
});

/** An edition of a lead, a numbered story and a brief one. */
export const morning = digestOf(
  story('Harbour wall', 'lead', ['Courier', 'Post', 'Times', 'Echo']),
  story('School bus', 'numbered', ['Echo']),
  story('Market day', 'brief', ['Post']),
);

/** A story that was left out. */
export const held = (headline: string): HeldStory => ({
  ...{ id: headline, headline, url: null, publishers: 1, score },
  reason: { code: 'no-room', place: 9 },
});

/** A post as text on one line. */
export const said = (post: Post): string => writeText(post).replace(/\s+/gu, ' ');
