import { resolveAddress } from '../address.ts';
import type { Attributes, Element } from './element.ts';
import { innerScope, rootScope, type Scope } from './names.ts';
import type { TokenHandler } from './tokens.ts';

/** Elements nested deeper are left out with their text: HTML in feeds stays far below it, and recursion bounded. */
const depthMax = 200;

/** Elements of one entry, or of all that stands around the entries, that are kept. More is no news. */
const elementsMax = 50_000;

/** An element while its end has not been seen. */
type OpenElement = Element & {
  readonly children: (Element | string)[];
  /** As it is written, for its end tag. */
  readonly written: string;
  readonly scope: Scope;
};

/** Which elements are entries, what is done with each at its end, and where the document was found. */
export type TreeOptions = {
  readonly entryNames: ReadonlySet<string>;
  /** Is given the element around the entry too, as far as it is read; gives whether more entries are wanted. */
  readonly onEntry: (entry: Element, around: Element) => boolean;
  readonly url: string | null;
};

type Tree = {
  /** The open elements, the root first. The root stays open to the end, whatever its end tag says. */
  readonly stack: OpenElement[];
  /** Where in the stack the open entry is; -1 where none is open. */
  entryAt: number;
  /** Open elements that are not kept. */
  skipped: number;
  /** Elements that are kept: of the open entry, and around all entries. */
  keptInEntry: number;
  keptAround: number;
  isDone: boolean;
};

/** End tags of these in a text are a slip in its HTML; others close the field that they misspell. */
const htmlNames: ReadonlySet<string> = new Set(
  (
    'a abbr b big blockquote body br center code dd div dl dt em figure font form h1 h2 h3 h4 h5 h6 head hr html i ' +
    'iframe img input ins li meta nobr o:p ol p pre q s script section small span strike strong style sub sup table ' +
    'tbody td th thead tr tt u ul video'
  ).split(' '),
);

/**
 * Makes what builds a document's elements from its tokens. Entries are handed over at their end and not kept, so that
 * memory does not grow with their number. `finish` gives the root with all else, or `null` for no element at all.
 *
 * Mended: an entry that begins within another ends that; an end tag ends all that is open within its element; one
 * that fits nothing ends the field that it misspells; an entry that breaks off loses only the field that does.
 */
export const createTree = (options: TreeOptions): { handler: TokenHandler; finish: () => Element | null } => {
  const tree: Tree = { stack: [], entryAt: -1, skipped: 0, keptInEntry: 0, keptAround: 0, isDone: false };
  return {
    handler: {
      onOpen: (name, attributes) => openElement(tree, options, name, attributes),
      onClose: (name) => closeElement(tree, options, name),
      onText: (text) => addText(tree, text),
      isDone: () => tree.isDone,
    },
    finish: () => {
      dropWhatBrokeOff(tree);
      closeTo(tree, options, 1);
      return tree.stack[0] ?? null;
    },
  };
};

const openElement = (tree: Tree, options: TreeOptions, written: string, attributes: Attributes): void => {
  const { stack } = tree;
  const parent = stack.at(-1);
  const scope =
    parent === undefined
      ? rootScope(written, attributes)
      : innerScope(parent.scope, attributes, stack.length < 2);
  const name = scope.nameOf(written);
  const isEntry = options.entryNames.has(name) && parent !== undefined;
  if (isEntry && tree.entryAt !== -1) closeTo(tree, options, tree.entryAt);
  if (isFull(tree, isEntry)) {
    tree.skipped += 1;
    return;
  }
  if (isEntry) {
    tree.entryAt = stack.length;
    tree.keptInEntry = 0;
  }
  if (tree.entryAt === -1) tree.keptAround += 1;
  else tree.keptInEntry += 1;
  stack.push(elementIn({ around: stack.at(-1), url: options.url }, { name, written, attributes, scope }));
};

/** Whether another element is left out. An entry is so only for its depth. */
const isFull = ({ stack, entryAt, keptInEntry, keptAround }: Tree, isEntry: boolean): boolean =>
  stack.length >= depthMax || (!isEntry && (entryAt === -1 ? keptAround : keptInEntry) >= elementsMax);

type OpeningTag = Pick<OpenElement, 'name' | 'written' | 'attributes' | 'scope'>;

type Surroundings = { readonly around: OpenElement | undefined; readonly url: string | null };

const elementIn = (
  { around, url }: Surroundings,
  { name, written, attributes, scope }: OpeningTag,
): OpenElement => {
  const outer = around === undefined ? url : around.baseUrl;
  const base = attributes.get('xml:base');
  return {
    name,
    written,
    attributes,
    scope,
    children: [],
    baseUrl: base === undefined ? outer : (resolveAddress(base, outer) ?? outer),
    language: attributes.get('xml:lang') ?? around?.language ?? null,
  };
};

const closeElement = (tree: Tree, options: TreeOptions, written: string): void => {
  const { stack } = tree;
  const at = openAt(stack, written);
  if (tree.skipped > 0 && (at === -1 || at > tree.entryAt)) tree.skipped -= 1;
  else if (at >= 0) closeTo(tree, options, Math.max(at, 1));
  else if (isField(tree) && !htmlNames.has(written.toLowerCase())) closeTo(tree, options, stack.length - 1);
};

/** Where the innermost open element of a name is: at the very end in any document that is well formed. */
const openAt = (stack: readonly OpenElement[], written: string): number => {
  if (stack.at(-1)?.written === written) return stack.length - 1;
  const name = written.toLowerCase();
  return stack.findLastIndex((element) => element.written.toLowerCase() === name);
};

/** Whether the innermost open element is a direct part of an entry. */
const isField = ({ stack, entryAt }: Tree): boolean => entryAt !== -1 && stack.length === entryAt + 2;

/** Closes elements until `length` of them are open. */
const closeTo = (tree: Tree, options: TreeOptions, length: number): void => {
  const { stack } = tree;
  tree.skipped = 0;
  while (stack.length > length) {
    const element = stack.pop();
    if (element === undefined) return;
    const around = stack.at(-1);
    if (stack.length !== tree.entryAt) {
      around?.children.push(element);
      continue;
    }
    tree.entryAt = -1;
    if (!tree.isDone && around !== undefined) tree.isDone = !options.onEntry(element, around);
  }
};

/** Directly within an entry, and within what holds entries, there is only white space. */
const addText = ({ stack, entryAt, skipped }: Tree, text: string): void => {
  if (skipped > 0 || stack.length <= entryAt + 1) return;
  if (stack.length > 2 || /\S/.test(text)) stack.at(-1)?.children.push(text);
};

/** Where a document ends within an entry's field, that field says something else than was meant. */
const dropWhatBrokeOff = (tree: Tree): void => {
  const { stack, entryAt } = tree;
  if (entryAt === -1) return;
  stack.length = entryAt + 1;
  if (stack[entryAt]?.children.length !== 0) return;
  stack.length = entryAt;
  tree.entryAt = -1;
};
