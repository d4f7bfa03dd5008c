import { describe, expect, test } from 'vitest';
import type { DigestStory, HeldStory, StoryScore } from '../../../digests/model/index.ts';
import { whyPost } from '../../../digests/post/index.ts';
import { at, digestOf, held, hour, morning, said, score, story, words } from './sample-digest.ts';

describe('why', () => {
  const why = (facts: Partial<StoryScore>, about: Partial<DigestStory> = {}): string => {
    const told = story('Harbour wall', 'lead', ['Courier'], { ...about, score: { ...score, ...facts } });
    return said(whyPost(digestOf(told), words));
  };
  const factors = (facts: Partial<StoryScore['factors']>): StoryScore['factors'] => ({
    ...score.factors,
    ...facts,
  });

  test('a story is there: who tells it, how fast, how new', () => {
    const text = why({ publishers: 4, articlesAnHour: 1.666 });
    expect(text).toContain(
      'told by 4 sources, 1.7 articles an hour at its busiest, newest 2026-11-23 07:00 UTC',
    );
    expect(why({}, { publishedAt: null })).toContain('told by 1 source, without a date');
    expect(why({ articlesAnHour: 0.7 })).not.toContain('an hour');
  });

  test.each([
    ['topics', { topics: ['Climate'] }, 'matches your topic “Climate”'],
    ['two topics', { topics: ['Climate', 'Sea'] }, 'matches your topics “Climate” and “Sea”'],
    ['boosts', { boosts: ['The Echo'] }, '“The Echo” counts double'],
    ['heavy sources', { factors: factors({ sources: 2 }) }, 'its sources weigh more here (× 2)'],
    ['light sources', { factors: factors({ sources: 0.5 }) }, 'its sources weigh less here (× 0.5)'],
    ['rare sources', { factors: factors({ rarity: 1.25 }) }, 'its sources write seldom (× 1.3)'],
  ])('names %s', (_name, facts, expected) => expect(why(facts)).toContain(expected));

  test('says that a story was told before', () =>
    expect(why({}, { updates: at - 24 * hour })).toContain(
      'told before, 2026-11-22 08:00 UTC, and there is more',
    ));

  test('others were left out', () => {
    const reasons: readonly HeldStory['reason'][] = [
      { code: 'muted', filter: 'golf' },
      { code: 'off-topic' },
      { code: 'told', at },
      { code: 'source-share', publisher: 'Courier' },
      { code: 'repeats', headline: 'Harbour wall' },
      { code: 'no-room', place: 9 },
      { code: 'too-slow' },
      { code: 'quiet' },
    ];
    const text = said(
      whyPost({ ...morning, held: reasons.map((reason) => ({ ...held('Golf'), reason })) }, words),
    );
    for (const expected of [
      'Left out',
      'Golf: hidden by the filter “golf”',
      'Golf: about none of the topics',
      'Golf: told before, 2026-11-23 08:00 UTC, and too little is new',
      'Golf: Courier has its three stories already',
      'Golf: tells the same as “Harbour wall”',
      'Golf: place 9, no room left',
      'Golf: told by too few',
      'Golf: waits for the next digest',
    ])
      expect(text).toContain(expected);
  });

  test('nothing is there and nothing was left out is said without lists', () =>
    expect(whyPost(digestOf(), words).blocks.map(({ kind }) => kind)).toEqual(['headline', 'note']));

  test('of very many that were left out shows the weightiest', () => {
    const many = Array.from({ length: 50 }, (_, place) => held(`Golf ${place}`));
    const text = said(whyPost({ ...morning, held: many }, words));
    expect(text).toContain('Golf 0:');
    expect(text).not.toContain('Golf 20:');
  });
});
