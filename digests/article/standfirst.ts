import type { Block } from '../model/index.ts';
import { lettersOf } from './letters.ts';
import { isProse } from './prose.ts';

/** So many letters of a description are enough to know a paragraph by. */
const openingLetters = 40;

/**
 * The blocks of an article with its standfirst before them, where the extractor left it out: pages set it in their
 * header. It is known by the page's description, which repeats it. `pageBlocks` are all the page's, in order.
 * Cost: linear in the page.
 */
export const withStandfirst = (
  blocks: readonly Block[],
  pageBlocks: readonly Block[],
  description: string | null,
): readonly Block[] => {
  const opening = lettersOf(description ?? '').slice(0, openingLetters);
  const first = blocks[0];
  if (first === undefined || opening.length < openingLetters) return blocks;
  if (blocks.some(({ text }) => lettersOf(text).includes(opening))) return blocks;
  const start = pageBlocks.findIndex(({ text }) => text === first.text);
  const standfirst = pageBlocks
    .slice(0, Math.max(0, start))
    .find((block) => isProse(block) && lettersOf(block.text).startsWith(opening));
  return standfirst === undefined ? blocks : [standfirst, ...blocks];
};
