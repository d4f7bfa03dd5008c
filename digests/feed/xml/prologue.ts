import { createDecoder } from './entities.ts';

/** What stands before a document's root element, and where that begins. */
export type Prologue = {
  /** The index of the root's `<`; `null` where no element is one that a reader knows. */
  readonly rootAt: number | null;
  /** The root's name in lower case, without a prefix; empty where there is none. */
  readonly root: string;
  /** Whether the document says that it is HTML, by its type or by an element before the root. */
  readonly isHtml: boolean;
  /** Whether an `html` element stands before the root: then the root may be one of a page's own. */
  readonly isInHtml: boolean;
  /** The entities that the document declares. */
  readonly entities: ReadonlyMap<string, string>;
};

/** Documents declare a handful of entities; those of HTML are known anyway. */
const entitiesMax = 300;

const entity = /<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"]{0,2000})"|'([^']{0,2000})')\s*>/gi;

const elementName = /<(?:[\w.-]+:)?([\w.-]+)/y;

const htmlType = /<!doctype\s+html\b/iy;

/**
 * Looks for the root element past everything that may stand before it: declarations, comments, a document type, and
 * what a broken script wrote there. Source: XML 1.0, section 2.8. Cost: linear.
 */
export const readPrologue = (text: string, roots: ReadonlySet<string>): Prologue => {
  let isHtml = false;
  let isInHtml = false;
  let entities: ReadonlyMap<string, string> = new Map();
  let next = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', next)) {
    next = endOfMarkup(text, at);
    if (/^<!doctype/i.test(text.slice(at, at + 10))) {
      isHtml ||= matchAt(htmlType, text, at) !== null;
      entities = readEntities(text.slice(at, next));
    }
    const root = matchAt(elementName, text, at)?.[1]?.toLowerCase();
    if (root !== undefined && roots.has(root))
      return { rootAt: at, root, isHtml: isHtml || isInHtml, isInHtml, entities };
    isInHtml ||= root === 'html';
  }
  return { rootAt: null, root: '', isHtml: isHtml || isInHtml, isInHtml, entities };
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Where the search goes on: behind a comment or a document type, or else behind this `<`. */
const endOfMarkup = (text: string, at: number): number => {
  if (text.startsWith('<!--', at)) return endAfter(text, '-->', at);
  if (!text.startsWith('<!', at)) return at + 1;
  const end = endAfter(text, '>', at);
  const subset = text.indexOf('[', at);
  if (subset === -1 || subset > end) return end;
  const close = /\]\s{0,100}>/g;
  close.lastIndex = subset;
  return close.exec(text) === null ? end : close.lastIndex;
};

const endAfter = (text: string, ending: string, at: number): number => {
  const end = text.indexOf(ending, at);
  return end === -1 ? text.length : end + ending.length;
};

/** References to other entities in a value are not followed, so that none can refer to itself or grow. */
const readEntities = (doctype: string): ReadonlyMap<string, string> => {
  const decode = createDecoder(new Map());
  const entities = new Map<string, string>();
  for (const [, name = '', double, single] of doctype.matchAll(entity)) {
    if (entities.size >= entitiesMax) break;
    if (!entities.has(name)) entities.set(name, decode(double ?? single ?? ''));
  }
  return entities;
};
