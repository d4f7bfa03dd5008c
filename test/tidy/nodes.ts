/** Walking a syntax tree of acorn, whatever its nodes are. */
import type { AnyNode, Pattern } from 'acorn';

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The nodes right below a node, in source order. */
export const childrenOf = (node: AnyNode): AnyNode[] => {
  const fields: readonly unknown[] = Object.values(node);
  return fields.flat().filter(isNode);
};

/**
 * Calls `visit` for a node and for every node below it, outermost first.
 * `parents` is the way down from the root, nearest last; it is only valid during the call.
 */
export const walk = (
  root: AnyNode,
  visit: (node: AnyNode, parents: readonly AnyNode[]) => void,
  parents: AnyNode[] = [],
): void => {
  visit(root, parents);
  parents.push(root);
  for (const child of childrenOf(root)) walk(child, visit, parents);
  parents.pop();
};

/** A name that a pattern binds. */
export type Binding = {
  readonly name: string;
  readonly start: number;
  /** Whether the name is the one that another file or package gave: `{ name }` taken apart, an import as it is. */
  readonly borrowed: boolean;
};

/** What a parameter or the left side of a declaration binds. */
export const bindingsIn = (pattern: Pattern, borrowed = false): Binding[] => {
  switch (pattern.type) {
    case 'Identifier':
      return [{ name: pattern.name, start: pattern.start, borrowed }];
    case 'AssignmentPattern':
      return bindingsIn(pattern.left, borrowed);
    case 'RestElement':
      return bindingsIn(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : bindingsIn(element)));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        property.type === 'Property' ? bindingsIn(property.value, property.shorthand) : bindingsIn(property),
      );
    case 'MemberExpression':
      return [];
  }
};

/** The name that a key, a specifier or a member is written with; undefined where it is computed. */
export const nameOf = (node: AnyNode): string | undefined => {
  if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
};
