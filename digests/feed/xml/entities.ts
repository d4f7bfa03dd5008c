import { Parser } from 'htmlparser2';

/** As many characters as a document's own entities may add to it: they are names of publishers, not of books. */
const expandedCharactersMax = 1_000_000;

/** Names that are remembered while a document is read; there are 2,231 in HTML, and the rest is an attack. */
const rememberedMax = 5_000;

/** No name of HTML is longer than 33 characters, and no number that means a character has more than 8 digits. */
const reference = /&(#?[\w.-]{1,64});/g;

const xmlEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const windows1252 = new TextDecoder('windows-1252');

/**
 * Makes what decodes a document's references: those of XML, numbers, the document's own entities, and those of HTML,
 * which feeds use without declaring them. An unknown one stays as it stands. Nothing is decoded twice, so entities
 * within entities do not grow.
 */
export const createDecoder = (own: ReadonlyMap<string, string>): ((text: string) => string) => {
  let charactersLeft = expandedCharactersMax;
  const remembered = new Map(xmlEntities);
  const ownOf = (name: string): string | undefined => {
    const value = own.get(name);
    charactersLeft -= value?.length ?? 0;
    return charactersLeft > 0 ? value : undefined;
  };
  const knownOf = (name: string): string => {
    const known = remembered.get(name);
    if (known !== undefined) return known;
    const text = name.startsWith('#') ? numbered(name) : decodeHtml(`&${name};`);
    if (remembered.size < rememberedMax) remembered.set(name, text);
    return text;
  };
  const decodeOne = (_: string, name: string): string => ownOf(name) ?? knownOf(name);
  return (text) => (text.includes('&') ? text.replace(reference, decodeOne) : text);
};

/** `#233` or `#xE9` as the character that it means; what is neither stays a reference. */
const numbered = (name: string): string => {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,8})|(\d{1,8}))$/i.exec(name) ?? [];
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
  return decimal === undefined ? `&${name};` : characterOf(Number(decimal));
};

/** The numbers 128 to 159 are control characters, and always meant as windows-1252 (HTML, 13.2.5.80). */
const characterOf = (point: number): string => {
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return '\ufffd';
  if (point < 0x20 && point !== 9 && point !== 10 && point !== 13) return '';
  if (point >= 0x80 && point <= 0x9f) return windows1252.decode(Uint8Array.of(point));
  return String.fromCodePoint(point);
};

const decodeHtml = (html: string): string => {
  let text = '';
  const parser = new Parser({
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(html);
  return text;
};
