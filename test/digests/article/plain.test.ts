import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../../digests/article/index.ts';

const read = (text: string) => {
  const result = readPlainText(text);
  return result.ok ? result.value : result.problem;
};

describe('a plain text', () => {
  test('is read line by line, and promo lines are set aside', () =>
    expect(
      read(
        '\ufeffThe bridge is closed.\r\n++ Tunnel fees rise\r\n\r\nREAD MORE: Ferry returns\r\nIt rains.\r\n',
      ),
    ).toEqual({
      title: null,
      text: 'The bridge is closed.\n\nIt rains.',
      related: ['Tunnel fees rise', 'Ferry returns'],
      url: null,
      author: null,
      publishedAt: null,
      imageUrl: null,
      language: null,
      siteName: null,
    }));

  test('keeps its words as they are, no-break spaces too', () =>
    expect(read('  It cost 9\u00a0000 €.  ')).toMatchObject({ text: 'It cost 9\u00a0000 €.' }));

  test('tells a headline once', () =>
    expect(read('++ Ferry returns\nIt rains.\n++ Ferry returns')).toMatchObject({
      related: ['Ferry returns'],
    }));

  test.each([
    ['empty', '', 'text-empty'],
    ['white space', ' \r\n\u00a0\t', 'text-empty'],
    ['promotion alone', '++ Tunnel fees rise\n++ Ferry returns', 'text-empty'],
    ['with a NUL at its end', `${'It rains. '.repeat(20_000)}\0`, 'text-binary'],
    ['of bytes that did not decode', '\ufffd\ufffdPNG\ufffd\u0010'.repeat(100), 'text-binary'],
  ])('%s is refused', (_name, text, code) => expect(read(text)).toEqual({ code }));

  test('of 10 MB is refused, with what the limit is', () =>
    expect(read('It rains. '.repeat(1_000_000))).toEqual({
      code: 'text-too-long',
      characters: 10_000_000,
      charactersMax: 1_000_000,
    }));

  test('of any characters is read or refused, and reads the same again', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = readPlainText(text);
        if (!once.ok) return;
        const again = readPlainText(once.value.text);
        expect(again.ok && again.value.text).toBe(once.value.text);
      }),
    ));
});
