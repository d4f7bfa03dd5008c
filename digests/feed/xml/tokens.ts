import { Tokenizer } from 'htmlparser2';
import type { Attributes } from './element.ts';
import { endUnended } from './unended.ts';

/** What is done with the pieces of a document, in their order. */
export type TokenHandler = {
  readonly onOpen: (name: string, attributes: Attributes) => void;
  readonly onClose: (name: string) => void;
  readonly onText: (text: string) => void;
  /** Asked after each closing: whether the rest of the document is of no use. */
  readonly isDone: () => boolean;
};

/** Attributes past this are left out; no feed's element has more than a few dozen. */
const attributesMax = 100;

const noAttributes: Attributes = new Map();

/** A `<` that begins nothing: `5 < 6`, `<3`. */
const strayLess = /<(?![\p{L}_/!?:])/u;

/** The same, and CDATA, in which it stands for itself. */
const strayLessOrCdata = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(?![\p{L}_/!?:])/gu;

const withoutStrayLess = (text: string): string =>
  strayLess.test(text) ? text.replace(strayLessOrCdata, (found) => (found === '<' ? '&lt;' : found)) : text;

/**
 * Takes a document apart into tags and text. `decode` is given text and values of attributes, but not CDATA.
 * Differs from XML: a `<` that begins nothing is text, a value needs no quotes, and nothing is an error.
 * Cost: linear.
 */
export const readTokens = (text: string, decode: (raw: string) => string, handler: TokenHandler): void => {
  const source = withoutStrayLess(endUnended(text));
  let tag = '';
  let attribute = '';
  let value = '';
  let attributes: Map<string, string> | null = null;
  const open = (): void => {
    handler.onOpen(tag, attributes ?? noAttributes);
    attributes = null;
  };
  const close = (name: string): void => {
    handler.onClose(name);
    if (handler.isDone()) tokenizer.pause();
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext: (start, end) => handler.onText(decode(source.slice(start, end))),
      oncdata: (start, end, endingLength) => handler.onText(source.slice(start, end - endingLength)),
      onopentagname: (start, end) => {
        tag = source.slice(start, end);
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, end).toLowerCase();
      },
      onattribdata: (start, end) => {
        value += source.slice(start, end);
      },
      onattribend: () => {
        attributes ??= new Map<string, string>();
        if (attributes.size < attributesMax && !attributes.has(attribute))
          attributes.set(attribute, decode(value));
        value = '';
      },
      onopentagend: open,
      onselfclosingtag: () => {
        open();
        close(tag);
      },
      onclosetag: (start, end) => close(source.slice(start, end)),
      ontextentity: ignore,
      onattribentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
};
