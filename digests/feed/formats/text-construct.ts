import { absoluteLinks } from '../links.ts';
import { type Element, isElement, localName } from '../xml/index.ts';

/** Elements of HTML that have no end tag. */
const voidElements = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'wbr']);

/** Letters of base64, and nothing else. */
const base64 = /^[\w+/\s-]{2,}={0,2}\s*$/;

/**
 * The HTML that an element holds: as text, as CDATA, in base64 (Atom 0.3 `mode`, RFC 4287 4.1.3.3), as plain text
 * (`type`), or as elements of XHTML or of HTML that nobody escaped. Its links are absolute.
 */
export const htmlOf = (element: Element | undefined): string | undefined => {
  if (element === undefined) return undefined;
  return absoluteLinks(markupOf(element), element.baseUrl);
};

const markupOf = (element: Element): string => {
  const type = element.attributes.get('type')?.trim().toLowerCase() ?? '';
  const mode = element.attributes.get('mode')?.trim().toLowerCase() ?? '';
  if (element.children.every((child) => !isElement(child))) {
    const text = element.children.join('');
    if (mode === 'base64' || (isBinaryType(type) && base64.test(text))) return fromBase64(text);
    return type === 'text' || type === 'text/plain' ? escapeText(text) : text;
  }
  const isXml = mode === 'xml' || type.includes('xhtml') || type.endsWith('xml');
  const only = element.children.filter(isElement);
  const wrapper = type === 'xhtml' && only.length === 1 && only[0] !== undefined ? only[0] : null;
  return writeInner(wrapper !== null && localName(wrapper) === 'div' ? wrapper : element, isXml);
};

/** Types that cannot be written in XML but in base64. Others should be as well, and are not. */
const isBinaryType = (type: string): boolean =>
  /^(?:image|audio|video)\/|^application\/octet-stream$/.test(type);

/** What is no base64 after all means itself; what is a picture or a sound says nothing. */
const fromBase64 = (text: string): string => {
  const bytes = bytesOf(text);
  if (bytes === null) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
};

const bytesOf = (text: string): Uint8Array | null => {
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
};

/** Where nobody said that the elements are XML, the text between them is most likely HTML that was escaped. */
const writeInner = (element: Element, isXml: boolean): string =>
  element.children
    .map((child) => {
      if (isElement(child)) return writeElement(child, isXml);
      return isXml ? escapeText(child) : child;
    })
    .join('');

const writeElement = (element: Element, isXml: boolean): string => {
  const name = localName(element);
  const attributes = [...element.attributes]
    .filter(([key]) => !key.startsWith('xml'))
    .map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`);
  const tag = `<${name}${attributes.join('')}>`;
  return voidElements.has(name) ? tag : `${tag}${writeInner(element, isXml)}</${name}>`;
};

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
