/** Which names a file binds, and where each can be seen: a small scope analysis over acorn's tree. */
import type { AnyNode, Program } from 'acorn';
import { type Binding, bindingsIn, childrenOf } from './nodes.ts';

/** A stretch of code with the names that it binds. */
type Scope = { readonly names: Set<string>; readonly outer: Scope | undefined };

/** Scopes by the node that opens them. */
export type Scopes = ReadonlyMap<AnyNode, Scope>;

const scopeTypes: ReadonlySet<string> = new Set([
  'Program',
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassExpression',
  'BlockStatement',
  'StaticBlock',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'CatchClause',
  'SwitchStatement',
]);

/** What a node binds in the scope around it. */
const boundOutside = (node: AnyNode): readonly Binding[] => {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id === null ? [] : bindingsIn(node.id);
    case 'VariableDeclarator':
      return bindingsIn(node.id);
    case 'ImportSpecifier':
      return bindingsIn(node.local, node.imported.start === node.local.start);
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return bindingsIn(node.local);
    default:
      return [];
  }
};

/** What a node binds in the scope that it opens. */
const boundInside = (node: AnyNode): readonly Binding[] => {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression':
      return node.params.flatMap((parameter) => bindingsIn(parameter));
    case 'FunctionExpression':
      return [...(node.id ? [node.id] : []), ...node.params].flatMap((pattern) => bindingsIn(pattern));
    case 'ClassExpression':
      return node.id ? bindingsIn(node.id) : [];
    case 'CatchClause':
      return node.param ? bindingsIn(node.param) : [];
    default:
      return [];
  }
};

type Declarations = { readonly scopes: Scopes; readonly bindings: readonly Binding[] };

/** Every scope of the program with the names in it. A `var` counts for its block: the house writes none. */
export const declarationsOf = (program: Program): Declarations => {
  const scopes = new Map<AnyNode, Scope>();
  const bindings: Binding[] = [];
  const bind = (found: readonly Binding[], scope: Scope): void => {
    for (const { name } of found) scope.names.add(name);
    bindings.push(...found);
  };
  const declare = (node: AnyNode, outer: Scope): void => {
    bind(boundOutside(node), outer);
    const scope = scopeTypes.has(node.type) ? { names: new Set<string>(), outer } : outer;
    if (scope !== outer) scopes.set(node, scope);
    bind(boundInside(node), scope);
    for (const child of childrenOf(node)) declare(child, scope);
  };
  declare(program, { names: new Set(), outer: undefined });
  return { scopes, bindings };
};

/** The scope that binds a name, seen from below `parents`, outermost first; undefined for a name of the platform. */
export const scopeOf = (name: string, parents: readonly AnyNode[], scopes: Scopes): Scope | undefined => {
  const holder = parents.findLast((parent) => scopes.has(parent));
  let scope = holder && scopes.get(holder);
  while (scope && !scope.names.has(name)) scope = scope.outer;
  return scope;
};
