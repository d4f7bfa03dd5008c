import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../digests/text/index.ts';

const split = (text: string, language = 'en'): readonly string[] =>
  splitSentences(text, language).map((sentence) => sentence.text);

/** Each row is a text in its sentences: joined by one space, it must come apart into the same again. */
const parts: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'titles and other abbreviations': [
    ['Dr. Ada Finch met Sen. Bo Reed at St. Mary Hospital.', 'They spoke.'],
    ['It is on Mill St. near the river.', 'She walked down Mill St.', 'The river was high.'],
    ['Prices rose approx. 3 per cent vs. last year.', 'Nobody knew why.'],
    ['See No. 5, fig. 3 and pp. 12 of vol. 2.', 'Then stop.'],
    ['She works for Hook Inc.', 'She likes it.'],
  ],
  'words that look like abbreviations': [
    ['He was ill.', 'Doctors were called.'],
    ['It was a miss.', 'Smith tried again.'],
    ['They came for the sun.', 'Rain fell.'],
  ],
  'initials and acronyms': [
    ['J. K. Marlow and Anna B. Reed came.', 'So did A. A. Finch.'],
    ['The U.S. Army left.', 'He moved to the U.S.', 'She stayed.'],
    ['It is between you and I.', 'Did you meet Albert I. Reed?'],
  ],
  'times of day': [
    ['It opens at 8 p.m. Monday and shuts at 9 p.m. ET.', 'Nobody minds.'],
    ['At 5 a.m. Mr. Reed rose.', 'He left at 6 P.M.', 'Travelers waited.'],
  ],
  'numbers, addresses and names with marks in them': [
    ['It cost $1,000.50 in 2019.', 'In 2020 it cost 3.5 times that.'],
    ['Write to jo.reed@mail.example.com.', 'Or see https://www.example.com/a.b/c.html?d=1.2.', 'Thanks.'],
    ['She works at Yahoo! in the press office.', 'He does not.'],
    ['Sales of phones fell.', 'iPhone sales rose.'],
    ['The book is at N°. 1026.253.553.', 'Nobody reads it.'],
  ],
  'runs of marks': [
    ['What?!', 'You heard me!!', 'Why...', 'Never mind.'],
    ['He waited . . . and waited.', 'She left. . . .'],
    ['I meant it....', 'She did not.'],
  ],
  quotations: [
    ['“We left. It was late,” he said.', 'Nobody spoke.'],
    ['"Is it over?" she asked.', '"It is."', 'He sat down.'],
    ["He said 'This is it.' and left.", 'Nobody came.'],
    ['"If you please, sir--"', 'The hare ran.', '"Stop!"'],
    ['He (the one who left. Early.) came back.', '(So did she.)', 'It rained.'],
  ],
  'lists in one line': [
    ['1.) Tea with milk', '2.) Milk', '3.) Bread'],
    ['1. Tea with milk', '2. Milk', '3. Bread'],
    ['a) tea', 'b) milk', 'c) bread'],
    ['(i) Tea.', '(ii) Milk.', '(iii) Bread.'],
    ['• 9. Tea', '• 10. Milk'],
    ['• tea', '• milk', '• bread'],
    ['1. Reed finished third in the 2. and 3. races.'],
    ['For item 1. above we pay, and for 2. above we do not.', 'Fine.'],
  ],
  footnotes: [
    ['He was a saint.[1]', 'The emperor was not.[2][3]', 'So it goes.'],
    ['It was slow (type 2).10', 'This is fast.'],
  ],
};

describe.each(Object.entries(parts))('%s', (_name, rows) => {
  test.each(rows.filter((row) => row.length > 0).map((row) => [row]))('%j', (row) => {
    expect(split(row.join(' '))).toEqual(row);
  });
});

describe('copy as it is', () => {
  test('a lost space does not glue two sentences', () =>
    expect(split('Hello world.Today is fine.Mr. Reed paid 1,000.That is a lot.')).toEqual([
      'Hello world.',
      'Today is fine.',
      'Mr. Reed paid 1,000.',
      'That is a lot.',
    ]));

  test('what only looks like a lost space is left whole', () =>
    expect(split('Try Booking.Com or Y!J. or example.com/A.Html now.')).toHaveLength(1));

  test('a quotation that never closes encloses nothing', () =>
    expect(split('“We left. It was late. “Nobody came.')).toEqual([
      '“We left.',
      'It was late.',
      '“Nobody came.',
    ]));

  test('a speech over several paragraphs is split like any text', () =>
    expect(split('"We left. It was late.\n"Nobody came. We slept," he said. He wept.')).toEqual([
      '"We left.',
      'It was late.',
      '"Nobody came. We slept," he said.',
      'He wept.',
    ]));

  test('a line wrapped in mid-sentence goes on, and any other line stands alone', () =>
    expect(split('It was a cold \nnight.\nFeatures\ncontacts\r\nevents')).toEqual([
      'It was a cold \nnight.',
      'Features',
      'contacts',
      'events',
    ]));

  test('paragraphs are counted', () =>
    expect(
      splitSentences('It rains. It pours.\r\n\r\nIt stops.', 'en').map(({ paragraph }) => paragraph),
    ).toEqual([0, 0, 1]));

  test.each([
    ['nothing', '', []],
    ['white space', ' \u00a0\r\n\t', []],
    ['one word', 'Why', ['Why']],
    ['one mark', '.', ['.']],
    ['only marks', '?!... "" ((', ['?!... "" ((']],
    ['marks after a sentence belong to it', 'It rains! " ... 🎉', ['It rains! " ... 🎉']],
    ['twins', 'It rains. It rains.', ['It rains.', 'It rains.']],
    ['no-break spaces', 'It\u00a0rains.\u00a0It\u00a0pours.', ['It\u00a0rains.', 'It\u00a0pours.']],
    ['surrogate pairs', '🎉 Party! 🎉 More.', ['🎉 Party!', '🎉 More.']],
  ])('%s', (_name, text, expected) => expect(split(text)).toEqual(expected));
});
