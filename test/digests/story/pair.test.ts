import { describe, expect, test } from 'vitest';
import { pairLikeness } from '../../../digests/story/pair.ts';

const dayMs = 86_400_000;

const likeness = (a: string, b: string): ReturnType<typeof pairLikeness> =>
  pairLikeness({ title: a }, { title: b });

const scoreOf = (a: string, b: string): number => likeness(a, b).score;

/** Invented headlines in the manner of outlets; those of one line tell of one event. */
const events = [
  [
    'Harbour bridge in Velden closed after divers find cracks',
    'Cracks in two piers close Velden harbour bridge',
  ],
  [
    'Minister Okoro quits over 40 million ferry contract',
    'Okoro resigns as minister in row over ferry contract',
  ],
  ['Im Hafen von Velden bleibt die Brücke gesperrt', 'Hafenbrücke: In Velden bleibt die Sperrung der Brücke'],
  ['В порту Вельдена закрыли мост из-за трещин', 'Из-за трещин закрыт мост в порту Вельдена'],
  ['维尔登港口大桥因发现裂缝关闭', '发现裂缝 维尔登港口大桥关闭'],
  ['港の橋にひび割れ、通行止め続く', 'ひび割れで港の橋が通行止め'],
  ['항구 다리 균열로 통행 금지', '균열 발견된 항구 다리 통행 금지'],
  ['إغلاق جسر الميناء بعد اكتشاف شقوق', 'اكتشاف شقوق يؤدي إلى إغلاق جسر الميناء'],
] as const;

const hostile = [
  '',
  ' ',
  '\u00A0\r\n',
  '—',
  '🛥️',
  '\uD83D',
  '\uDE00\uD83D',
  '\u0000',
  '__proto__ constructor toString',
  'a'.repeat(100_000),
  'word '.repeat(50_000),
  '橋'.repeat(50_000),
  'ﷺ'.repeat(1000),
  '1 2 3 4 5',
  'A',
  '‏جسر الميناء‎ closed',
  'e\u0301'.repeat(300),
];

const all = [...events.flat(), ...hostile];

describe('two headlines', () => {
  test.each(events)('tell of one event: %s / %s', (a, b) => expect(likeness(a, b).same).toBe(true));

  test('of different events are told apart', () => {
    events.forEach(([first], i) =>
      events.forEach(([other], k) => {
        if (i !== k) expect(likeness(first, other), `${first} / ${other}`).toMatchObject({ same: false });
      }),
    );
  });

  test.each([
    [
      'with one place in common',
      'Velden council votes on school meals',
      'Velden orchestra wins prize in Ostrava',
    ],
    ['in the same words of other teams', 'Report: Velden 2-0 Ostrava', 'Report: Kirkwall 3-1 Tromso'],
    ['of other days', 'The papers of March 4, 2031', 'The papers of July 19, 2032'],
    ['of a single common word', 'Fire', 'Fire in the hold of a ferry to the Velden islands'],
  ])('%s do not', (_name, a, b) => expect(likeness(a, b).same).toBe(false));

  test('in other words than before score less, the more of them', () => {
    const [title] = events[0];
    const scores = [title, `${title} today`, 'Harbour bridge closed', 'Harbour', 'Chess'].map((other) =>
      scoreOf(title, other),
    );
    expect(scores).toEqual(scores.toSorted((x, y) => y - x));
  });

  test('in capitals, without accents, with other quotation marks or endings are the same', () => {
    expect(scoreOf('Brücke “gesperrt”', 'BRUCKE „GESPERRT“')).toBeGreaterThan(0.99);
    expect(scoreOf('Cracked bridges reopened', 'Cracks: bridge reopens')).toBeGreaterThan(0.9);
  });
});

describe('the score', () => {
  test('does not depend on which headline comes first', () => {
    for (const a of all) for (const b of all) expect(likeness(a, b)).toEqual(likeness(b, a));
  });

  test('is between 0 and 1, and the answer goes by it, whatever the headlines', () => {
    for (const a of all) {
      for (const b of all) {
        const { score, same } = likeness(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(same).toBe(score >= 0.5);
      }
    }
  });

  test('of a headline with itself is nearly 1', () => {
    for (const title of events.flat()) expect(scoreOf(title, title)).toBeGreaterThan(0.99);
    expect(scoreOf('Flood', 'Flood')).toBeGreaterThan(0.99);
  });

  test.each(['', ' ', '—', '🛥️', '\uD83D'])('of %j, which has no words, is 0', (title) => {
    expect(likeness(title, title)).toEqual({ score: 0, same: false });
    expect(likeness(title, events[0][0])).toEqual({ score: 0, same: false });
  });
});

describe('dates', () => {
  const [a, b] = events[0];
  const apart = (days: number | null): number =>
    pairLikeness({ title: a, publishedAt: days === null ? null : days * dayMs }, { title: b, publishedAt: 0 })
      .score;

  test('within a day change nothing, nor does one that is not known', () => {
    expect(apart(0.9)).toBe(apart(0));
    expect(apart(null)).toBe(apart(0));
    expect(apart(Number.NaN)).toBe(apart(0));
  });

  test('lower the score the further they are apart, whichever is first', () => {
    expect(apart(4)).toBeLessThan(apart(2));
    expect(apart(2)).toBeLessThan(apart(1));
    expect(apart(-4)).toBe(apart(4));
  });

  test('of a clock that jumped lower it only so far', () => {
    expect(apart(Number.POSITIVE_INFINITY)).toBe(apart(400));
    expect(apart(400)).toBeGreaterThan(0);
  });
});
