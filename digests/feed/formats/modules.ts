import { readDate } from '../dates.ts';
import { readUpdateEvery } from '../cadence.ts';
import { resolveAddress } from '../address.ts';
import { childNamed, childrenNamed, childText, firstOf, textOf, type Element } from '../xml/index.ts';

/** An address in the text of the first child of some names that has one. */
export const childAddress = (parent: Element, ...names: readonly string[]): string | null =>
  firstOf(parent, names, (child) => resolveAddress(textOf(child), child.baseUrl));

/** An address in an attribute of an element. */
export const attributeAddress = (element: Element | undefined, name: string): string | null =>
  resolveAddress(element?.attributes.get(name), element?.baseUrl);

/** The first date that can be read, in the children of some names. */
export const childDate = (parent: Element, ...names: readonly string[]): number | null =>
  firstOf(parent, names, (child) => readDate(textOf(child)));

/** Where Atom keeps what stands for an entry or feed: the `alternate`, HTML before other types (RFC 4287, 4.2.7.2). */
export const alternateLink = (parent: Element, ...names: readonly string[]): string | null => {
  const links = names
    .flatMap((name) => childrenNamed(parent, name))
    .filter((link) => (link.attributes.get('rel') ?? 'alternate').toLowerCase() === 'alternate')
    .filter((link) => attributeAddress(link, 'href') !== null);
  const html = links.find((link) => (link.attributes.get('type') ?? 'html').includes('html'));
  return attributeAddress(html ?? links[0], 'href');
};

/** No person has a longer name; what is longer would only keep the patterns busy. */
const personCharactersMax = 500;

/** A person's name out of a person construct, or out of what RSS has: `a@b.example (Ann)`, `Ann <a@b.example>`. */
const personOf = (element: Element): string => {
  const named = childText(element, 'name', 'atom:name', 'email', 'atom:email');
  if (named !== undefined) return named;
  const text = textOf(element).slice(0, personCharactersMax);
  const match =
    /^[^\s()<>]+@[^\s()<>]+\s*\(([^()]+)\)$/.exec(text) ?? /^([^<>]+?)\s*<[^<>@]+@[^<>]+>$/.exec(text);
  return match?.[1] ?? text;
};

/** The persons of the first name of elements that names any, parted by commas. */
export const childPersons = (
  parent: Element | undefined,
  ...names: readonly string[]
): string | undefined => {
  for (const name of names) {
    const persons = childrenNamed(parent, name).map(personOf).filter(Boolean);
    if (persons.length > 0) return persons.join(', ');
  }
  return undefined;
};

/** The rhythm of the syndication module. */
export const syndicationOf = (channel: Element): number | null =>
  readUpdateEvery({
    period: childText(channel, 'sy:updateperiod'),
    frequency: childText(channel, 'sy:updatefrequency'),
  });

/** What Media RSS says of an entry as a whole, directly or within a group or the content. */
export const mediaText = (entry: Element, name: 'media:title' | 'media:description'): Element | undefined =>
  childNamed(entry, name) ??
  childNamed(childNamed(entry, 'media:group') ?? childNamed(entry, 'media:content'), name);
