import { expect, test } from 'vitest';
import { tableOf } from '../table.ts';
import { intervalOf, meanOf, medianOf, shown } from './figures.ts';

test.each([
  { value: 0.12345, text: '0.123' },
  { value: 12.345, text: '12.3' },
  { value: 1234.5, text: '1,230' },
  { value: Number.NaN, text: '-' },
])('$value is shown as $text', ({ value, text }) => {
  expect(shown(value)).toBe(text);
});

test.each([
  { values: [], mean: Number.NaN, median: Number.NaN },
  { values: [4], mean: 4, median: 4 },
  { values: [1, 3], mean: 2, median: 3 },
  { values: [9, 1, 2], mean: 4, median: 2 },
])('mean and median of $values', ({ values, mean, median }) => {
  expect([meanOf(values), medianOf(values)]).toEqual([mean, median]);
});

test('an interval holds the mean, is the same in any run, and has no width where nothing varies', () => {
  const values = Array.from({ length: 100 }, (_, i) => i % 10);
  const [low, high] = intervalOf(values);
  expect(low).toBeLessThan(4.5);
  expect(high).toBeGreaterThan(4.5);
  expect(intervalOf(values)).toEqual([low, high]);
  expect(intervalOf([2, 2])).toEqual([2, 2]);
  expect(intervalOf([])).toEqual([Number.NaN, Number.NaN]);
});

test('a table lines up, names to the left and figures to the right', () => {
  const rows = [
    ['name', 'ms'],
    ['a', '1,000'],
  ];
  expect(tableOf(rows)).toBe('| name |    ms |\n| ---- | ----: |\n| a    | 1,000 |');
});
