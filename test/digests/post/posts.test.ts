import { describe, expect, test } from 'vitest';
import type { Digest, DigestStory } from '../../../digests/model/index.ts';
import { cutHeadline } from '../../../digests/post/cut.ts';
import {
  digestPost,
  phrasesFor,
  whyPost,
  writeHtml,
  writeMarkdown,
  writeText,
} from '../../../digests/post/index.ts';

const at = Date.UTC(2026, 10, 23, 8);
const hour = 3_600_000;
const words = phrasesFor('en-GB');

const quote = (text: string): DigestStory['quotes'][number] => ({
  text,
  url: null,
  publisher: 'Courier',
  publishersAgreeing: 1,
});

const score: DigestStory['score'] = {
  value: 1,
  factors: { publishers: 1, velocity: 1, age: 1, topics: 1, boosts: 1, sources: 1, rarity: 1 },
  ...{ publishers: 1, articlesAnHour: 0, ageMs: hour, topics: [], boosts: [] },
};

const story = (headline: string, tier: DigestStory['tier'], publishers: readonly string[]): DigestStory => ({
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
  score,
});

const digestOf = (...stories: readonly DigestStory[]): Digest => ({
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

const morning = digestOf(
  story('Harbour wall', 'lead', ['Courier', 'Post', 'Times', 'Echo']),
  story('School bus', 'numbered', ['Echo']),
  story('Market day', 'brief', ['Post']),
);

describe('a digest in words', () => {
  const text = writeText(digestPost(morning, words));

  test('says what it covers', () => {
    expect(text).toContain('3 stories from 12 articles · 4 sources · 1 min read');
    expect(text.replace(/\s+/gu, ' ')).toContain('2026-11-22 08:00 UTC to 2026-11-23 08:00 UTC');
  });
  test('names three publishers and counts the rest', () =>
    expect(text).toContain('Courier, Post, Times · 4 sources'));
  test('numbers the stories after the lead', () => {
    expect(text).toContain('\nHarbour wall\n');
    expect(text).toContain('2. School bus');
  });
  test('shows related headlines under their story', () =>
    expect(text).toContain('Related: Ferry fares rise'));
  test('keeps brief stories in a list of their own', () =>
    expect(text).toMatch(/In brief\n\n- Market day · Post/u));
  test('without stories still says which window was quiet', () =>
    expect(writeText(digestPost(digestOf(), words))).toContain('0 stories from 12 articles'));
  test('is the same news in every format', () => {
    const post = digestPost(morning, words);
    for (const quoted of ['Harbour wall was decided on Monday.', 'School bus was decided on Monday.']) {
      expect(writeMarkdown(post)).toContain(`> ${quoted}`);
      expect(writeHtml(post)).toContain(`<blockquote>${quoted}</blockquote>`);
    }
  });
  test('tells why each story is there', () =>
    expect(writeText(whyPost(morning, words))).toContain('told by 4 sources'));
});

describe('HTML', () => {
  test('escapes what is quoted', () => {
    const hostile = {
      ...story('x', 'lead', ['<b>P</b>']),
      quotes: [quote('<script>alert("1")</script>')],
    };
    expect(writeHtml(digestPost(digestOf(hostile), words))).toContain(
      '<blockquote>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</blockquote>',
    );
  });
  test('does not link what is no web page', () => {
    const hostile = { ...story('x', 'lead', ['P']), url: 'javascript:alert(1)' };
    expect(writeHtml(digestPost(digestOf(hostile), words))).not.toContain('javascript:');
  });
});

describe('a headline', () => {
  test.each([
    ['that fits stays', 'Short one', 20, 'Short one'],
    ['is cut at a word', 'The harbour wall holds again', 20, 'The harbour wall…'],
    ['of one long word is cut inside it', 'a'.repeat(30), 10, `${'a'.repeat(9)}…`],
    ['never loses half an emoji', `${'x'.repeat(8)}👨‍👩‍👧 rest`, 12, `${'x'.repeat(8)}…`],
    ['of nothing stays nothing', '', 5, ''],
  ])('%s', (_name, text, charactersMax, expected) => expect(cutHeadline(text, charactersMax)).toBe(expected));
});
