import { describe, expect, test } from 'vitest';
import { findCopies } from '../../../digests/story/copies.ts';
import { articleOf, bridge, reportOf } from './newsroom.ts';

const copiesOf = (...texts: readonly string[]): readonly (number | null)[] =>
  findCopies(texts.map((text) => articleOf(null, text)));

const report = reportOf(1, 200);

describe('a copy of an article is', () => {
  test.each([
    ['the same text', report],
    ['the same in capitals and other punctuation', `“${report.toUpperCase()}”`],
    ['the same with more after it', `${report} ${reportOf(2, 200)}`],
    ['the same with more before it', `${reportOf(2, 200)} ${report}`],
    ['the first half of it', report.slice(0, report.length / 2)],
    ['the same with a word changed in every forty', report.replaceAll(/(?<=(?:\S+ ){40})\S+ /g, 'other ')],
  ])('%s', (_name, text) => expect(copiesOf(report, text)).toEqual([null, 0]));

  test('told as one of the first, where it copies a copy', () =>
    expect(copiesOf(report, report, report)).toEqual([null, 0, 0]));
});

describe('no copy is', () => {
  test.each([
    ['another article of the same event', bridge[0].text, bridge[1].text],
    ['another article', report, reportOf(2, 200)],
    ['a text with a quotation in common', `${reportOf(3, 200)} ${report.slice(0, 200)}`, report],
    ['an empty text', '', ''],
    ['a notice of a few words', 'The bridge is closed today.', 'The bridge is closed today.'],
  ])('%s', (_name, first, second) => expect(copiesOf(first, second)).toEqual([null, null]));

  test('nothing of nothing', () => expect(copiesOf()).toEqual([]));
});
