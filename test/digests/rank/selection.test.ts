import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../digests/rank/reading.ts';
import { selectSentences } from '../../../digests/rank/selection.ts';
import { articleOf } from './prose.ts';

const select = (text: string, scores: readonly number[], sentences = 3): readonly number[] =>
  selectSentences(readingOf([articleOf(text)], 'en'), Float64Array.from(scores), { sentences });

const storm = 'Storms closed the port on Monday.';
const boats = 'Boats stay in the harbour.';
const mayor = 'Mayor Tollan asks for patience.';
const she = 'She expects a long winter.';

describe('chosen are', () => {
  test('the best, in reading order', () =>
    expect(select(`${storm} ${boats} ${mayor}`, [1, 3, 2], 2)).toEqual([1, 2]));

  test('of equals the earlier', () =>
    expect(select(`${storm} ${boats} ${mayor}`, [1, 1, 1], 2)).toEqual([0, 1]));

  test('no sentence that leans on one which is not', () =>
    expect(select(`${storm} ${mayor} ${she}`, [2, 1, 3], 1)).toEqual([0]));

  test('a leaning sentence as soon as the one before it is', () =>
    expect(select(`${mayor} ${she} ${storm}`, [3, 2, 1], 2)).toEqual([0, 1]));

  test('a sentence that opens an article, whatever it leans on', () =>
    expect(select(`${she} ${storm}`, [2, 1], 1)).toEqual([0]));

  test('no sentence that retells another', () =>
    expect(select(`${storm} The port was closed on Monday by storms. ${boats}`, [3, 2, 1], 2)).toEqual([
      0, 2,
    ]));

  test('no caption, byline or heading, however well it scores', () =>
    expect(select(`The closed port\nBy Paula Renn\n${storm}`, [3, 2, 1])).toEqual([2]));

  test('crumbs where there is nothing else', () =>
    expect(select('The closed port\nBoats', [2, 1])).toEqual([0, 1]));

  test('never something without a word', () => expect(select('...\n!?', [2, 1])).toEqual([]));
});
