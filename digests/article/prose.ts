import type { Block } from '../model/index.ts';

/** A shorter block that ends in a full stop may be a label; two lines of prose are longer. */
const proseCharactersMin = 60;

const headingTag = /^h[1-6]$/;
const sentenceEnd = /[.!?…。！？।॥؟]["”’»)\]]*$/u;

/** Whether a text ends as sentences do, in the scripts of the data. */
export const closesSentence = (text: string): boolean => sentenceEnd.test(text.slice(-6));

/** Whether a block says something in sentences, so that the article has begun with it, or still goes on. */
export const isProse = ({ text, tag }: Block): boolean =>
  !headingTag.test(tag) && text.length >= proseCharactersMin && closesSentence(text);
