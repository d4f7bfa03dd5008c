import type { Attributes } from './element.ts';
import namespaces from './namespaces.json' with { type: 'json' };

/** What prefixes mean in one part of a document. */
export type Scope = {
  /** Prefix to the customary prefix of the namespace; empty for the format's own namespace. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** A name as readers know it, such as `dc:creator`. A prefix that is not declared is taken by custom. */
  readonly nameOf: (written: string) => string;
};

/** The prefix of all namespaces that no reader knows. It is none that a document could write. */
const foreign = '?';

/** Names that are remembered of one document; more different ones are an attack. */
const rememberedMax = 1_000;

const customaryByAddress: ReadonlyMap<string, string> = new Map(Object.entries(namespaces));

const customary: ReadonlySet<string> = new Set(customaryByAddress.values());

/** Addresses are compared without what people get wrong in them: case, `https`, and the sign at the end. */
const prefixOf = (address: string): string => {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]$/, '');
  return customaryByAddress.get(plain) ?? foreign;
};

/**
 * What prefixes mean within a document's root. Its own namespace and its default one are the format's, whatever their
 * addresses: feeds with a misspelt namespace are feeds.
 */
export const rootScope = (rootName: string, attributes: Attributes): Scope => {
  const declared = declarationsIn(attributes);
  const own = rootName.includes(':') ? rootName.slice(0, rootName.indexOf(':')).toLowerCase() : '';
  const ownAddress = declared.get(own);
  const prefixes = new Map<string, string>(own === 'rdf' ? [] : [[own, '']]);
  for (const [prefix, address] of declared) {
    const isOwn = prefix === '' || (own !== 'rdf' && address === ownAddress);
    prefixes.set(prefix, isOwn ? '' : prefixOf(address));
  }
  return scopeOf(prefixes);
};

/**
 * What prefixes mean within an element that may declare some. Near the root a foreign default is taken for the
 * format's own.
 */
export const innerScope = (outer: Scope, attributes: Attributes, isNearRoot: boolean): Scope => {
  if (attributes.size === 0) return outer;
  const declared = declarationsIn(attributes);
  if (declared.size === 0) return outer;
  const prefixes = new Map(outer.prefixes);
  for (const [prefix, address] of declared) {
    const meant = prefixOf(address);
    prefixes.set(prefix, prefix === '' && meant === foreign && isNearRoot ? '' : meant);
  }
  return scopeOf(prefixes);
};

/** Remembers what it finds: the same few names come again with every entry. */
const scopeOf = (prefixes: ReadonlyMap<string, string>): Scope => {
  const remembered = new Map<string, string>();
  return {
    prefixes,
    nameOf: (written) => {
      const known = remembered.get(written) ?? knownName(prefixes, written);
      if (remembered.size < rememberedMax) remembered.set(written, known);
      return known;
    },
  };
};

const knownName = (prefixes: ReadonlyMap<string, string>, written: string): string => {
  const name = written.toLowerCase();
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(colon, 0));
  const local = name.slice(colon + 1);
  const meant = prefixes.get(prefix) ?? (customary.has(prefix) ? prefix : foreign);
  return meant === '' ? local : `${meant}:${local}`;
};

const declarationsIn = (attributes: Attributes): ReadonlyMap<string, string> => {
  const declared = new Map<string, string>();
  for (const [name, address] of attributes) {
    if (name === 'xmlns') declared.set('', address);
    else if (name.startsWith('xmlns:')) declared.set(name.slice('xmlns:'.length), address);
  }
  return declared;
};
