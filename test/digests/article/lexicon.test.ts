import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, lexiconOf, phraseEndAfter, phraseEndAt } from '../../../digests/article/lexicon/index.ts';
import { languages } from '../../../digests/article/lexicon/languages.ts';
import { indexPhrases } from '../../../digests/article/lexicon/phrases.ts';

describe('phrases', () => {
  const index = indexPhrases(['{lees|zie} {ook|meer}', 'lees', '関連記事', '©']);

  test.each([
    ['lees ook: x', 8],
    ['zie meer', 8],
    ['lees dit', 4],
    ['leest ook', -1],
    ['関連記事の一覧', 4],
    ['© 2031', 1],
    ['', -1],
  ])('%j ends a phrase at %i', (text, end) => expect(phraseEndAt(index, foldText(text), 0)).toBe(end));

  test('are found as whole words anywhere', () => {
    expect(phraseEndAfter(index, 'en lees ook', 0)).toBe(11);
    expect(phraseEndAfter(index, 'gelees ookx', 0)).toBe(-1);
  });
});

describe('a folded text', () => {
  test.each([
    ['À LIRE\u00a0AUSSI', 'a lire aussi'],
    ['Don’t', "don't"],
    ['İLGİLİ', 'ilgili'],
    ['Διαβάστε', 'διαβαστε'],
    ['関連記事', '関連記事'],
    ['관련', '관련'],
  ])('%j is %j', (text, folded) => expect(foldText(text)).toBe(folded));

  test('is as long as the text, whatever it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    ));
});

describe('the lexicon of a language', () => {
  test.each(Object.entries(languages))(
    '%s has phrases written in lower case, none twice',
    (_name, phrases) => {
      for (const list of Object.values(phrases)) {
        expect(list.filter((phrase) => phrase !== phrase.toLowerCase() || phrase.includes('’'))).toEqual([]);
        expect(new Set(list).size).toBe(list.length);
      }
      expect(phrases.direct ?? []).not.toEqual([]);
    },
  );

  test('is the same for its regions and for languages written like it', () => {
    expect(lexiconOf('de-AT')).toBe(lexiconOf('de'));
    expect(lexiconOf('nb')).toBe(lexiconOf('no'));
    expect(lexiconOf('xx')).toBe(lexiconOf(null));
    expect(lexiconOf('constructor')).toBe(lexiconOf(null));
  });
});
