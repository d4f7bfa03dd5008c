/** How long the functions of a file are and how much they ask for. */
import type { AnyNode, Program } from 'acorn';
import { nameOf, walk } from './nodes.ts';

/** One function. */
export type Measure = {
  readonly name: string;
  readonly start: number;
  readonly lineCount: number;
  readonly parameterCount: number;
  /** A callback that is one expression, written where it is passed: it reads as part of its caller. */
  readonly inline: boolean;
};

/** Calls whose callback is a heading over tests and not a function that does something. */
const headings: ReadonlySet<string> = new Set(['describe', 'suite']);

/** The name at the left end of a callee: `describe` in `describe.each(table)('...', run)`. */
const rootName = (node: AnyNode): string | undefined => {
  switch (node.type) {
    case 'MemberExpression':
      return rootName(node.object);
    case 'CallExpression':
      return rootName(node.callee);
    case 'TaggedTemplateExpression':
      return rootName(node.tag);
    default:
      return nameOf(node);
  }
};

const calleeText = (node: AnyNode): string => {
  if (node.type === 'MemberExpression') return `${calleeText(node.object)}.${nameOf(node.property) ?? '...'}`;
  return rootName(node) ?? '...';
};

const givenName = (node: AnyNode, parent: AnyNode | undefined): string => {
  if (node.type === 'FunctionDeclaration' && node.id) return node.id.name;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return nameOf(parent.id) ?? 'a function';
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return nameOf(parent.key) ?? 'a method';
    case 'CallExpression': {
      const title = parent.arguments[0] && nameOf(parent.arguments[0]);
      return title === undefined || parent.arguments[0]?.type === 'Identifier'
        ? `the callback of ${calleeText(parent.callee)}`
        : `the callback of ${calleeText(parent.callee)}('${title}')`;
    }
    default:
      return 'a function without a name';
  }
};

const isInline = (node: AnyNode, parent: AnyNode | undefined): boolean =>
  node.type === 'ArrowFunctionExpression' &&
  node.body.type !== 'BlockStatement' &&
  parent?.type === 'CallExpression';

const isHeading = (parent: AnyNode | undefined): boolean =>
  parent?.type === 'CallExpression' && headings.has(rootName(parent.callee) ?? '');

/** Every function of a program, headings over tests left out. */
export const measuresOf = (program: Program, lineAt: (offset: number) => number): Measure[] => {
  const found: Measure[] = [];
  walk(program, (node, parents) => {
    const parent = parents.at(-1);
    if (!('params' in node) || isHeading(parent)) return;
    found.push({
      name: givenName(node, parent),
      start: node.start,
      lineCount: lineAt(node.end - 1) - lineAt(node.start) + 1,
      parameterCount: node.params.length,
      inline: isInline(node, parent),
    });
  });
  return found;
};
