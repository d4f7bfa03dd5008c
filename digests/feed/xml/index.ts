export {
  childNamed,
  childrenNamed,
  childText,
  firstOf,
  isElement,
  localName,
  textOf,
  type Element,
} from './element.ts';
export { readPrologue, type Prologue } from './prologue.ts';
export { readXml } from './read.ts';
