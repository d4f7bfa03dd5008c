import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileOf, termOf, termsOf, wordCount, wordsOf } from '../../../digests/text/index.ts';

const texts = (text: string): readonly string[] => wordsOf(text).map((word) => word.text);

describe('words', () => {
  test.each([
    ['The old bridge.', ['The', 'old', 'bridge']],
    ["Don't say l’accord.", ["Don't", 'say', 'l’accord']],
    ['3-iron, 50 %', ['3', 'iron', '50']],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
    ['the 5th of 2024', ['the', '5th', 'of', '2024']],
    ['हिन्दी', ['हिन्दी']],
    ['الجسر مغلق', ['الجسر', 'مغلق']],
    ['桥关闭了', ['桥', '关闭', '了']],
    ['one\u00a0two\r\nthree', ['one', 'two', 'three']],
    ['😀 \ud800 !', []],
    ['', []],
  ])('%j', (text, words) => expect(texts(text)).toEqual(words));

  test('are slices of the text, and as many as are counted', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = wordsOf(text);
        for (const { start, end, text: word } of words) expect(text.slice(start, end)).toBe(word);
        expect(wordCount(text)).toBe(words.length);
      }),
    ));
});

describe('terms', () => {
  test.each([
    ['en', 'The bridges and the bridge', ['bridge', 'bridge']],
    ['en', "Putin's war, the parties' boxes", ['putin', 'war', 'party', 'box']],
    ['en', 'James and his bus', ['jame', 'bus']],
    ['de', 'Die Brücken und das Haus, die Häuser', ['bruck', 'haus', 'haus']],
    ['fr', "L'accord et les accords nationaux", ['accord', 'accord', 'national']],
    ['es', 'Las ciudades y la ciudad', ['ciudad', 'ciudad']],
    ['vi', 'Ông và các thành phố', ['thành', 'phố']],
    ['xx', 'Cats and cats', ['cats', 'and', 'cats']],
    ['en', 'It is what it is', []],
    ['en', '', []],
  ])('in %s, %j', (language, text, terms) => expect(termsOf(text, language)).toEqual(terms));
});

describe('forms of a word', () => {
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
