export {
  childNamed,
  childrenNamed,
  childText,
  isElement,
  localName,
  textOf,
  type Attributes,
  type Element,
} from './element.ts';
export { readPrologue, type Prologue } from './prologue.ts';
export { readXml, type XmlDocument } from './read.ts';
