import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../digests/text/index.ts';

const english = 'The government approved the law on Thursday after a long debate about what it would cost.';

describe('the language of a text', () => {
  test.each([
    ['running text that nobody declared', english, null, 'en'],
    ['running text declared rightly, with a region', english, 'en-GB', 'en'],
    ['running text declared wrongly', english, 'de', 'en'],
    [
      'text in a language of neither profile nor n-grams is as declared',
      'Aŭ li venos, aŭ ni iros.',
      'eo',
      'eo',
    ],
    ['a variety is read as its language', 'Regjeringen sa at de ikke kommer.', 'nb-NO', 'no'],
    ['no letters are as declared', '2024 – 3:1', 'fr', 'fr'],
    ['no letters and no declaration', '2024 – 3:1', null, 'und'],
    ['nothing', '', null, 'und'],
    ['a declaration that is no tag', '', 'the English one', 'und'],
  ])('%s', (_name, text, declared, expected) => expect(languageOf(text, declared)).toBe(expected));

  test.each([
    [
      'da',
      'Regeringen fremlagde forslaget torsdag, men partierne er ikke enige om, hvordan pengene skal bruges.',
    ],
    [
      'no',
      'Regjeringen la fram forslaget torsdag, men partiene er ikke enige om hvordan pengene skal brukes.',
    ],
  ])('of close neighbours the declared one is kept: %s', (code, text) => {
    expect(languageOf(text, code)).toBe(code);
    expect(languageOf(text, null)).toBe(code);
  });

  test('any text and declaration give a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, declared) => {
        expect(languageOf(text, declared)).toMatch(/^[a-z]{2,3}$/);
      }),
    );
  });
});
