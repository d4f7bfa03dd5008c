import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartName } from '../../../digests/model/index.ts';
import { lead } from '../../../digests/rank/lead.ts';
import { lexrank } from '../../../digests/rank/lexrank.ts';
import { news } from '../../../digests/rank/news.ts';
import { readingOf } from '../../../digests/rank/reading.ts';
import { summarizers } from '../../../digests/rank/summarizers.ts';
import { textrank } from '../../../digests/rank/textrank.ts';
import { articleOf, bridgeReport } from './prose.ts';

const read = (text: string, title: string | null = null) => readingOf([articleOf(text, { title })], 'en');

describe('textrank', () => {
  // Mihalcea & Tarau 2004, section 4: similarity = shared / (log |a| + log |b|). The first and the last sentence share
  // nothing, so the middle one has c = 0.05 + 0.85 (1 - c) = 0.135 / 0.2775, and gives each by its weight.
  const { centrality = [] } = textrank(
    read('Storms closed seven ports. Ports lost storms. Boats lost crews after Easter lunch.'),
  );
  const [first = 0, middle = 0, last = 0] = centrality;
  const toFirst = 2 / (Math.log(4) + Math.log(3));
  const toLast = 1 / (Math.log(3) + Math.log(6));

  test('gives the sentence that joins two others the most, as worked out by hand', () =>
    expect(middle).toBeCloseTo(0.135 / 0.2775, 3));

  test('lets rank flow by the number of shared words over the logarithms of the lengths', () => {
    expect(first).toBeCloseTo(0.05 + (0.85 * middle * toFirst) / (toFirst + toLast), 3);
    expect(last).toBeCloseTo(0.05 + (0.85 * middle * toLast) / (toFirst + toLast), 3);
  });
});

describe('lexrank', () => {
  test('joins without a weight: who is joined alike ranks alike', () => {
    // The first sentence shares two terms with the second and one with the third: both are over the threshold.
    const { centrality = [] } = lexrank(
      read('Storms closed seven ports. Storms closed schools. Ports lost money.'),
    );
    expect(centrality[0]).toBeCloseTo(0.135 / 0.2775, 3);
    expect(centrality[1]).toBeCloseTo(centrality[2] ?? 0, 9);
  });

  test('does not join sentences that share one term of many', () => {
    const many = (start: string): string =>
      Array.from({ length: 20 }, (_, i) => `${start}${String.fromCodePoint(97 + i)}`).join(' ');
    const { centrality = [] } = lexrank(
      read(`Storm ${many('ba')}. Storm ${many('ko')}. Rain ${many('tu')}.`),
    );
    for (const rank of centrality) expect(rank).toBeCloseTo(1 / 3, 3);
  });
});

describe('lead', () => {
  test('takes the first sentences of several articles in turn', () => {
    const text = 'Storms closed the port. Boats stayed out. Crews slept.';
    const { position } = lead(readingOf([articleOf(text), articleOf(text)], 'en'));
    expect([...(position ?? [])]).toEqual([1, 1 / 2, 1 / 3, 1, 1 / 2, 1 / 3]);
  });
});

describe('the parts of a score by news', () => {
  const partsOf = (name: PartName, text: string, title?: string): readonly number[] => [
    ...(news(read(text, title ?? null))[name] ?? []),
  ];

  test('position falls from the top of the page to its foot', () => {
    const position = partsOf('position', bridgeReport);
    expect(position).toEqual(position.toSorted((a, b) => b - a));
  });

  test('direction speaks for what announces and against what elaborates', () => {
    const [announces = 0, elaborates = 0] = partsOf(
      'direction',
      'Storms closed the port. The port is closed by storms. Nobody slept.',
    );
    expect(announces).toBeGreaterThan(elaborates);
  });

  test('length costs from the 26th word on, and shortness below the eighth', () => {
    const sentence = (words: number): string => `${'Boats '.repeat(words).trim()}.`;
    const [free, dear, curt] = partsOf('length', [25, 27, 6].map(sentence).join(' '));
    expect(free).toBeCloseTo(0, 9);
    expect(dear).toBeCloseTo(-0.03, 9);
    expect(curt).toBeCloseTo(-0.06, 9);
  });

  test('the title speaks for the sentences that share its words, and says nothing where there is none', () => {
    const text = 'Nobody slept on Monday. Storms closed the port.';
    const [apart = 0, shared = 0] = partsOf('title', text, 'Port closed');
    expect(apart).toBe(0);
    expect(shared).toBeGreaterThan(0);
    expect(partsOf('title', text)).toEqual([0, 0]);
  });

  test.each([
    ['a quotation', '“Boats stay out,” said Tomas Weil.', -0.25],
    ['a question', 'Who closed the port?', -0.2],
    ['a cry', 'The port has done it again!', -0.2],
    ['the end of a quotation that began before', 'It is not over until it is over.”', -0.25],
    ['a first person', 'Boats are what keeps us alive.', -0.1],
    ['nothing', 'Storms closed the port.', 0],
  ])('%s stands against a sentence by %s', (_name, text, standing) =>
    expect(partsOf('standing', text)[0]).toBeCloseTo(standing, 9),
  );
});

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'Storms closed the port. ',
      'السفن بقيت في الميناء. ',
      '船は港にいた。',
      '😀 👩‍👩‍👧! ',
      '\r\n\r\n',
      '… ',
    ),
  ),
  { maxLength: 30 },
);

describe.each(Object.entries(summarizers))('%s', (_name, summarizer) => {
  test('gives every sentence of any texts a finite number for each part', () =>
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 3 }), (texts) => {
        const reading = readingOf(
          texts.map((text) => articleOf(text.join(''))),
          'en',
        );
        for (const values of Object.values(summarizer(reading))) {
          expect(values).toHaveLength(reading.sentences.length);
          for (const value of values) expect(value).toSatisfy(Number.isFinite);
        }
      }),
    ));
});
