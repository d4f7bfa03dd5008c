import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import type { OptionTable } from '../../../src/cli/options.ts';

const table = {
  sentences: { kind: 'number', value: 'N', min: 1, max: 100, fallback: 3, help: '' },
  words: { kind: 'number', value: 'N', min: 1, max: 100, fallback: null, help: '' },
  format: { kind: 'choice', choices: ['text', 'json'], fallback: 'text', help: '' },
  lang: { kind: 'text', value: 'xx', help: '' },
  feed: { kind: 'list', value: 'URL', help: '' },
  json: { kind: 'flag', help: '' },
} satisfies OptionTable;

const none = { sentences: 3, words: null, format: 'text', lang: null, feed: [], json: false };

describe('arguments', () => {
  test.each([
    ['nothing', [], none, []],
    ['operands', ['a.txt', '-'], none, ['a.txt', '-']],
    [
      'a value after a space or an equals sign',
      ['--sentences', '5', '--lang=de'],
      { ...none, sentences: 5, lang: 'de' },
      [],
    ],
    ['the last of several single values', ['--lang', 'de', '--lang', 'fr'], { ...none, lang: 'fr' }, []],
    ['a list given option by option', ['--feed', 'a', '--feed', 'b'], { ...none, feed: ['a', 'b'] }, []],
    [
      'a list as a shell expands it',
      ['--feed', 'a', 'b', 'c', '--json'],
      { ...none, feed: ['a', 'b', 'c'], json: true },
      [],
    ],
    ['operands after two dashes', ['--feed', 'a', '--', '--b'], { ...none, feed: ['a'] }, ['--b']],
    ['a flag before an operand', ['--json', 'a.txt'], { ...none, json: true }, ['a.txt']],
  ])('are read: %s', (_name, args, values, operands) => {
    expect(readArguments(table, args)).toEqual({ ok: true, value: { values, operands } });
  });

  test.each([
    [['--sentence', '5'], 'There is no option --sentence.'],
    [['--toString'], 'There is no option --toString.'],
    [['-x'], 'There is no option -x.'],
    [['--sentences'], '--sentences needs a value.'],
    [['--sentences='], '--sentences needs a value.'],
    [['--lang', '--json'], '--lang needs a value.'],
    [['--sentences', '0'], '--sentences takes a whole number from 1 to 100, not "0".'],
    [['--sentences', '-1'], '--sentences takes a whole number from 1 to 100, not "-1".'],
    [['--sentences', '2.5'], '--sentences takes a whole number from 1 to 100, not "2.5".'],
    [['--sentences', '1e1'], '--sentences takes a whole number from 1 to 100, not "1e1".'],
    [['--format', 'yaml'], '--format is one of text, json, not "yaml".'],
    [['--json=yes'], '--json takes no value. Give it alone.'],
  ])('that are wrong are named: %j', (args, complaint) => {
    expect(readArguments(table, args)).toEqual({ ok: false, complaint });
  });
});
