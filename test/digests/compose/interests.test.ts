import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchInterests } from '../../../digests/compose/interests/index.ts';
import type { Filter, Topic } from '../../../digests/model/index.ts';
import { newsArticle, newsStory } from './newsdesk.ts';

const source = { name: 'Courier Sport', weight: 3, topic: null };
const vote = newsArticle({
  title: 'Marlow elects its first woman mayor',
  text: 'Ada Brunn won the election in Marlow on Sunday.',
  author: 'Mo Reed',
});
const match = newsArticle({ title: 'Harbour FC wins', text: 'Harbour FC beat Osten 2-1.', source });

const climate: Topic = { name: 'Climate', words: ['climate change', 'Klimawandel', 'élysée'] };
const politics: Topic = { name: 'Politics', words: ['elections'] };

const filter = (action: Filter['action'], about: Filter['match'], value: string): Filter => ({
  ...{ action, value },
  match: about,
});

const matched = (
  story = newsStory([vote]),
  filters: readonly Filter[] = [],
  topics: readonly string[] = [],
) => matchInterests(story, { topics: [climate, politics], filters }, topics);

describe('a topic', () => {
  test.each([
    ['The election is over', 'en', 'Politics'],
    ['CLIMATE CHANGES everything', 'en', 'Climate'],
    ['Was der Klimawandel kostet', 'de', 'Climate'],
    ['Grève à l’Élysée', 'fr', 'Climate'],
    ['Elysee wartet', 'de', 'Climate'],
  ])('is found in “%s”', (title, language, name) => {
    const story = newsStory([newsArticle({ title, text: '', language })]);
    expect(matched(story, [], [name])).toMatchObject({ isWanted: true, topics: [name] });
  });

  test.each(['The climate of fear will change', 'Selection of wines', 'Electric cars'])(
    'is not found in “%s”',
    (title) =>
      expect(
        matched(newsStory([newsArticle({ title, text: '' })]), [], ['Climate', 'Politics']),
      ).toMatchObject({
        isWanted: false,
        topics: [],
      }),
  );

  test('of a source is that of all its articles', () => {
    const story = newsStory([{ ...match, source: { ...source, topic: 'Politics' } }]);
    expect(matched(story, [], ['Politics']).topics).toEqual(['Politics']);
  });

  test('further down than the beginning is a passing mention', () => {
    const text = `${'The harbour was calm and nothing happened there. '.repeat(30)} Then came the elections.`;
    expect(matched(newsStory([newsArticle({ title: 'Calm', text })]), [], ['Politics']).isWanted).toBe(false);
  });
});

describe('a filter', () => {
  test.each([
    ['word', 'mayors'],
    ['source', 'courier'],
    ['author', 'MO REED'],
    ['topic', 'politics'],
  ] as const)('by %s mutes what it hits', (about, value) => {
    expect(matched(newsStory([vote]), [filter('mute', about, value)]).mutedBy).toBe(value);
    expect(
      matched(newsStory([{ ...match, siteName: 'Echo' }]), [filter('mute', about, value)]).mutedBy,
    ).toBeNull();
  });

  test('that mutes a source leaves the story that others tell', () => {
    const mute = [filter('mute', 'source', 'Courier')];
    expect(matched(newsStory([vote, { ...vote, siteName: 'Echo' }]), mute).mutedBy).toBeNull();
  });

  test('that lets only some through keeps the others out', () => {
    const only = [filter('only', 'word', 'harbour'), filter('only', 'topic', 'climate')];
    expect(matched(newsStory([vote]), only).isWanted).toBe(false);
    expect(matched(newsStory([match]), only).isWanted).toBe(true);
  });

  test('that boosts is named', () =>
    expect(matched(newsStory([match]), [filter('boost', 'source', 'courier sport')]).boosts).toEqual([
      'courier sport',
    ]));
});

test('whatever is typed is words: nothing throws, and nothing empty matches', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('.*', '(', '[a-z]+', '*', '#', ' ', ''),
  );
  fc.assert(
    fc.property(typed, (value) => {
      const { boosts } = matched(newsStory([vote]), [filter('boost', 'word', value)]);
      if (!/[\p{L}\p{N}]/u.test(value)) expect(boosts).toEqual([]);
    }),
  );
});
