import { describe, expect, test } from 'vitest';
import { recipeRules } from '../../digests/compose/recipes/index.ts';
import type { DigestStyle, RecipeKind, Tier } from '../../digests/model/index.ts';
import {
  articleOf,
  compose,
  dayMs,
  headlinesIn,
  plainStory,
  reasonsIn,
  recipeOf,
  storyOf,
  subjectOf,
  toldBy,
} from '../digests/compose/front-page.ts';

const kinds = Object.keys(recipeRules) as readonly RecipeKind[];
const styles: readonly DigestStyle[] = ['headlines', 'brief', 'detailed'];
const tiers: readonly Tier[] = ['lead', 'numbered', 'brief'];

/** News that every kind of edition tells: three publishers within the hour. */
const big = (number: number) =>
  toldBy(subjectOf(number), ['Echo', 'Post', 'Herald'], {
    text: `Report${number} praised plan${number} today.`,
  });

describe.each(kinds)('%s', (kind) => {
  const rules = recipeRules[kind];
  const recipe = recipeOf({ kind, storiesMax: 15 });

  test('goes by its own name', () => expect(rules.kind).toBe(kind));

  test('lets stories age, and has a bound for all it chooses', () => {
    expect(rules.halfLifeMs).toBeGreaterThan(0);
    expect(rules.ageMsMax).toBeGreaterThanOrEqual(rules.halfLifeMs);
    expect(rules.quotedMax).toBeGreaterThan(0);
    for (const least of [rules.publishersMin, rules.storiesMin]) expect(least).toBeGreaterThanOrEqual(1);
  });

  test.each(styles)(
    'of %s gives the lead no less to quote than the others, and brief ones nothing',
    (style) => {
      const [lead, numbered, brief] = tiers.map((tier) => rules.budgets[style][tier]);
      expect(lead?.sentences).toBeGreaterThanOrEqual(numbered?.sentences ?? 0);
      expect(lead?.charactersMax).toBeGreaterThanOrEqual(numbered?.charactersMax ?? 0);
      expect(brief?.sentences).toBe(0);
    },
  );

  test.each([0, 1, 2, 12])('tells %i big stories in tiers', (count) => {
    const { stories } = compose(
      Array.from({ length: count }, (_, number) => big(number)),
      { recipe },
    );
    const quoted = stories.filter(({ tier }) => tier !== 'brief');
    // With three publishers nine stories have a headline within the shares; the others wait for nobody.
    expect(stories).toHaveLength(count);
    expect(stories.map(({ tier }) => tier).indexOf('lead')).toBe(count === 0 ? -1 : 0);
    expect(quoted).toHaveLength(Math.min(count, rules.quotedMax));
    for (const { quotes } of quoted) expect(quotes.length).toBeGreaterThan(0);
  });

  test('carries a day without news over, whatever its window', () => {
    for (const fromDays of [-1, 0, 1, 400])
      expect(compose([], { recipe, nextAt: 1, fromAt: -fromDays * dayMs }).stories).toEqual([]);
  });
});

describe('the kinds differ', () => {
  test('breaking tells only what many tell within hours', () => {
    const slow = storyOf(
      [1, 6, 11].map((hours) => articleOf('Strike at the port goes on', { by: `P${hours}`, hours })),
    );
    const over = toldBy('Fire at the mill is out', ['A', 'B', 'C'], { hours: 9 });
    const alone = plainStory(5);
    const digest = compose([slow, over, alone, big(1)], { recipe: recipeOf({ kind: 'breaking' }) });
    expect(headlinesIn(digest)).toEqual([big(1).id]);
    expect(reasonsIn(digest)).toEqual({
      [slow.id]: 'too-slow',
      [over.id]: 'too-slow',
      [alone.id]: 'too-slow',
    });
  });

  test('breaking does not wait for company', () =>
    expect(compose([big(1)], { recipe: recipeOf({ kind: 'breaking' }), nextAt: 1 }).stories).toHaveLength(1));

  test('weekly puts the story of the week before the latest one, morning the other way round', () => {
    const week = toldBy(subjectOf(1), ['Echo', 'Post', 'Herald', 'Times', 'Star'], { hours: 120 });
    const latest = plainStory(2);
    const leads = (['weekly', 'morning'] as const).map((kind) =>
      headlinesIn(compose([latest, week], { recipe: recipeOf({ kind }), fromAt: 0 })).at(0),
    );
    expect(leads).toEqual([week.id, latest.id]);
  });

  test('weekly counts how much was written, morning how many wrote', () => {
    const long = storyOf(
      Array.from({ length: 12 }, () => articleOf(subjectOf(1), { by: 'Echo', hours: 30 })),
    );
    const factors = (['weekly', 'morning'] as const).map(
      (kind) => compose([long], { recipe: recipeOf({ kind }) }).stories[0]?.score.factors.publishers ?? 0,
    );
    expect(factors[0]).toBeGreaterThan(1.5 * (factors[1] ?? 0));
  });

  test('topic tells its topics alone', () => {
    const topics = [
      { name: 'Sea', words: ['ferry'] },
      { name: 'Land', words: ['railway'] },
    ];
    const interests = { topics, filters: [] };
    const [sea, land] = [
      toldBy('Ferry adrift at night', ['Echo']),
      toldBy('Railway bought by town', ['Echo']),
    ];
    const digest = compose([land, sea, plainStory(1)], {
      recipe: recipeOf({ kind: 'topic', topics: ['Sea'], interests }),
    });
    expect(headlinesIn(digest)).toEqual([sea.id]);
    expect(reasonsIn(digest)).toEqual({ [land.id]: 'off-topic', [plainStory(1).id]: 'off-topic' });
  });
});
