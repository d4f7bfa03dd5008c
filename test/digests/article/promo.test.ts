import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../digests/model/index.ts';
import { judgeBlocks, labelLines } from '../../../digests/article/promo/index.ts';

const before = 'The council closed the bridge on Tuesday after inspectors found cracks.';
const after = 'The mayor said that it would stay closed for weeks.';

/** What becomes of a line between two lines of prose. */
const fateOf = (line: string, language: string | null = 'en'): string | null => {
  const verdict = judgeBlocks(
    [before, line, after].map((text) => ({ text, tag: 'line', linkDensity: 0 })),
    language,
  )[1];
  if (verdict === undefined || verdict.kind === 'prose') return 'prose';
  return verdict.kind === 'related' ? verdict.headline : null;
};

describe('a headline of another story loses its label', () => {
  test.each([
    ['++ Tunnel fees rise', 'Tunnel fees rise', 'en'],
    ['++Tunnel fees rise ++', 'Tunnel fees rise', 'en'],
    ['  ++  Tunnel fees rise', 'Tunnel fees rise', 'en'],
    ['READ MORE: Tunnel fees rise', 'Tunnel fees rise', 'en'],
    ['Read more : Tunnel fees rise', 'Tunnel fees rise', 'en'],
    ['Read also – Tunnel fees rise', 'Tunnel fees rise', 'en'],
    ['• Related: Tunnel fees rise', 'Tunnel fees rise', 'en'],
    ['[Related: Tunnel fees rise]', 'Tunnel fees rise', 'en'],
    ['SEE ALSO » Tunnel fees rise', 'Tunnel fees rise', 'en'],
    ['>> Tunnel fees rise', 'Tunnel fees rise', 'en'],
    ['Lesen Sie auch: Der Tunnel wird teurer', 'Der Tunnel wird teurer', 'de'],
    ['À lire aussi : Le tunnel coûte plus cher', 'Le tunnel coûte plus cher', 'fr'],
    ['A lire aussi\u00a0: Le tunnel', 'Le tunnel', 'fr'],
    ['Lee también: Sube el peaje', 'Sube el peaje', 'es'],
    ['Xem thêm: Phí qua hầm tăng', 'Phí qua hầm tăng', 'vi'],
    ['Lees ook: De tunnel wordt duurder', 'De tunnel wordt duurder', 'nl'],
    ['Читайте также: Проезд дорожает', 'Проезд дорожает', 'ru'],
    ['Lees ook: De tunnel wordt duurder', 'De tunnel wordt duurder', null],
    ['Read more: Der Tunnel wird teurer', 'Der Tunnel wird teurer', 'de'],
  ])('%j becomes %j', (line, headline, language) => expect(fateOf(line, language)).toBe(headline));
});

describe('a call to the reader is dropped', () => {
  test.each([
    ['Sign up for our newsletter', 'en'],
    ['Advertisement', 'en'],
    ['Follow us on social media', 'en'],
    ['Anzeige', 'de'],
    ['Abonnez-vous à notre lettre', 'fr'],
    ['Read more', 'en'],
    ['Related stories:', 'en'],
  ])('%j', (line, language) => expect(fateOf(line, language)).toBeNull());
});

describe('prose stays', () => {
  test.each([
    ['a word that is also a label', 'Read-only memory was rare.', 'en'],
    ['a sentence that begins like a label', 'More than nine thousand cars cross it every day.', 'en'],
    ['a subheading', 'What the engineers found', 'en'],
    ['a time in a live blog', '11.13 Uhr: Der Rat tritt zusammen.', 'de'],
    ['three pluses of a live blog', '+++ Der Rat tritt zusammen +++', 'de'],
    ['Danish dialogue', '»Vi går nu,« sagde hun.', 'da'],
    ['a name with pluses', 'C++ was used for the sensors.', 'en'],
    ['a long sentence with a label', `Related: ${'the cracks were old and deep and '.repeat(8)}wide.`, 'en'],
    ['a right-to-left sentence', 'أغلق المجلس الجسر يوم الثلاثاء.', 'ar'],
    ['a lone surrogate', '\ud83d', 'en'],
  ])('%s', (_name, line, language) => expect(fateOf(line, language)).toBe('prose'));
});

describe('a label alone on its line opens a list', () => {
  const label = (lines: readonly string[]): readonly string[] => labelLines(lines, 'en');

  test('of the short lines below it, until prose goes on', () =>
    expect(
      label([
        before,
        after,
        'Read more:',
        'Tunnel fees rise',
        'Harbour wins prize',
        before,
        'Short line',
        after,
      ]),
    ).toEqual(['prose', 'prose', 'promo', 'promo', 'promo', 'prose', 'prose', 'prose']));

  test('but not of more lines than a list has', () => {
    const short = Array.from({ length: 20 }, (_, i) => `Result number ${i}`);
    const prose = Array.from({ length: 40 }, () => before);
    expect(label(['Read more', ...short, ...prose]).filter((each) => each === 'promo')).toHaveLength(9);
  });
});

describe('where more than a third would go', () => {
  const labelled = Array.from({ length: 5 }, (_, i) => `Opinion: Voice number ${i} speaks`);
  const prose = Array.from({ length: 6 }, () => before);

  test('nothing goes', () => expect(labelLines([...prose, ...labelled], 'en')).not.toContain('promo'));
  test('but what is marked ++', () =>
    expect(labelLines([...prose, ...labelled, '++ Tunnel fees rise'], 'en').indexOf('promo')).toBe(11));
  test('but what is labelled, alone between prose', () => {
    const mixed = [before, 'Read more: Tunnel fees rise', after, ...labelled, before, after];
    expect(labelLines(mixed, 'en').flatMap((each, place) => (each === 'promo' ? [place] : []))).toEqual([1]);
  });
  test('a few lines are too few to count shares', () =>
    expect(labelLines([before, ...labelled.slice(0, 2)], 'en')).toEqual(['prose', 'promo', 'promo']));
  test('a text of one line is what somebody wrote', () =>
    expect(labelLines(labelled.slice(0, 1), 'en')).toEqual(['prose']));
});

describe('blocks of a page', () => {
  const link = (text: string): Block => ({ text, tag: 'p', linkDensity: 1 });
  const prose: Block = { text: before, tag: 'p', linkDensity: 0.1 };
  const fate = (block: Block): string => judgeBlocks([prose, block, prose], 'en')[1]?.kind ?? '';

  test('a block that is all link is a headline without a label', () =>
    expect(fate(link('Tunnel fees rise for the third time'))).toBe('related'));
  test('a short one is a button', () => expect(fate(link('Share'))).toBe('dropped'));
  test('a linked sentence is prose', () =>
    expect(fate(link('The report can be read in full here.'))).toBe('prose'));
});

describe('whatever the lines', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('++ A', '++', 'Read more', 'Read more: B', '>> C', '\r', '\u00a0', '[Related: D]'),
  );

  test('each has one label, and a ++ line with a word is always promotion', () =>
    fc.assert(
      fc.property(fc.array(line), fc.option(fc.constantFrom('en', 'de', 'xx', '')), (lines, language) => {
        const labels = labelLines(lines, language);
        expect(labels).toHaveLength(lines.length);
        lines.forEach((each, i) => {
          if (/^\+\+ A/.test(each)) expect(labels[i]).toBe('promo');
        });
      }),
    ));

  const pieces = [...'-•> +.[»|:(“©@👉·1', 'Read more ', '++ ', '> ', 'here ', '. ', 'a.', '\u200b ', '相关'];

  test.each(pieces)('a line of nothing but %j holds nobody up', (piece) => {
    const lines = [1, 15, 100_000].flatMap((times) => [piece.repeat(times), `++${piece.repeat(times)}`]);
    expect(labelLines([...lines, before], null)).toHaveLength(7);
  });

  test('ten thousand are told apart as one is', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => (i % 5 === 0 ? '++ Tunnel fees rise' : before));
    const labels = labelLines(lines, null);
    expect(labels.every((label, i) => (label === 'promo') === (i % 5 === 0))).toBe(true);
  });

  test.each([
    ['none', [], []],
    ['one', ['Read more: Tunnel fees rise'], ['prose']],
    ['empty ones', ['', ' ', '\r'], ['prose', 'prose', 'prose']],
    ['twins', ['++ A twin', '++ A twin', before], ['promo', 'promo', 'prose']],
    ['a carriage return at the end', [before, 'Read more: Tunnel fees rise\r'], ['prose', 'promo']],
  ])('%s', (_name, lines, labels) => expect(labelLines(lines, 'en')).toEqual(labels));
});
