/** What a file uses of the world: names that it does not bind itself, as the paths they are written with. */
import type { AnyNode, CallExpression, MemberExpression, NewExpression, Program } from 'acorn';
import { nameOf, walk } from './nodes.ts';
import { type Scopes, scopeOf } from './scopes.ts';

/** One use of a name, with as much of its path as is written out: `process.env.HOME`, `Date.now`. */
export type Use = {
  readonly path: string;
  /** Whether the path is the platform's: its first name is bound by nothing, or by an import from the platform. */
  readonly free: boolean;
  readonly start: number;
  /** The call of which the path is the callee. */
  readonly call?: CallExpression | NewExpression;
};

/** Modules that give what the platform also has as globals, or what a law names, and the path it has there. */
const prefixByModule: Readonly<Record<string, string>> = {
  'node:process': 'process',
  'node:crypto': 'crypto',
  'node:console': 'console',
  'node:perf_hooks': '',
  'node:timers': '',
  'node:timers/promises': '',
  'temporal-polyfill': '',
  vitest: '',
};

/** Local names of imports from the platform, as paths that a global would have. */
const platformNames = (program: Program): ReadonlyMap<string, string> => {
  const paths = new Map<string, string>();
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    const prefix = prefixByModule[String(statement.source.value)];
    if (prefix === undefined) continue;
    for (const specifier of statement.specifiers) {
      const imported = specifier.type === 'ImportSpecifier' ? (nameOf(specifier.imported) ?? '') : '';
      const path = [prefix, imported === 'default' ? '' : imported].filter(Boolean).join('.');
      paths.set(specifier.local.name, path);
    }
  }
  return paths;
};

/** Parents under which an identifier in the given field is a label and not a use. */
const isLabel = (node: AnyNode, parent: AnyNode): boolean => {
  switch (parent.type) {
    case 'MemberExpression':
      return parent.property === node && !parent.computed;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.key === node && !parent.computed;
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
    case 'ImportSpecifier':
    case 'ExportSpecifier':
      return true;
    default:
      return false;
  }
};

const memberName = ({ property, computed }: MemberExpression): string | undefined =>
  computed && property.type !== 'Literal' ? undefined : nameOf(property);

type Written = {
  readonly segments: readonly string[];
  readonly top: AnyNode;
  readonly parent: AnyNode | undefined;
};

/** The member path that starts at a name, the node it ends with, and what stands around that. */
const writtenPath = (node: AnyNode, name: string, parents: readonly AnyNode[]): Written => {
  const segments = [name];
  let top = node;
  for (const parent of parents.toReversed()) {
    if (parent.type === 'ChainExpression') {
      top = parent;
      continue;
    }
    const member =
      parent.type === 'MemberExpression' && parent.object === top ? memberName(parent) : undefined;
    if (member === undefined) return { segments, top, parent };
    segments.push(member);
    top = parent;
  }
  return { segments, top, parent: undefined };
};

/** `const { env } = process` uses `process.env`: the names that are taken out of a path right away. */
const takenApart = ({ top, parent }: Written): string[] => {
  if (parent?.type !== 'VariableDeclarator' || parent.init !== top || parent.id.type !== 'ObjectPattern')
    return [];
  return parent.id.properties.flatMap((property) =>
    property.type === 'Property' ? (nameOf(property.key) ?? []) : [],
  );
};

/** A date of this very moment is written without an argument. */
const dated = (path: string, call: Use['call']): string => {
  if (path !== 'Date' || !call) return path;
  if (call.type === 'CallExpression') return 'Date()';
  return call.arguments.length === 0 ? 'new Date()' : path;
};

const usesAt = (written: Written, start: number, free: boolean): Use[] => {
  const { segments, top, parent } = written;
  const whole = segments.filter(Boolean);
  const path = (whole[0] === 'globalThis' ? whole.slice(1) : whole).join('.');
  const called = parent?.type === 'CallExpression' || parent?.type === 'NewExpression';
  const call = called && parent.callee === top ? parent : undefined;
  const use: Use = { path: free ? dated(path, call) : path, free, start, ...(call && { call }) };
  return [use, ...takenApart(written).map((name) => ({ path: `${path}.${name}`, free, start }))];
};

/** Every use of a name in a program, in source order. */
export const usesOf = (program: Program, scopes: Scopes): Use[] => {
  const platform = platformNames(program);
  const moduleScope = scopes.get(program);
  const uses: Use[] = [];
  walk(program, (node, parents) => {
    const parent = parents.at(-1);
    if (node.type !== 'Identifier' || !parent || isLabel(node, parent)) return;
    const scope = scopeOf(node.name, parents, scopes);
    const imported = scope === moduleScope ? platform.get(node.name) : undefined;
    const written = writtenPath(node, imported ?? node.name, parents);
    uses.push(...usesAt(written, node.start, imported !== undefined || scope === undefined));
  });
  return uses;
};
