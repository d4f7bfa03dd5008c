import { describe, expect, test } from 'vitest';
import { createLineSplitter, type TooLongLine } from '../../../src/cli/line-splitter.ts';

const splitAt = (text: string, sizes: number, charactersMax = 1000): (string | TooLongLine)[] => {
  const bytes = Buffer.from(text);
  const splitter = createLineSplitter(charactersMax);
  const lines: (string | TooLongLine)[] = [];
  for (let start = 0; start < bytes.length; start += sizes) {
    lines.push(...splitter.push(bytes.subarray(start, start + sizes)));
  }
  return [...lines, ...splitter.end()];
};

describe('lines', () => {
  test.each([
    ['nothing at all', '', []],
    ['one line without an end', 'a', ['a']],
    ['one line with an end', 'a\n', ['a']],
    ['two lines', 'a\nb', ['a', 'b']],
    ['twin lines', 'a\na\n', ['a', 'a']],
    ['empty lines, which are lines too', '\n\na\n', ['', '', 'a']],
    ['a carriage return, which ends no line', 'a\r\nb\rc\n', ['a\r', 'b\rc']],
    [
      'line and paragraph separators, which end no line',
      'a\u2028b\u2029c\u0085d\n',
      ['a\u2028b\u2029c\u0085d'],
    ],
    ['a byte order mark before the first line, which is dropped', '\uFEFFa\n\uFEFFb', ['a', '\uFEFFb']],
    ['surrogate pairs, right-to-left text and no-break spaces', '😀\nשלום\u00A0\n', ['😀', 'שלום\u00A0']],
  ])('are the same however the bytes arrive: %s', (_name, text, lines) => {
    for (const size of [1, 2, 3, 7, 1000]) expect(splitAt(text, size)).toEqual(lines);
  });

  test('that are longer than the bound are counted and let go, and the next ones are whole', () => {
    for (const size of [1, 4, 1000]) {
      expect(splitAt('12345\n123456\nok\n', size, 5)).toEqual(['12345', { characters: 6 }, 'ok']);
      expect(splitAt('1234567', size, 5)).toEqual([{ characters: 7 }]);
    }
  });

  test('broken UTF-8 becomes replacement characters and nothing else is lost', () => {
    const splitter = createLineSplitter(10);
    expect(splitter.push(Uint8Array.of(0x61, 0xff, 0x0a, 0xc3))).toEqual(['a\uFFFD']);
    expect(splitter.end()).toEqual(['\uFFFD']);
  });
});
