/** What a file takes from other files and packages, and what it offers them: values and types alike. */
import type { AnyNode, ExportNamedDeclaration, ImportDeclaration, Program } from 'acorn';
import { bindingsIn, nameOf, walk } from './nodes.ts';

/** One mention of another module. */
export type Link = {
  readonly specifier: string;
  /** The names taken from it, as it calls them. `all` when it is taken whole. */
  readonly names: readonly string[] | 'all';
  /**
   * `value` is loaded at run time, `type` is erased, `star` passes every name on,
   * and `address` names a file to run (`new URL('./x.ts', import.meta.url)`), as for a worker.
   */
  readonly kind: 'value' | 'type' | 'star' | 'address';
  readonly start: number;
};

/** One name that a file offers. */
export type Export = {
  readonly name: string;
  readonly start: number;
  /** `passed` comes from another file, `listed` is named apart from its declaration. */
  readonly origin: 'declared' | 'listed' | 'passed';
};

/** Links and exports of a file, in no order. */
type Traffic = { readonly links: readonly Link[]; readonly exports: readonly Export[] };

const quiet: Traffic = { links: [], exports: [] };

/** Names marked `type` inside the braces of a statement that also has values. */
const typesWithin = (types: string, { start, end }: { start: number; end: number }): string[] =>
  [...types.slice(start, end).matchAll(/\btype\s+(\w+)/g)].map((match) => match[1] ?? '');

const imported = (statement: ImportDeclaration, types: string): Traffic => {
  const names = statement.specifiers.flatMap((specifier) => {
    if (specifier.type === 'ImportNamespaceSpecifier') return [];
    return specifier.type === 'ImportSpecifier' ? (nameOf(specifier.imported) ?? []) : ['default'];
  });
  const whole = statement.specifiers.some(({ type }) => type === 'ImportNamespaceSpecifier');
  const { start } = statement;
  const taken = whole ? ('all' as const) : [...names, ...typesWithin(types, statement)];
  return {
    links: [{ specifier: String(statement.source.value), names: taken, kind: 'value', start }],
    exports: [],
  };
};

const declaredNames = ({ declaration }: ExportNamedDeclaration): string[] => {
  if (!declaration) return [];
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) => bindingsIn(id).map(({ name }) => name));
  return [declaration.id.name];
};

const exported = (statement: ExportNamedDeclaration, types: string): Traffic => {
  const { start, source } = statement;
  const inline = typesWithin(types, statement);
  const offered = statement.specifiers.map((specifier) => nameOf(specifier.exported) ?? '');
  const taken = statement.specifiers.map((specifier) => nameOf(specifier.local) ?? '');
  const origin = source ? 'passed' : 'listed';
  const names = [...taken, ...inline];
  return {
    links: source ? [{ specifier: String(source.value), names, kind: 'value', start }] : [],
    exports: [
      ...(statement.declaration ? declaredNames(statement) : []).map((name): Export => ({
        name,
        start,
        origin: 'declared',
      })),
      ...[...offered, ...inline].map((name): Export => ({ name, start, origin })),
    ],
  };
};

const statementTraffic = (statement: Program['body'][number], types: string): Traffic => {
  const { start } = statement;
  switch (statement.type) {
    case 'ImportDeclaration':
      return imported(statement, types);
    case 'ExportNamedDeclaration':
      return exported(statement, types);
    case 'ExportDefaultDeclaration':
      return { links: [], exports: [{ name: 'default', start, origin: 'declared' }] };
    case 'ExportAllDeclaration': {
      const name = statement.exported ? nameOf(statement.exported) : undefined;
      const specifier = String(statement.source.value);
      if (name === undefined) return { links: [{ specifier, names: [], kind: 'star', start }], exports: [] };
      const whole: Link = { specifier, names: 'all', kind: 'value', start };
      return { links: [whole], exports: [{ name, start, origin: 'passed' }] };
    }
    default:
      return quiet;
  }
};

const isOwnAddress = (node: AnyNode | undefined): boolean =>
  node?.type === 'MemberExpression' && node.object.type === 'MetaProperty' && nameOf(node.property) === 'url';

/** `import('./x.ts')` and `new URL('./x.ts', import.meta.url)`, wherever they stand. */
const linkWithin = (node: AnyNode): Link[] => {
  const { start } = node;
  if (node.type === 'ImportExpression') {
    const specifier = nameOf(node.source);
    return specifier === undefined ? [] : [{ specifier, names: 'all', kind: 'value', start }];
  }
  if (node.type !== 'NewExpression' || nameOf(node.callee) !== 'URL') return [];
  const [address, base] = node.arguments;
  const specifier = address && isOwnAddress(base) ? nameOf(address) : undefined;
  return specifier === undefined ? [] : [{ specifier, names: 'all', kind: 'address', start }];
};

const typeStatement =
  /\b(import|export)\s+type\s+(\{[^}]*\}|\*(?:\s+as\s+\w+)?|\w+)\s+from\s*['"]([^'"]+)['"]/g;
const typeQuery = /\bimport\(\s*['"]([^'"]+)['"]\s*\)(?:\.(\w+))?/g;
const typeDeclaration =
  /^export\s+(?:declare\s+)?(?:abstract\s+)?(?:type|interface|class|function|const)\s+(\w+)/gm;
const typeList = /^export\s+type\s+(\{[^}]*\})\s*;/gm;

/** `{ A, B as C }` as the names on both sides of each `as`. */
const pairs = (braces: string): (readonly [string, string])[] =>
  braces
    .replace(/[{}]/g, '')
    .split(',')
    .map((entry) => entry.trim().split(/\s+as\s+/))
    .flatMap(([own = '', other = own]) => (own === '' ? [] : [[own, other] as const]));

const typeStatementTraffic = (match: RegExpExecArray): Traffic => {
  const [, verb, clause = '', specifier = ''] = match;
  const start = match.index;
  const kind = 'type';
  if (clause === '*') return { links: [{ specifier, names: [], kind: 'star', start }], exports: [] };
  if (!clause.startsWith('{')) {
    const names = clause.startsWith('*') ? ('all' as const) : ['default'];
    return { links: [{ specifier, names, kind, start }], exports: [] };
  }
  const listed = pairs(clause);
  const passed = listed.map(([, name]): Export => ({ name, start, origin: 'passed' }));
  return {
    links: [{ specifier, names: listed.map(([name]) => name), kind, start }],
    exports: verb === 'export' ? passed : [],
  };
};

/** Links and exports that exist in types alone. */
const typeTraffic = (types: string): Traffic[] => {
  const queries = [...types.matchAll(typeQuery)].map(({ index, 1: specifier = '', 2: name }): Link => {
    return { specifier, names: name === undefined ? 'all' : [name], kind: 'type', start: index };
  });
  const declared = [...types.matchAll(typeDeclaration)].map(({ index, 1: name = '' }): Export => {
    return { name, start: index, origin: 'declared' };
  });
  const listed = [...types.matchAll(typeList)].flatMap(({ index, 1: braces = '' }) =>
    pairs(braces).map(([, name]): Export => ({ name, start: index, origin: 'listed' })),
  );
  const statements = [...types.matchAll(typeStatement)].map(typeStatementTraffic);
  return [...statements, { links: queries, exports: [...declared, ...listed] }];
};

/** Everything that a file takes and offers. `types` is its text of types, in place. */
export const trafficOf = (program: Program, types: string): Traffic => {
  const within: Link[] = [];
  walk(program, (node) => within.push(...linkWithin(node)));
  const parts = [
    ...program.body.map((statement) => statementTraffic(statement, types)),
    ...typeTraffic(types),
  ];
  return {
    links: [...parts.flatMap(({ links }) => links), ...within],
    exports: parts.flatMap(({ exports }) => exports),
  };
};
