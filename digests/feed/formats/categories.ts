import { type Element, isElement, textOf } from '../xml/index.ts';

const listed = (element: Element): readonly string[] => textOf(element).split(',');

const termed = (element: Element): readonly string[] => [
  element.attributes.get('term') ?? textOf(element),
  element.attributes.get('label') ?? '',
];

/** Where modules keep what an entry is about, and how. */
const readers: ReadonlyMap<string, (element: Element) => readonly string[]> = new Map([
  ['category', termed],
  ['atom:category', termed],
  ['dc:subject', (element) => [textOf(element)]],
  ['media:category', (element) => [textOf(element)]],
  ['itunes:category', (element) => [element.attributes.get('text') ?? '']],
  ['itunes:keywords', listed],
  ['media:keywords', listed],
]);

/** What an entry is about, in the order of the document: categories, subjects and keywords. Some may be empty. */
export const categoriesOf = (entry: Element): readonly string[] => {
  const found: string[] = [];
  for (const child of entry.children) {
    if (isElement(child)) found.push(...(readers.get(child.name)?.(child) ?? []));
  }
  return found;
};
