/** Attributes by name in lower case, as written but for that: `xml:base`, `rdf:about`. */
export type Attributes = ReadonlyMap<string, string>;

/** An element of a feed's document. Deeper than a bound there are none. */
export type Element = {
  /** Lower case, with the customary prefix of its namespace; none for the format's own: `title`, `dc:creator`. */
  readonly name: string;
  readonly attributes: Attributes;
  /** Text is decoded; CDATA is text. */
  readonly children: readonly (Element | string)[];
  /** What relative addresses in it are resolved against (XML Base); `null` where nothing is known. */
  readonly baseUrl: string | null;
  readonly language: string | null;
};

/** The name without the prefix of its namespace. */
export const localName = ({ name }: Element): string => name.slice(name.indexOf(':') + 1);

/** The child elements of one name, in order. */
export const childrenNamed = (parent: Element | undefined, name: string): readonly Element[] =>
  (parent?.children ?? []).filter((child): child is Element => isElement(child) && child.name === name);

/** What is read first from the children of some names; earlier names go before later ones. */
export const firstOf = <T>(
  parent: Element | undefined,
  names: readonly string[],
  read: (child: Element) => T | null | undefined,
): T | null => {
  if (parent === undefined) return null;
  for (const name of names) {
    for (const child of parent.children) {
      const found = isElement(child) && child.name === name ? read(child) : null;
      if (found !== null && found !== undefined) return found;
    }
  }
  return null;
};

/** The first child that says anything, in text, children or attributes; earlier names go before later ones. */
export const childNamed = (parent: Element | undefined, ...names: readonly string[]): Element | undefined =>
  firstOf(parent, names, (child) => (saysAnything(child) ? child : null)) ?? undefined;

/** The text of an element and of all in it, without white space around it. */
export const textOf = (element: Element | undefined): string =>
  element === undefined ? '' : allText(element).trim();

/** The text of the first child that has any; earlier names go before later ones. */
export const childText = (parent: Element | undefined, ...names: readonly string[]): string | undefined =>
  firstOf(parent, names, (child) => textOf(child) || null) ?? undefined;

/** Whether a child is an element, and not text. */
export const isElement = (child: Element | string): child is Element => typeof child !== 'string';

const saysAnything = ({ children, attributes }: Element): boolean =>
  attributes.size > 0 || children.some((child) => isElement(child) || /\S/.test(child));

const allText = (element: Element): string => {
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  return element.children.map((child) => (isElement(child) ? allText(child) : child)).join('');
};
