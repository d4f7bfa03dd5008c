/**
 * The laws of the house, as tests: first that each law can tell good from bad, then that the tree keeps it.
 * `TIDY_FIGURES=1 npm run tidy` also prints how large the house is.
 */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { figuresOf } from './tidy/figures.ts';
import { type Law, spoken } from './tidy/law.ts';
import { laws } from './tidy/laws/index.ts';
import { filesBelow, treeOf, treeOfSample } from './tidy/tree.ts';

const tree = treeOf(filesBelow(join(import.meta.dirname, '..')));

const messagesOf = (law: Law, files: Readonly<Record<string, string>>): string[] =>
  law.check(treeOfSample(files)).map(spoken);

const byClaim = laws.map((law) => [law.claim, law] as const);
const bad = laws.flatMap((law) => law.breaks.map((sample) => [law.claim, sample.says, law, sample] as const));
const good = laws.flatMap((law) =>
  law.keeps.map((sample, index) => [law.claim, index + 1, law, sample] as const),
);

afterAll(() => {
  if (process.env['TIDY_FIGURES']) process.stdout.write(`${figuresOf(tree)}\n`);
});

describe('a law can tell', () => {
  test.each(bad)('what breaks it: %s: %s', (_claim, says, law, { files }) => {
    expect(messagesOf(law, files).join('\n')).toContain(says);
  });

  test.each(good)('what keeps it: %s: sample %i', (_claim, _number, law, { files }) => {
    expect(messagesOf(law, files)).toEqual([]);
  });

  test.each(byClaim)('both sides: %s', (_claim, { breaks, keeps }) => {
    expect(breaks).not.toEqual([]);
    expect(keeps).not.toEqual([]);
  });

  test('itself from every other: no two make the same claim', () => {
    expect(new Set(laws.map(({ claim }) => claim)).size).toBe(laws.length);
  });

  test('nothing from nothing: an empty tree keeps them all', () => {
    expect(laws.flatMap((law) => messagesOf(law, {}))).toEqual([]);
  });
});

describe('the house keeps its law', () => {
  test('and is read whole, but for what git ignores', () => {
    const paths = tree.files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['package.json', 'test/tidy.test.ts', 'vitest.config.ts']));
    expect(paths.filter((path) => /^(node_modules|\.git|coverage|var)\//.test(path))).toEqual([]);
  });

  test.each(byClaim)('%s', (_claim, { check }) => {
    expect(check(tree).map(spoken)).toEqual([]);
  });
});

describe('the figures', () => {
  test('name the largest file and function, and count no callback of one expression', () => {
    const figures = figuresOf(
      treeOfSample({
        'src/net/x.ts': '\nconst a = () => {\n\n};\n',
        'src/net/y.ts': 'b.map(() => 1);',
        'test/x.test.ts': 'const c = () => 1;',
      }),
    );
    expect(figures).toContain(
      'src: 2 files, median 1 lines, functions p90 3 lines\n  largest file src/net/x.ts (4)',
    );
    expect(figures).toContain('largest function a (3) at src/net/x.ts:2');
    expect(figures).toContain('all: 3 files, median 1 lines, functions p90 3 lines');
  });

  test('list exports that tests alone import', () => {
    const files = { 'src/x.ts': 'export const a = 1;', 'test/x.test.ts': "import { a } from '../src/x.ts';" };
    expect(figuresOf(treeOfSample(files))).toContain('exports that only tests import: 1\n  src/x.ts: a');
  });

  test('say so where there is nothing to measure', () => {
    expect(figuresOf(treeOfSample({}))).toContain('all: 0 files, median 0 lines');
  });
});
