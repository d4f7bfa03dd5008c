/** Tests run, all of them, against the real thing. */
import type { AnyNode } from 'acorn';
import type { Use } from '../uses.ts';
import { type Breach, type Law, eachSource } from '../law.ts';
import { nameOf, walk } from '../nodes.ts';
import type { Source } from '../source.ts';

const runners: ReadonlySet<string> = new Set(['test', 'it', 'describe', 'suite', 'bench']);
const evasions: ReadonlySet<string> = new Set(['skip', 'only', 'todo', 'fails']);
const evasiveRunners: ReadonlySet<string> = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);
const conditions: ReadonlySet<string> = new Set(['skipIf', 'runIf']);

/** The options of a call such as `test('...', { skip: true }, run)` that keep it from counting. */
const evasiveOption = ({ call }: Use): string | undefined =>
  (call?.arguments ?? [])
    .flatMap((argument) => (argument.type === 'ObjectExpression' ? argument.properties : []))
    .map((property) => (property.type === 'Property' ? nameOf(property.key) : undefined))
    .find((name) => name !== undefined && evasions.has(name));

/** How a use of a runner keeps a test from counting; undefined where it does not. */
const evasionIn = (use: Use): string | undefined => {
  const [root = '', ...modifiers] = use.path.split('.');
  if (evasiveRunners.has(root) && use.call) return root;
  if (!runners.has(root)) return undefined;
  const evasion = modifiers.find((modifier) => evasions.has(modifier));
  if (evasion !== undefined) return use.path;
  const condition = conditions.has(modifiers.at(-1) ?? '') ? use.call?.arguments[0] : undefined;
  return condition?.type === 'Literal' ? `${use.path}(${condition.raw ?? ''})` : evasiveOption(use);
};

/** `context.skip()` inside a test, without the reason that it can be given. */
const isMuteSkip = (node: AnyNode): boolean =>
  node.type === 'CallExpression' &&
  node.arguments.length === 0 &&
  nameOf(node.callee.type === 'MemberExpression' ? node.callee.property : node.callee) === 'skip';

const evasionsOf = (source: Source): Breach[] => {
  const { path, lineAt } = source;
  const remedy = 'make it pass or delete it; what needs a guest says skipIf(reason)';
  const written = source.uses.flatMap((use) => {
    const evasion = evasionIn(use);
    return evasion === undefined
      ? []
      : [{ path, line: lineAt(use.start), fault: `holds a test back with ${evasion}`, remedy }];
  });
  const mute: Breach[] = [];
  walk(source.syntax.program, (node) => {
    if (isMuteSkip(node))
      mute.push({ path, line: lineAt(node.start), fault: 'skips without a reason', remedy });
  });
  return [...written, ...mute];
};

const held: Law = {
  claim: 'no test is held back',
  check: eachSource((source) => (source.place.ring === 'test' ? evasionsOf(source) : [])),
  breaks: [
    {
      files: { 'test/x.test.ts': "\ntest.skip('a', () => {});" },
      says: 'test/x.test.ts:2: holds a test back with test.skip',
    },
    { files: { 'test/x.test.ts': "describe.only('a', () => {});" }, says: 'describe.only' },
    { files: { 'test/x.test.ts': "it.concurrent.todo('a');" }, says: 'it.concurrent.todo' },
    { files: { 'test/x.test.ts': "test.only.each([1])('a', () => {});" }, says: 'test.only' },
    {
      files: { 'test/x.test.ts': "import { test as t } from 'vitest';\nt.fails('a', () => {});" },
      says: 'test.fails',
    },
    { files: { 'test/x.test.ts': "xit('a', () => {});" }, says: 'back with xit' },
    { files: { 'test/x.test.ts': "test('a', { skip: true }, () => {});" }, says: 'back with skip' },
    { files: { 'test/x.test.ts': "test.skipIf(true)('a', () => {});" }, says: 'test.skipIf(true)' },
    {
      files: { 'test/x.test.ts': "test('a', (context) => context.skip());" },
      says: 'skips without a reason',
    },
  ],
  keeps: [
    { files: { 'test/x.test.ts': "test.skipIf(reason)('a', () => {});\ntest.each([1])('a', () => {});" } },
    { files: { 'test/x.test.ts': "test('a', (context) => context.skip('no Chromium here'));" } },
    { files: { 'test/x.test.ts': "const a = b.only;\nconst c = 'test.skip()'; // test.only" } },
    { files: { 'src/jobs/x.ts': 'schedule.skip();' } },
  ],
};

/** What vitest offers to put something else in the place of the code under test. */
const stands = /^(vi|vitest|jest)\.(mock|doMock|mockObject|mocked|spyOn|fn|stubGlobal|importMock)\b/;

const unmocked: Law = {
  claim: 'tests drive the real thing',
  check: eachSource(({ path, uses, lineAt }) =>
    uses
      .filter((use) => stands.test(use.path))
      .map((use) => ({
        path,
        line: lineAt(use.start),
        fault: `uses ${use.path}`,
        remedy:
          'drive the real thing: a loopback server, a file in a temporary folder, a clock that you pass in',
      })),
  ),
  breaks: [
    {
      files: { 'test/x.test.ts': "\nvi.mock('../src/main.ts');" },
      says: 'test/x.test.ts:2: uses vi.mock; drive the real thing',
    },
    { files: { 'test/x.test.ts': "vi.spyOn(a, 'b');" }, says: 'uses vi.spyOn' },
    { files: { 'test/x.test.ts': 'const a = vi.fn();' }, says: 'uses vi.fn' },
    {
      files: { 'test/x.test.ts': "import { vi as double } from 'vitest';\ndouble.fn();" },
      says: 'uses vi.fn',
    },
  ],
  keeps: [{ files: { 'test/x.test.ts': "const a = vi.waitFor(() => b);\nconst c = 'vi.mock()';" } }],
};

/** The folder of the product that a test's folder mirrors; undefined where it mirrors none. */
const mirrored = (path: string): string | undefined =>
  /^test\/((?:digests|commands|src)(?:\/.+)?)\/[^/]+\.test\.ts$/.exec(path)?.[1];

const mirroring: Law = {
  claim: 'the tests of a ring lie as its files do',
  check: ({ sources }) =>
    sources.flatMap(({ path }) => {
      const folder = mirrored(path);
      if (folder === undefined || sources.some((source) => source.path.startsWith(`${folder}/`))) return [];
      return [
        {
          path,
          line: 1,
          fault: `mirrors ${folder}, which is not there`,
          remedy: 'move it to the mirror of what it tests',
        },
      ];
    }),
  breaks: [
    {
      files: { 'test/digests/words/x.test.ts': '', 'digests/text/words.ts': '' },
      says: 'test/digests/words/x.test.ts:1: mirrors digests/words, which is not there',
    },
  ],
  keeps: [
    { files: { 'test/digests/text/words.test.ts': '', 'digests/text/words.ts': '' } },
    { files: { 'test/src/app.test.ts': '', 'src/app.ts': '', 'test/journeys/x.test.ts': '' } },
  ],
};

/** Laws about tests. */
export const trialLaws: readonly Law[] = [held, unmocked, mirroring];
