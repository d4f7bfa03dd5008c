/** The shape of the inner rings: synchronous functions over readonly values. */
import type { AnyNode } from 'acorn';
import { type Breach, type Law, eachSource } from '../law.ts';
import { walk } from '../nodes.ts';
import type { Source } from '../source.ts';
import { shownTypes } from '../declarations.ts';

const isInner = ({ place }: Source): boolean => place.ring === 'digests' || place.ring === 'commands';

const found = (
  source: Source,
  isFault: (node: AnyNode) => boolean,
  words: Pick<Breach, 'fault' | 'remedy'>,
): Breach[] => {
  const breaches: Breach[] = [];
  walk(source.syntax.program, (node) => {
    if (isFault(node)) breaches.push({ path: source.path, line: source.lineAt(node.start), ...words });
  });
  return breaches;
};

const isWaiting = (node: AnyNode): boolean => {
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) return true;
  return 'async' in node && node.async;
};

const synchronous: Law = {
  claim: 'the core is synchronous',
  check: eachSource((source) => {
    if (source.place.ring !== 'digests') return [];
    const remedy = 'the core is synchronous: let src wait and pass the value in';
    const promises = source.uses.filter(({ path, free }) => free && /^Promise\b/.test(path));
    return [
      ...found(source, isWaiting, { fault: 'waits', remedy }),
      ...promises.map(({ start, path }) => ({
        path: source.path,
        line: source.lineAt(start),
        fault: `uses ${path}`,
        remedy,
      })),
    ];
  }),
  breaks: [
    { files: { 'digests/rank/x.ts': '\nconst a = async () => 1;' }, says: 'digests/rank/x.ts:2: waits' },
    { files: { 'digests/rank/x.ts': 'const a = await 1;' }, says: 'waits' },
    { files: { 'digests/rank/x.ts': 'const a = { async b() {} };' }, says: 'waits' },
    { files: { 'digests/rank/x.ts': 'for await (const a of b) c(a);' }, says: 'waits' },
    { files: { 'digests/rank/x.ts': 'const a = Promise.resolve(1);' }, says: 'uses Promise.resolve' },
  ],
  keeps: [
    { files: { 'digests/rank/x.ts': "const a = 'await'; // async\nfunction* b() { yield 1; }" } },
    { files: { 'commands/x.ts': 'const a = async () => await 1;' } },
  ],
};

const classless: Law = {
  claim: 'the inner rings hold values and functions, no classes',
  check: eachSource((source) => {
    if (!isInner(source)) return [];
    const isClass = ({ type }: AnyNode): boolean => type === 'ClassDeclaration' || type === 'ClassExpression';
    return found(source, isClass, {
      fault: 'declares a class',
      remedy: 'write a readonly type and functions over it',
    });
  }),
  breaks: [
    { files: { 'digests/rank/x.ts': 'class A {}' }, says: 'declares a class' },
    { files: { 'commands/x.ts': '\nconst a = class {};' }, says: 'commands/x.ts:2: declares a class' },
  ],
  keeps: [
    { files: { 'src/net/x.ts': 'class A extends Error {}', 'digests/rank/x.ts': "const a = 'class A {}';" } },
  ],
};

const readonlyData: Law = {
  claim: 'the values that the inner rings hand out are readonly',
  check: eachSource((source) => {
    if (!isInner(source)) return [];
    return shownTypes(source.syntax.types).flatMap(({ mutable }) =>
      mutable.map(({ name, start }) => ({
        path: source.path,
        line: source.lineAt(start),
        fault: `leaves ${name} open to change`,
        remedy: 'write readonly before it',
      })),
    );
  }),
  breaks: [
    {
      files: { 'digests/model/x.ts': 'export type A = {\n  readonly b: string;\n  c?: number;\n};' },
      says: 'digests/model/x.ts:3: leaves c open',
    },
    { files: { 'commands/ports.ts': 'export interface A { b: string }' }, says: 'leaves b open' },
    { files: { 'digests/model/x.ts': 'export type A = { readonly b: { c: 1 } };' }, says: 'leaves c open' },
    {
      files: { 'digests/model/x.ts': 'export type A = { readonly b: string[] };' },
      says: 'leaves string[] open',
    },
    {
      files: { 'digests/model/x.ts': 'export type A = { readonly b: Map<string, number> };' },
      says: 'leaves Map open',
    },
    {
      files: { 'commands/ports.ts': 'type A = { b: 1 };\nexport type C = { readonly d: A };' },
      says: 'commands/ports.ts:1: leaves b open',
    },
  ],
  keeps: [
    {
      files: {
        'digests/model/x.ts':
          'export type A = { readonly b: readonly string[]; readonly c?: ReadonlyMap<string, 1> };',
      },
    },
    { files: { 'digests/model/x.ts': 'export type A = (b: string, c: { readonly d: 1 }) => void;' } },
    {
      files: {
        'digests/model/x.ts': "export type A = { readonly b: 'c: d' /* e: f */; g(h: string): void };",
      },
    },
    {
      files: {
        'digests/rank/x.ts': 'type Work = { count: number };',
        'src/net/x.ts': 'export type A = { b: 1 };',
      },
    },
  ],
};

/** Laws about the shape of digests and commands. */
export const coreLaws: readonly Law[] = [synchronous, classless, readonlyData];
