import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCounter, isCredit } from '../../../digests/article/credits.ts';
import { withoutFurniture } from '../../../digests/article/furniture.ts';
import type { Block } from '../../../digests/model/index.ts';

const sentence = 'The council of Marrow Bay closed the old iron bridge after inspectors found cracks.';
const prose = Array.from({ length: 9 }, (_, i) => `${sentence.slice(0, -1)} in pillar number ${i}.`);

const block = (text: string, tag = 'p'): Block => ({ text, tag, linkDensity: 0 });

const left = (texts: readonly (string | Block)[]): readonly string[] =>
  withoutFurniture(
    texts.map((text) => (typeof text === 'string' ? block(text) : text)),
    { title: 'Bridge closed: what now?', authors: ['Paula Renn'] },
  ).map(({ text }) => text);

describe('left out is', () => {
  test.each<[string, readonly (string | Block)[]]>([
    ['the title, whatever its quotation marks', [block('“Bridge closed” – what now', 'h1'), ...prose]],
    ['what stands above the first sentence', ['Sign In', 'Updated 11:21 pm CST, Tuesday', ...prose]],
    ['what stands below the last', [...prose, 'Share', block('LATEST NEWS', 'h2')]],
    ['a bare address', [...prose.slice(0, 3), 'https://post.example/bridge', ...prose.slice(3)]],
    ['a picture’s credit', [...prose.slice(0, 3), 'The bridge at night (Image: GETTY)', ...prose.slice(3)]],
    ['a gallery’s counter', [...prose.slice(0, 3), 'Image 1 of 23', ...prose.slice(3)]],
    ['a label that is repeated', ['Advert', ...prose.slice(0, 3), 'Advert', ...prose.slice(3)]],
    ['a note about the author', [...prose, 'Paula Renn is the harbour correspondent of The Post.']],
    ['where to write to', [...prose, 'Write to the author at paula@post.example or follow her.']],
  ])('%s', (_name, texts) => expect(left(texts)).toEqual(prose));
});

describe('kept is', () => {
  test.each<[string, readonly (string | Block)[]]>([
    ['nothing of nothing', []],
    ['a text without any sentence', ['One', 'Two']],
    ['a heading between sentences', [...prose.slice(0, 2), block('What now', 'h2'), ...prose.slice(2)]],
    [
      'a list below the last sentence',
      [...prose.slice(0, 2), ...['Ham', 'Eggs'].map((item) => block(item, 'li'))],
    ],
    [
      'what is most of the text',
      [sentence, ...Array.from({ length: 20 }, (_, i) => `June ${i + 1} – West Palm Beach`)],
    ],
    ['a sentence that names the author', ['Paula Renn saw it first.', ...prose]],
    [
      'a sentence that names an agency',
      [...prose, 'The ministry told Reuters that it would look into the matter.'],
    ],
    [
      'a right-to-left text',
      ['أغلق المجلس الجسر القديم يوم الثلاثاء بعد أن وجد المفتشون شقوقا في اثنين من أعمدته؟'],
    ],
  ])('%s', (_name, texts) =>
    expect(left(texts)).toEqual(texts.map((text) => (typeof text === 'string' ? text : text.text))),
  );
});

test('a credit is known by its first words, its brackets or its agency', () => {
  const credits = [
    'Photo: Jane Roe',
    'Bild: dpa',
    '© Jane Roe',
    'Natalie Roe | Bloomberg | Getty Images',
    'A pillar [Jane Roe/Reuters]',
  ];
  expect(credits.filter((text) => !isCredit(text))).toEqual([]);
  const sentences = [
    'Photographs of the bridge were shown.',
    'He worked for Reuters.',
    'Image: a word for many things. It is old, though.',
  ];
  expect(sentences.slice(0, 2).filter(isCredit)).toEqual([]);
  expect(isCounter('11/23')).toBe(true);
});

test('whatever the blocks, no sentence is made up and none changes its place', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...prose, 'Advert'))),
      (texts) => {
        const kept = left(texts);
        let at = 0;
        for (const text of texts) if (text === kept[at]) at += 1;
        expect(at).toBe(kept.length);
      },
    ),
  ));

test.each([...'(©|/-:', 'by ', ' of '])('a block of nothing but %j holds nobody up', (piece) =>
  expect(left([piece.repeat(100_000), ...prose])).toContain(prose[0]),
);
