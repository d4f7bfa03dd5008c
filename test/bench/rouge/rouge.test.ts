import { expect, test } from 'vitest';
import { rougeOf, rougeWords } from './rouge.ts';

const rounded = (summary: readonly string[], reference: readonly string[]): readonly number[] => {
  const { one, two, lsum } = rougeOf(summary, reference);
  return [one, two, lsum].map((value) => Math.round(value * 100) / 100);
};

test('the example of the paper, section 3.1: the same words in another order', () => {
  expect(rounded(['the gunman kill police'], ['police killed the gunman'])).toEqual([100, 33.33, 50]);
});

test('the example of the paper, section 3.2: the union of subsequences with two sentences', () => {
  const summary = ['one two six seven eight', 'one three eight nine five'];
  expect(rounded(summary, ['one two three four five'])[2]).toBe(53.33);
});

test('a word counts no more often than the reference has it', () => {
  expect(rounded(['the the the the'], ['the cat'])).toEqual([33.33, 0, 33.33]);
});

test('a word of the summary is spent on one sentence of the reference', () => {
  expect(rounded(['cat'], ['cat', 'cat'])).toEqual([66.67, 0, 66.67]);
});

test.each([
  { says: 'no summary', summary: [], reference: ['a cat'] },
  { says: 'no reference', summary: ['a cat'], reference: [] },
  { says: 'nothing at all', summary: [], reference: [] },
  { says: 'words that are not of ASCII', summary: ['мир 世界'], reference: ['мир 世界'] },
])('$says scores nothing', ({ summary, reference }) => {
  expect(rounded(summary, reference)).toEqual([0, 0, 0]);
});

test('words are runs of ASCII letters and digits, stemmed from four characters on', () => {
  expect(rougeWords("The U.S.’s caf\u00e9s\u00a0weren't 1,000 dies.")).toEqual([
    'the',
    'u',
    's',
    's',
    'caf',
    's',
    'weren',
    't',
    '1',
    '000',
    'die',
  ]);
});
