/** The types of a file, read far enough to tell what in them can be changed. */
import { withoutStrings } from './syntax.ts';

/** A member or a collection that whoever holds the value could change. */
type Mutable = { readonly name: string; readonly start: number };

/** One type or interface. */
type TypeDeclaration = { readonly name: string; readonly mutable: readonly Mutable[] };

const opening = '{[(';
const closing = '}])';

/** The end of a declaration: a semicolon outside every bracket, or the brace that closes an interface. */
const endOf = (types: string, start: number, isInterface: boolean): number => {
  let depth = 0;
  for (let index = start; index < types.length; index += 1) {
    const sign = types.charAt(index);
    if (opening.includes(sign)) depth += 1;
    if (closing.includes(sign)) depth -= 1;
    if (depth === 0 && (sign === ';' || (isInterface && sign === '}'))) return index;
  }
  return types.length;
};

const member = /^\s*([A-Za-z_$][\w$]*)\s*\??\s*:/;

/** Members without readonly: inside braces, after the brace or a separator, a name comes right before its colon. */
const openMembers = (text: string): Mutable[] => {
  const found: Mutable[] = [];
  const brackets: string[] = [];
  for (const { index, 0: sign } of text.matchAll(/[{}[\]();,]/g)) {
    if (opening.includes(sign)) brackets.push(sign);
    if (closing.includes(sign)) brackets.pop();
    if (closing.includes(sign) || brackets.at(-1) !== '{') continue;
    const match = member.exec(text.slice(index + 1));
    if (match) found.push({ name: match[1] ?? '', start: index + 1 + match[0].search(/\S/) });
  }
  return found;
};

const array = /(?<!\breadonly\s+)(?<![\w$.])([A-Za-z_$][\w$.]*(?:<[^<>]*>)?\[\])/g;
const collection = /\b(Array|Map|Set)</g;

const openCollections = (text: string): Mutable[] =>
  [...text.matchAll(array), ...text.matchAll(collection)].map(({ index, 1: name = '' }) => ({
    name,
    start: index,
  }));

type Declared = TypeDeclaration & { readonly text: string; readonly exported: boolean };

const declaredTypes = (types: string): Declared[] =>
  [...types.matchAll(/^(export\s+)?(type|interface)\s+(\w+)/gm)].map(
    ({ index, 1: exported, 2: kind, 3: name = '' }) => {
      const text = types.slice(index, endOf(types, index, kind === 'interface'));
      const mutable = [...openMembers(text), ...openCollections(text)];
      const placed = mutable.map((item) => ({ ...item, start: item.start + index }));
      return { name, mutable: placed, text, exported: exported !== undefined };
    },
  );

/**
 * The types that a file shows to others, with what each leaves open to change: those that it exports and
 * those that they are made of. `source` is the file's text of types (`Syntax.types`).
 */
export const shownTypes = (source: string): TypeDeclaration[] => {
  const declared = declaredTypes(withoutStrings(source));
  const shown = new Set<Declared>();
  const show = (type: Declared): void => {
    if (shown.has(type)) return;
    shown.add(type);
    const words = new Set(type.text.match(/\w+/g));
    for (const part of declared) if (words.has(part.name)) show(part);
  };
  for (const type of declared) if (type.exported) show(type);
  return [...shown];
};
