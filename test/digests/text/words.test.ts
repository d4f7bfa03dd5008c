import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf, wordCount, wordsOf } from '../../../digests/text/index.ts';

const texts = (text: string): readonly string[] => wordsOf(text).map((word) => word.text);

describe('words', () => {
  test.each([
    ['The old bridge.', ['The', 'old', 'bridge']],
    ["Don't say l’accord.", ["Don't", 'say', 'l’accord']],
    ['3-iron, 50 %', ['3', 'iron', '50']],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
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
