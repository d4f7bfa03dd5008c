import type { Block } from '../model/index.ts';
import { isCredit, isCounter } from './credits.ts';
import { lettersOf } from './letters.ts';
import { closesSentence, isProse } from './prose.ts';

/** What is known of the article its blocks are read from. */
type Known = {
  readonly title: string | null;
  readonly authors: readonly string[];
};

/** Longer blocks say something, whatever they begin with. */
const furnitureCharactersMax = 120;

/** A note about the author stands among the last blocks. */
const noteBlocksMax = 4;

/** Where labels at one end are a greater part of the text than this they are its matter: results, dates of a tour. */
const labelShareMax = 0.12;

/** Longer blocks are part of the article, whoever's name they begin with. */
const noteCharactersMax = 500;

const address = /^(?:https?:\/\/|www\.)\S+$/i;

/** `li`, `td` and their like carry items, which end in no full stop; so do lines of code and of verse. */
const itemTag = /^(?:li|dd|dt|td|th|tr|pre|blockquote)$/;

/**
 * The blocks of an article without what a site sets around it: the title again, dates, bylines and buttons above the
 * first sentence and below the last, credits of pictures, labels that are repeated, notes about the author.
 * All but the credits are known by where they stand and how they end, not by words, so it works in any language.
 * Cost: linear in the blocks.
 */
export const withoutFurniture = (blocks: readonly Block[], known: Known): readonly Block[] => {
  const title = lettersOf(known.title ?? '');
  const repeated = repeatedLabels(blocks);
  const kept = blocks.filter(
    ({ text }) =>
      !(title !== '' && lettersOf(text) === title) &&
      !repeated.has(text) &&
      !address.test(text) &&
      !isCounter(text) &&
      !isCredit(text),
  );
  const inside = withoutLabels(kept);
  if (inside.length < noteBlocksMax * 2) return inside;
  return inside.filter((block, i) => i < inside.length - noteBlocksMax || !isNote(block, known.authors));
};

/** Leaves out the labels before the first sentence, and those after the last, where either is but a small part. */
const withoutLabels = (blocks: readonly Block[]): readonly Block[] => {
  const first = blocks.findIndex(isProse);
  if (first < 0) return blocks;
  const last = blocks.findLastIndex(isProse);
  const charactersMax = labelShareMax * charactersOf(blocks);
  const [above, below] = [blocks.slice(0, first), blocks.slice(last + 1)].map((edge) => {
    const texts = edge.filter((block) => !isLabel(block));
    return charactersOf(edge) - charactersOf(texts) > charactersMax ? edge : texts;
  });
  return [...(above ?? []), ...blocks.slice(first, last + 1), ...(below ?? [])];
};

const charactersOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Whether a block at either end of an article is a label, a date or a name rather than a sentence. */
const isLabel = ({ text, tag }: Block): boolean =>
  !itemTag.test(tag) && text.length <= furnitureCharactersMax && !closesSentence(text);

/** Labels that stand in the text twice: buttons below each part, the mark of each advertisement. */
const repeatedLabels = (blocks: readonly Block[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const block of blocks) {
    if (!isLabel(block)) continue;
    if (seen.has(block.text)) repeated.add(block.text);
    seen.add(block.text);
  }
  return repeated;
};

/** Whether a block tells who wrote the article: it begins with the author's name, or says where to write to. */
const isNote = ({ text }: Block, authors: readonly string[]): boolean =>
  text.length <= noteCharactersMax &&
  (authors.some((author) => author.length > 3 && text.startsWith(author)) || contact.test(text));

/** A handle or a mail address. */
const contact = /(?:^|\s)@\w{3,}|[\w.+-]+@[\w-]+\.\w{2,}/;
