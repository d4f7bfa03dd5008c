/** Nothing is larger than a reader can hold: files, lines, functions, parameter lists. */
import { type Law, eachSource } from '../law.ts';
import { everydayOf } from '../figures.ts';
import { linesOf } from '../source.ts';

/** A file that fits in a reader's head; the house's median is near 100. */
const fileLinesMax = 300;
/** What editors, terminals and reviews show side by side. */
const lineColumnsMax = 120;
/** One screen. */
const functionLinesMax = 60;
/** Nine of ten functions stay within half a screen. */
const everydayLinesMax = 25;
/** More are told apart by name: a readonly object. */
const parametersMax = 4;

/** What people write by hand. Data (JSON, plain text, markup of fixtures) may be as long as it is. */
const isWritten = (path: string): boolean => /\.(ts|mts|js|mjs|css)$/.test(path);

const files: Law = {
  claim: `a file has at most ${fileLinesMax} lines`,
  check: (tree) =>
    tree.files.flatMap(({ path, text }) => {
      const lineCount = text !== undefined && isWritten(path) ? linesOf(text).length : 0;
      if (lineCount <= fileLinesMax) return [];
      const remedy = 'find the missing noun and give it a file; tables go to a data file';
      return [
        { path, line: fileLinesMax + 1, fault: `has ${lineCount} lines, more than ${fileLinesMax}`, remedy },
      ];
    }),
  breaks: [
    { files: { 'src/net/x.ts': '\n'.repeat(301) }, says: 'src/net/x.ts:301: has 301 lines, more than 300' },
    { files: { 'test/x.test.ts': '\n'.repeat(300) + 'a();' }, says: 'has 301 lines' },
    { files: { 'test/harness/page/page.css': '\n'.repeat(400) }, says: 'has 400 lines' },
  ],
  keeps: [
    {
      files: {
        'src/net/x.ts': '\n'.repeat(300),
        'digests/text/words.txt': '\n'.repeat(900),
        'src/x.json': '\n'.repeat(900),
      },
    },
  ],
};

const lines: Law = {
  claim: `a line has at most ${lineColumnsMax} columns`,
  check: (tree) =>
    tree.files.flatMap(({ path, text }) =>
      (text !== undefined && isWritten(path) ? linesOf(text) : []).flatMap((line, index) => {
        // Characters and not UTF-16 units: a line of emoji is as long as it looks.
        const columnCount = line.length <= lineColumnsMax ? line.length : [...line].length;
        if (columnCount <= lineColumnsMax) return [];
        const fault = `has ${columnCount} columns, more than ${lineColumnsMax}`;
        return [{ path, line: index + 1, fault, remedy: 'break the line' }];
      }),
    ),
  breaks: [
    {
      files: { 'src/net/x.ts': `\n// ${'x'.repeat(118)}` },
      says: 'src/net/x.ts:2: has 121 columns, more than 120',
    },
    { files: { 'test/harness/page/page.css': 'x'.repeat(200) }, says: 'has 200 columns' },
  ],
  keeps: [
    {
      files: {
        'src/net/x.ts': `// ${'x'.repeat(117)}`,
        'src/net/y.ts': `// ${'😀'.repeat(117)}`,
        'a.json': 'x'.repeat(500),
      },
    },
  ],
};

const functions: Law = {
  claim: `a function has at most ${functionLinesMax} lines`,
  check: eachSource(({ path, measures, lineAt }) =>
    measures
      .filter(({ lineCount }) => lineCount > functionLinesMax)
      .map(({ name, start, lineCount }) => ({
        path,
        line: lineAt(start),
        fault: `${name} has ${lineCount} lines, more than ${functionLinesMax}`,
        remedy: 'part it into steps that have names',
      })),
  ),
  breaks: [
    {
      files: { 'src/net/x.ts': `\nconst a = () => {${'\n'.repeat(60)}};` },
      says: 'src/net/x.ts:2: a has 61 lines, more than 60',
    },
    { files: { 'src/net/x.ts': `function a(): void {${'\n'.repeat(60)}}` }, says: 'a has 61 lines' },
    { files: { 'src/net/x.ts': `class A { b(): void {${'\n'.repeat(60)}} }` }, says: 'b has 61 lines' },
    {
      files: { 'test/x.test.ts': `test('a', () => {${'\n'.repeat(60)}});` },
      says: "the callback of test('a') has 61 lines",
    },
    { files: { 'test/x.test.ts': `test.each(b)('a', () => {${'\n'.repeat(60)}});` }, says: 'has 61 lines' },
  ],
  keeps: [
    { files: { 'src/net/x.ts': `const a = () => {${'\n'.repeat(59)}};` } },
    { files: { 'test/x.test.ts': `describe('b', () => {${'\n'.repeat(90)}});` } },
    { files: { 'test/x.test.ts': `describe.each(a)('b', () => {${'\n'.repeat(90)}});` } },
    { files: { 'src/net/x.ts': `type A = {${'\n'.repeat(90)}};` } },
  ],
};

const everyday: Law = {
  claim: `nine functions in ten have at most ${everydayLinesMax} lines`,
  check: ({ sources }) => {
    const { functionLinesP90, firstLarge } = everydayOf(sources, everydayLinesMax);
    if (functionLinesP90 <= everydayLinesMax || firstLarge === undefined) return [];
    const fault = `one function in ten has ${functionLinesP90} lines or more, and this is one of the long`;
    return [{ ...firstLarge, fault, remedy: `bring most below ${everydayLinesMax}` }];
  },
  breaks: [
    {
      files: { 'src/net/x.ts': `const a = () => {${'\n'.repeat(25)}};` },
      says: 'one function in ten has 26 lines or more',
    },
  ],
  keeps: [
    {
      files: { 'src/net/x.ts': `const a = () => {${'\n'.repeat(50)}};${'\nconst b = () => 1;'.repeat(10)}` },
    },
    { files: { 'src/net/x.ts': '' } },
  ],
};

const parameters: Law = {
  claim: `a function takes at most ${parametersMax} parameters`,
  check: eachSource(({ path, measures, lineAt }) =>
    measures
      .filter(({ parameterCount }) => parameterCount > parametersMax)
      .map(({ name, start, parameterCount }) => ({
        path,
        line: lineAt(start),
        fault: `${name} takes ${parameterCount} parameters, more than ${parametersMax}`,
        remedy: 'gather those that belong together in a readonly object',
      })),
  ),
  breaks: [
    {
      files: { 'src/net/x.ts': 'const a = (b: 1, c: 2, d: 3, e: 4, f: 5) => 1;' },
      says: 'a takes 5 parameters, more than 4',
    },
    {
      files: { 'test/x.ts': '\nfunction a(b, c, d, e, ...f) {}' },
      says: 'test/x.ts:2: a takes 5 parameters',
    },
  ],
  keeps: [{ files: { 'src/net/x.ts': 'const a = (b: 1, c: 2, d: 3, { e, f }: { e: 4; f: 5 }) => 1;' } }],
};

/** Laws about sizes. */
export const sizeLaws: readonly Law[] = [files, lines, functions, everyday, parameters];
