/** What a file offers is explained, and somebody takes it. */
import { type Law, eachSource } from '../law.ts';
import type { Export } from '../links.ts';
import { untaken } from '../reach.ts';
import type { Source } from '../source.ts';

/** A doc comment that says something and ends right where the declaration starts. */
const isExplained = ({ text }: Source, { start }: Export): boolean => {
  const before = text.slice(0, start).trimEnd();
  if (!before.endsWith('*/')) return false;
  const comment = before.slice(before.lastIndexOf('/*'));
  return comment.startsWith('/**') && /\p{L}/u.test(comment);
};

const unexplained = (source: Source): readonly Export[] => {
  const own = source.exports.filter(({ origin }) => origin !== 'passed');
  const explained = new Set(own.filter((item) => isExplained(source, item)).map(({ name }) => name));
  const rest = own.filter(({ name }) => !explained.has(name));
  // The overloads of a function are one export.
  return rest.filter(({ name }, index) => rest.findIndex((other) => other.name === name) === index);
};

const explained: Law = {
  claim: 'every export has a doc comment',
  check: eachSource((source) => {
    if (source.place.ring === undefined || source.place.ring === 'test') return [];
    return unexplained(source).map(({ name, start, origin }) => ({
      path: source.path,
      line: source.lineAt(start),
      fault: `exports ${name} without a doc comment`,
      remedy: origin === 'listed' ? 'export it where it is declared' : 'say above it what it is',
    }));
  }),
  breaks: [
    {
      files: { 'digests/rank/x.ts': '\nexport const a = 1;' },
      says: 'digests/rank/x.ts:2: exports a without a doc comment',
    },
    { files: { 'src/net/x.ts': '// A line.\nexport type A = 1;' }, says: 'exports A without' },
    {
      files: { 'src/net/x.ts': '/** A. */\nconst a = 1;\nexport function b(): void {}' },
      says: 'exports b without',
    },
    { files: { 'src/net/x.ts': '/** */\nexport interface A {}' }, says: 'exports A without' },
    { files: { 'commands/x.ts': 'const a = 1;\nexport { a };' }, says: 'export it where it is declared' },
  ],
  keeps: [
    { files: { 'src/net/x.ts': '/** A. */\nexport const a = 1;\n\n/**\n * B.\n */\nexport type B = 1;' } },
    {
      files: {
        'src/net/x.ts':
          '/** A. */\nexport function a(b: 1): 1;\nexport function a(b: 2): 2;\nexport function a(b) { return b; }',
      },
    },
    {
      files: {
        'digests/index.ts':
          "export { a } from './rank/x.ts';\nexport type { B } from './rank/x.ts';\nexport * from './y.ts';",
      },
    },
    { files: { 'test/x.ts': 'export const a = 1;' } },
  ],
};

const taken: Law = {
  claim: 'every export is imported by someone',
  check: (tree) =>
    untaken(tree).map(({ source, item }) => ({
      path: source.path,
      line: source.lineAt(item.start),
      fault: `exports ${item.name}, which nobody imports`,
      remedy: item.origin === 'passed' ? 'take it out of the list' : 'delete it, or keep it to the file',
    })),
  breaks: [
    {
      files: { 'src/net/x.ts': '\nexport const a = 1;' },
      says: 'src/net/x.ts:2: exports a, which nobody imports; delete it',
    },
    {
      files: { 'src/net/x.ts': 'export type A = 1;', 'src/net/y.ts': "import './x.ts';" },
      says: 'exports A, which',
    },
    {
      files: { 'digests/index.ts': "export { a } from './x.ts';", 'digests/x.ts': 'export const a = 1;' },
      says: 'take it out of the list',
    },
    {
      files: {
        'src/a.ts': "export * from './b.ts';",
        'src/b.ts': 'export const a = 1;',
        'src/c.ts': "import { d } from './a.ts';",
      },
      says: 'exports a',
    },
  ],
  keeps: [
    {
      files: {
        'src/a.ts': 'export const a = 1;\nexport type B = 1;',
        'src/b.ts': "import { a as c, type B } from './a.ts';",
      },
    },
    { files: { 'src/a.ts': 'export type A = 1;', 'src/b.ts': "type B = import('./a.ts').A;" } },
    { files: { 'src/a.ts': 'export const a = 1;', 'src/b.ts': "import * as all from './a.ts';" } },
    { files: { 'src/a.ts': 'export const a = 1;', 'src/b.ts': "const all = await import('./a.ts');" } },
    {
      files: {
        'src/a.ts': "export * from './b.ts';",
        'src/b.ts': 'export const a = 1;',
        'src/c.ts': "import { a } from './a.ts';",
      },
    },
    { files: { 'src/a.ts': 'export const a = 1;', 'test/a.test.ts': "import { a } from '../src/a.ts';" } },
    { files: { 'vitest.config.ts': 'export default 1;' } },
  ],
};

/** Laws about exports. */
export const exportLaws: readonly Law[] = [explained, taken];
