import type { Element } from './element.ts';
import { createDecoder } from './entities.ts';
import type { Prologue } from './prologue.ts';
import { readTokens } from './tokens.ts';
import { createTree, type TreeOptions } from './tree.ts';

/** A document whose prologue has been read. */
type XmlDocument = { readonly text: string; readonly prologue: Prologue };

/**
 * Reads a document: hands over its entries one by one, and gives its root with all else. Never fails.
 * Cost: linear; memory is that of the largest entry and of the head.
 */
export const readXml = ({ text, prologue }: XmlDocument, options: TreeOptions): Element | null => {
  const { handler, finish } = createTree(options);
  readTokens(text.slice(prologue.rootAt ?? text.length), createDecoder(prologue.entities), handler);
  return finish();
};
