import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileOf, termOf, termsOf, wordCount, wordsOf } from '../../../digests/text/index.ts';

const words = (text: string): readonly string[] => wordsOf(text).map((word) => word.text);

describe('words', () => {
  test.each([
    ['nothing', '', []],
    ['marks alone', '... — "" 🎉', []],
    ['an apostrophe joins', "l'accord don’t", ["l'accord", 'don’t']],
    ['numbers with letters', 'the 5th of 2024', ['the', '5th', 'of', '2024']],
    ['combining marks stay with their letter', 'cafe\u0301 हिन्दी', ['cafe\u0301', 'हिन्दी']],
    ['words without spaces', '政府批准了法律。', ['政府', '批准', '了', '法律']],
    ['right to left', 'قال الرئيس.', ['قال', 'الرئيس']],
  ])('%s', (_name, text, expected) => {
    expect(words(text)).toEqual(expected);
    expect(wordCount(text)).toBe(expected.length);
  });

  test('any text: words keep their places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
      }),
    );
  });
});

describe('terms', () => {
  test.each([
    ['en', "The troops' boxes and the troop’s box", ['troop', 'box', 'troop', 'box']],
    ['de', 'Die Häuser und das Haus', ['haus', 'haus']],
    ['fr', "L'accord et les accords", ['accord', 'accord']],
    ['it', "L'accordo e gli accordi", ['accord', 'accord']],
    ['ru', 'Новости и новость', ['новост', 'новост']],
    ['und', 'Kaixo mundua', ['kaixo', 'mundua']],
  ])('forms of a word meet and stop words stand for nothing: %s', (language, text, expected) =>
    expect(termsOf(text, language)).toEqual(expected),
  );

  test('a letter is the same however its accent is written', () =>
    expect(termsOf('ve\u0301lo', 'fr')).toEqual(termsOf('v\u00e9lo', 'fr')));

  test('a term is the same the second time, also among more words than are remembered', () => {
    const english = profileOf('en');
    const first = termOf('Governments', english);
    for (let number = 0; number < 30_000; number += 1) termOf(`w${number}`, english);
    expect(termOf('Governments', english)).toBe(first);
    expect(termOf('the', english)).toBeNull();
  });
});
