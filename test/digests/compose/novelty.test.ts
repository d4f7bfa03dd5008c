import { describe, expect, test } from 'vitest';
import { updateOf } from '../../../digests/compose/novelty.ts';
import { newsArticle, newsStory } from './newsdesk.ts';

const flood = newsArticle({
  title: 'Twelve missing after the Arle floods its valley',
  text:
    'The river Arle flooded its valley on Sunday night. Twelve people are missing in the village of Bram, the fire ' +
    'brigade said. Some 300 houses stood under water in the morning. The bridge to Osten was swept away.',
});
const retold = newsArticle({
  siteName: 'Echo',
  title: 'Arle floods valley, twelve missing',
  text:
    'Twelve people are missing in Bram after the river Arle flooded the valley on Sunday night. The fire brigade ' +
    'said that 300 houses were under water. The bridge to Osten is gone.',
});
const later = newsArticle({
  siteName: 'Echo',
  title: 'Minister resigns over flood warning that never came',
  text:
    'Interior minister Ada Brunn resigned on Tuesday. Her office had received the forecast eleven hours before the ' +
    'dam gave way and passed it to nobody, an audit found. Parliament will debate new sirens next week.',
});
const counted = newsArticle({
  siteName: 'Echo',
  title: 'Arle flood: 34 people dead in Bram',
  text: 'In the village of Bram 34 people are dead, the fire brigade said. Some 512 houses stood under water.',
});

const told = { told: [flood], toldAt: 5 };

describe('a story that was told', () => {
  test('is not worth telling again in other words', () => {
    const update = updateOf(newsStory([retold], told));
    expect(update.novelty).toBeLessThan(0.25);
    expect(update.isWorthTelling).toBe(false);
  });

  test('is worth it when something happened', () =>
    expect(updateOf(newsStory([retold, later], told))).toMatchObject({
      isWorthTelling: true,
      newPublishers: 1,
    }));

  test('is worth it when the figures changed', () =>
    expect(updateOf(newsStory([counted], told)).isWorthTelling).toBe(true));

  test('is worth it when two more publishers tell it, whatever they say', () => {
    const others = ['Echo', 'Post'].map((siteName) => ({ ...retold, siteName }));
    expect(updateOf(newsStory(others, told))).toMatchObject({ isWorthTelling: true, newPublishers: 2 });
  });

  test('is not worth it for a copy, an empty article or a line of nothing', () => {
    const nothings = [flood, newsArticle({ text: '' }), newsArticle({ text: 'It was late.' })];
    for (const nothing of nothings) expect(updateOf(newsStory([nothing], told)).isWorthTelling).toBe(false);
  });
});

test('a story that was never told is all new', () =>
  expect(updateOf(newsStory([flood]))).toEqual({ novelty: 1, newPublishers: 1, isWorthTelling: true }));
