/** Nothing half done is left behind, and nothing is taught to look away. */
import { type Breach, type Law, eachSource } from '../law.ts';
import type { Source } from '../source.ts';
import { withoutStrings } from '../syntax.ts';

/** Remarks that match, one breach each. */
const inRemarks = ({ path, syntax, lineAt }: Source, pattern: RegExp, remedy: string): Breach[] =>
  syntax.remarks.flatMap(({ text, start }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    return [{ path, line: lineAt(start + match.index), fault: `has a remark with ${match[0]}`, remedy }];
  });

const inTypes = ({ path, syntax, lineAt }: Source, pattern: RegExp, remedy: string): Breach[] =>
  [...withoutStrings(syntax.types).matchAll(pattern)].map((match) => ({
    path,
    line: lineAt(match.index),
    fault: `writes ${match[0].replace(/\s+/g, ' ')}`,
    remedy,
  }));

const finished: Law = {
  claim: 'no remark puts work off',
  check: eachSource((source) =>
    inRemarks(source, /\b(TODO|FIXME|XXX|HACK)\b/, 'do it now, or open an issue and delete the remark'),
  ),
  breaks: [
    {
      files: { 'src/net/x.ts': '\n// TODO: later' },
      says: 'src/net/x.ts:2: has a remark with TODO; do it now',
    },
    { files: { 'test/x.test.ts': '/**\n * FIXME\n */' }, says: 'test/x.test.ts:2: has a remark with FIXME' },
    {
      files: { 'digests/x.ts': 'type A = {\n  b: 1; // XXX\n};' },
      says: 'digests/x.ts:2: has a remark with XXX',
    },
    { files: { 'test/harness/page/page.js': 'a(); /* HACK */' }, says: 'remark with HACK' },
  ],
  keeps: [{ files: { 'src/net/x.ts': "const a = 'TODO'; // what is left to do" } }],
};

const checked: Law = {
  claim: 'the type checker is never silenced',
  check: eachSource((source) => [
    ...inRemarks(source, /@ts-(ignore|expect-error|nocheck)/, 'make the types true'),
    ...inTypes(source, /\bany\b(?!\s*\??:)/g, 'write the type, or unknown at the border'),
    ...inTypes(source, /\bas\s+unknown\s+as\b/g, 'parse the value: a cast by way of unknown checks nothing'),
  ]),
  breaks: [
    {
      files: { 'src/net/x.ts': '\n// @ts-ignore' },
      says: 'src/net/x.ts:2: has a remark with @ts-ignore; make the types true',
    },
    { files: { 'src/net/x.ts': '/* @ts-expect-error: it is */' }, says: '@ts-expect-error' },
    { files: { 'src/net/x.ts': '// @ts-nocheck' }, says: '@ts-nocheck' },
    { files: { 'src/net/x.ts': '\nconst a: any = 1;' }, says: 'src/net/x.ts:2: writes any; write the type' },
    { files: { 'test/x.test.ts': 'const a = b as any;' }, says: 'writes any' },
    { files: { 'src/net/x.ts': 'type A = Record<string, any[]>;' }, says: 'writes any' },
    {
      files: { 'test/x.test.ts': 'const a = b as unknown as string;' },
      says: 'writes as unknown as; parse the value',
    },
  ],
  keeps: [
    {
      files: {
        'src/net/x.ts':
          "// as any, as unknown as\nconst a: 'any' | { any: 1 } = f(any);\ntype B = unknown; /* any */",
      },
    },
  ],
};

const readable: Law = {
  claim: 'every file runs as it stands, types erased',
  check: eachSource(({ path, syntax }) => {
    if (syntax.fault === undefined) return [];
    const remedy = 'write syntax that Node can erase: no enum, no namespace, no parameter property';
    return [{ path, line: 1, fault: `cannot be read, ${syntax.fault}`, remedy }];
  }),
  breaks: [
    { files: { 'src/net/x.ts': 'enum A { b }' }, says: 'src/net/x.ts:1: cannot be read' },
    {
      files: { 'src/net/x.ts': 'class A { constructor(private readonly b: 1) {} }' },
      says: 'cannot be read',
    },
    { files: { 'src/net/x.ts': 'const = 1;' }, says: 'cannot be read' },
    { files: { 'test/harness/page/page.js': 'const a: string = 1;' }, says: 'cannot be read' },
  ],
  keeps: [
    {
      files: {
        'src/cli.ts': '#!/usr/bin/env node\nconst a = <const,>(b: string): string => b satisfies string;',
      },
    },
  ],
};

/** Laws about what a file must not be left with. */
export const markLaws: readonly Law[] = [finished, checked, readable];
