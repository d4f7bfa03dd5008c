import { describe, expect, test } from 'vitest';
import { openCopyIndex } from '../../../digests/story/copies.ts';
import { fingerprintsOf } from '../../../digests/story/fingerprint.ts';
import { articleOf, bridge, findCopies, reportOf } from './newsroom.ts';

type Told = readonly (number | null)[];

const copiesOf = (...texts: readonly string[]): Told =>
  findCopies(texts.map((text) => articleOf(null, text)));

const copiesUnder = (...articles: readonly (readonly [title: string, text: string])[]): Told =>
  findCopies(articles.map(([title, text]) => articleOf(title, text)));

const report = reportOf(1, 200);
const wordsOf = (text: string, from: number, to: number): string => text.split(' ').slice(from, to).join(' ');

/** A text in which each so many-th word is another. */
const withOthers = (text: string, every: number): string =>
  text
    .split(' ')
    .map((word, i) => (i % every === 0 ? `other${i}` : word))
    .join(' ');

/** An outlet's own lines around what it took from an agency. */
const framed = (text: string): string => `${reportOf(8, 30)}\n\n${text}\n\n${reportOf(9, 30)}`;

const chinese = [
  '昨天夜里河水漫过了旧城区的堤岸，三百多户居民被转移到附近的学校。',
  '市长说，水位在凌晨四点达到最高，之后开始慢慢下降。',
  '消防员用了二十条船，把老人和孩子先送走。',
  '气象台预计周末还会下雨，但不会像这次一样大。学校星期一恢复上课。',
].join('');

const otherChinese = [
  '国家博物馆下个月展出一批从沉船里打捞的瓷器，一共有八百件，',
  '其中最早的已经有九百年历史。',
  '馆长介绍，这些瓷器在海底保存得很好，颜色跟刚烧出来的时候差不多。',
  '展览免费开放，观众需要提前三天在网上预约，每天最多接待五千人。',
].join('');

const thai = [
  'เมื่อคืนที่ผ่านมาน้ำในแม่น้ำเอ่อล้นตลิ่งเข้าท่วมย่านเมืองเก่า ',
  'ชาวบ้านกว่าสามร้อยครัวเรือนต้องย้ายไปพักที่โรงเรียนใกล้เคียง ',
  'นายกเทศมนตรีกล่าวว่าระดับน้ำสูงสุดเวลาตีสี่แล้วจึงค่อยลดลง ',
  'เจ้าหน้าที่ดับเพลิงใช้เรือยี่สิบลำช่วยคนชราและเด็กออกมาก่อน',
].join('');

describe('a copy of an article is', () => {
  test.each([
    ['the same text', report],
    ['the same in capitals and other punctuation', `“${report.toUpperCase()}”`],
    ['the same between no-break spaces and CRLF', report.replaceAll(/(?<=\d) (?=w1x1)/g, '\u00A0\r\n')],
    ['the same with more after it', `${report} ${reportOf(2, 200)}`],
    ['the same with more before it', `${reportOf(2, 200)} ${report}`],
    ['the first half of it', wordsOf(report, 0, 100)],
    ['its first third', wordsOf(report, 0, 66)],
    ['its first half, in the lines of another outlet', framed(wordsOf(report, 0, 100))],
    ['the same with a word changed in every twelve', withOthers(report, 12)],
    ['its paragraphs in another order', `${wordsOf(report, 100, 200)}\n\n${wordsOf(report, 0, 100)}`],
    ['one half of it and one of another report', `${wordsOf(report, 0, 100)} ${reportOf(2, 100)}`],
  ])('%s', (_name, text) => expect(copiesOf(report, text)).toEqual([null, 0]));

  test('told as one of the first, where it copies a copy', () =>
    expect(copiesOf(report, report, report)).toEqual([null, 0, 0]));

  test('the same with other apostrophes and accents written apart', () => {
    const text = Array.from({ length: 60 }, (_, i) => `l'été${i} d'hier`).join(' ');
    expect(copiesOf(text, text.replaceAll("'", '’').normalize('NFD'))).toEqual([null, 0]);
  });

  test.each([
    ['Chinese', chinese],
    ['Thai', thai],
  ])('cut and framed in %s too', (_name, text) =>
    expect(copiesOf(text, text.slice(0, text.length * 0.6), `2026${text}。。`)).toEqual([null, 0, 0]),
  );

  test('a notice of a line, if its headline is the same', () => {
    const line = 'The ferry is back.';
    expect(
      copiesUnder(['Ferry to the islands sails again', line], ['Ferry to the islands sails again', line]),
    ).toEqual([null, 0]);
  });

  test('a headline without a text, come again under another address', () =>
    expect(
      copiesUnder(['Ferry to the islands sails again', ''], ['Ferry to the islands sails again', '']),
    ).toEqual([null, 0]));

  test('under another headline of the same event', () => {
    const text = wordsOf(report, 0, 60);
    expect(
      copiesUnder(['Ferry to the islands sails again', text], ['Islands: ferry sails again', framed(text)]),
    ).toEqual([null, 0]);
  });
});

describe('no copy is', () => {
  test.each([
    ['another article of the same event', bridge[0].text, bridge[1].text],
    ['another article', report, reportOf(2, 200)],
    ['a text with a quotation in common', `${reportOf(3, 200)} ${wordsOf(report, 0, 30)}`, report],
    [
      'a report of the same event that quotes the same paragraph of an agency',
      `${reportOf(2, 100)}\n\n${wordsOf(report, 0, 50)}\n\n${reportOf(3, 60)}`,
      `${reportOf(4, 90)}\n\n${wordsOf(report, 0, 50)}\n\n${reportOf(5, 70)}`,
    ],
    [
      'a short notice with the same disclaimer',
      `${reportOf(2, 40)} ${wordsOf(report, 0, 25)}`,
      `${reportOf(3, 40)} ${wordsOf(report, 0, 25)}`,
    ],
    ['another article in Chinese', chinese, otherChinese],
    ['an empty text', '', ''],
    ['a notice of a few words', 'The bridge is closed.', 'The bridge is closed.'],
  ])('%s', (_name, first, second) => expect(copiesOf(first, second)).toEqual([null, null]));

  test('nothing of nothing', () => expect(copiesOf()).toEqual([]));

  test('another article of which the same lines alone are free to read', () => {
    const wall = wordsOf(report, 0, 60);
    expect(
      copiesUnder(['Ferry to the islands sails again', wall], ['Chess champion loses to a pupil', wall]),
    ).toEqual([null, null]);
  });

  test('another headline without a text, nor one that says as little as any other day', () =>
    expect(
      copiesUnder(
        ['Ferry to the islands sails again', ''],
        ['Ferry to the islands is late again', ''],
        ['Weather for the weekend', ''],
        ['Weather for the weekend', ''],
      ),
    ).toEqual([null, null, null, null]));
});

describe('what is printed around everything', () => {
  const footer = wordsOf(report, 0, 80);
  const many = Array.from({ length: 40 }, (_, i) => `${reportOf(100 + i, 140)} ${footer}`);

  test('makes no copies of short articles once it is known', () => {
    const told = copiesOf(...many, `${reportOf(2, 90)} ${footer}`, `${reportOf(3, 90)} ${footer}`);
    expect(told).toEqual(told.map(() => null));
  });

  test('hides no copies', () => {
    const short = reportOf(2, 60);
    expect(copiesOf(...many, `${short} ${footer}`, `${reportOf(3, 90)} ${short}`).slice(-2)).toEqual([
      null,
      40,
    ]);
  });

  test('is not told from a flood of one text by numbers alone', () =>
    expect(copiesOf(...Array.from({ length: 300 }, () => report))).toEqual([
      null,
      ...Array.from({ length: 299 }, () => 0),
    ]));
});

describe('an index', () => {
  const prints = fingerprintsOf(articleOf(null, report));
  const half = fingerprintsOf(articleOf(null, wordsOf(report, 0, 100)));

  test('tells a copy of what is left where the first article is gone', () => {
    const index = openCopyIndex<string>();
    index.add('first', half, null);
    index.add('second', prints, index.find(prints));
    expect(index.find(half)).toBe('first');
    index.remove('first');
    expect(index.find(half)).toBe('second');
    index.remove('second');
    expect(index.find(half)).toBeNull();
  });

  test('gives the place of one that is gone to another, and knows them apart', () => {
    const index = openCopyIndex<string>();
    for (let i = 0; i < 2000; i += 1) {
      const each = fingerprintsOf(articleOf(null, reportOf(i, 60)));
      expect(index.find(each)).toBeNull();
      index.add(`${i}`, each, null);
      index.remove(`${i - 10}`);
    }
    expect(index.find(fingerprintsOf(articleOf(null, reportOf(1995, 60))))).toBe('1995');
    expect(index.find(fingerprintsOf(articleOf(null, reportOf(1985, 60))))).toBeNull();
  });

  test('changes nothing by what it knows or never knew', () => {
    const index = openCopyIndex<string>();
    index.add('first', prints, null);
    index.add('first', half, null);
    index.remove('never');
    expect(index.find(prints)).toBe('first');
  });
});

describe('fingerprints', () => {
  test('of an article of 50,000 words are as many as those of its beginning', () => {
    const { prints } = fingerprintsOf(articleOf(null, reportOf(1, 50_000)));
    expect(prints.length).toBeLessThan(1500);
  });

  test('of 50,000 characters without spaces are bounded too', () => {
    const text = Array.from({ length: 50_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * 7919) % 20_000)),
    );
    expect(fingerprintsOf(articleOf(null, text.join(''))).prints.length).toBeLessThan(1500);
  });

  test.each(['', ' \u00A0\r\n', '\uD83D', '🛥️ 🛥️', '‏אבג', '\u0000'])('of %j are none', (text) =>
    expect(fingerprintsOf(articleOf(null, text)).prints).toHaveLength(0),
  );
});
