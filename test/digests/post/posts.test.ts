import { describe, expect, test } from 'vitest';
import type { Coverage, DigestStory } from '../../../digests/model/index.ts';
import { cutHeadline } from '../../../digests/post/cut.ts';
import { digestPost, writeHtml, writeMarkdown, writeText } from '../../../digests/post/index.ts';
import { at, digestOf, held, hour, morning, quote, said, story, words } from './sample-digest.ts';

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
});

/** What is said of a story in an edition of its own. */
const saidOf = (facts: Partial<DigestStory>, publishers: readonly string[] = ['Courier', 'Echo']): string =>
  said(digestPost(digestOf(story('Harbour wall', 'lead', publishers, facts)), words));

const coverage = (publisher: string): Coverage => ({ publisher, title: '', url: null });

describe('a story in words', () => {
  test('says that it is an update, and when it was told', () => {
    const text = saidOf({ updates: at - 20 * hour });
    expect(text).toContain('Harbour wall · UPDATED');
    expect(text).toContain('last told 2026-11-22 12:00 UTC');
    expect(saidOf({})).not.toContain('UPDATED');
  });

  test('in brief says so too, and how many tell it', () => {
    const brief = story('Market day', 'brief', ['Post', 'Echo'], { updates: at - hour });
    expect(said(digestPost(digestOf(brief), words))).toContain('- Market day · UPDATED · Post · 2 sources');
  });

  test('names where the same text stands, but nobody twice', () => {
    const alsoIn = ['Echo', 'Mirror', 'Star', 'Mirror', 'Sun'].map(coverage);
    expect(saidOf({ alsoIn })).toContain('Courier, Echo · 2 sources · also in Mirror, Star and 1 more ·');
    expect(saidOf({ alsoIn: alsoIn.slice(0, 2) })).toContain('also in Mirror ·');
    expect(saidOf({ alsoIn: [coverage('Courier')] })).not.toContain('also in');
  });

  test('quoted from its own article names nobody between the sentences', () => {
    const quotes = ['One.', 'Two.'].map((each) => ({
      ...quote(each),
      url: 'https://news.example/harbour-wall',
    }));
    expect(saidOf({ quotes })).toContain('One. Two. Courier, Echo · 2 sources ·');
  });

  test('quoted from several articles says whose each sentence is', () => {
    const quotes = [
      quote('One.'),
      quote('Two.'),
      { ...quote('Three.'), url: 'https://echo.example', publisher: 'Echo' },
    ];
    expect(saidOf({ quotes })).toContain('One. Two. Courier Three. Echo Courier, Echo · 2 sources');
  });

  test('quoted from another article than that of its headline leads to it', () => {
    const quotes = [{ ...quote('One.'), url: 'https://echo.example/1', publisher: 'Echo' }];
    const post = digestPost(
      digestOf(story('Harbour wall', 'lead', ['Courier', 'Echo', 'Sun'], { quotes })),
      words,
    );
    expect(writeMarkdown(post)).toContain('_[Echo](https://echo.example/1), Courier, Sun · 3 sources ·');
  });

  test('says where several agree on a sentence', () => {
    const agreed = { ...quote('One.'), publishersAgreeing: 3 };
    expect(saidOf({ quotes: [agreed] })).toContain('2 sources · much the same in 3 sources');
    expect(saidOf({ quotes: [agreed, quote('Two.')] })).toContain(
      'One. much the same in 3 sources Two. Courier, Echo',
    );
    const other = { ...quote('Two.'), publisher: 'Echo', url: 'https://echo.example/1' };
    expect(saidOf({ quotes: [agreed, other] })).toContain(
      'One. Courier · much the same in 3 sources Two. Echo Courier, Echo',
    );
  });

  test('links related headlines that lead somewhere', () => {
    const related = [
      { text: 'Ferry fares rise', url: 'https://news.example/fares' },
      { text: 'Tunnel floods', url: null },
    ];
    const post = digestPost(digestOf(story('Harbour wall', 'lead', ['Courier'], { related })), words);
    expect(writeMarkdown(post)).toContain(
      'Related: [Ferry fares rise](https://news.example/fares) · Tunnel floods',
    );
  });

  test('of which nobody knows anything is shown all the same', () => {
    const unknown = { url: null, publishedAt: null, quotes: [], related: [] };
    const post = digestPost(digestOf(story('', 'lead', [''], unknown)), words);
    expect(post.blocks.filter(({ kind }) => kind === 'headline')).toEqual([
      { kind: 'headline', line: ['Untitled'] },
    ]);
    expect(said(post)).not.toContain('· ·');
  });
});

describe('an edition in words', () => {
  test('that carries quiet days over says how many it covers', () => {
    const late = { ...morning, fromAt: at - 72 * hour };
    expect(said(digestPost(late, words))).toContain('covers 3 days, since 2026-11-20 08:00 UTC');
    const changed = { ...morning, fromAt: at - 25 * hour };
    expect(said(digestPost(changed, words))).toContain('2026-11-22 07:00 UTC to 2026-11-23 08:00 UTC');
  });

  test('without stories promises no sentences, and says what waits', () => {
    const text = said(digestPost(digestOf(), words));
    expect(text).toContain('Nothing new to tell.');
    expect(text).not.toMatch(/min read|quoted/u);
    const quiet = { ...held('Market day'), reason: { code: 'quiet' } } as const;
    expect(said(digestPost({ ...digestOf(), held: [quiet] }, words))).toContain(
      '1 story waits for the next one',
    );
  });

  test('of nothing but brief stories is a list', () => {
    const post = digestPost(digestOf(story('Market day', 'brief', ['Post'])), words);
    expect(post.blocks.map(({ kind }) => kind)).toEqual([
      'title',
      'note',
      'paragraph',
      'list',
      'divider',
      'note',
    ]);
  });

  test('without a lead counts from one', () =>
    expect(said(digestPost(digestOf(story('School bus', 'numbered', ['Echo'])), words))).toContain(
      '1. School bus',
    ));
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
