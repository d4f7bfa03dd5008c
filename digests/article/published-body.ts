import type { Block } from '../model/index.ts';
import { blocksOf } from './blocks.ts';
import { textOf } from './body.ts';
import { isProse } from './prose.ts';

/** Publishers put teasers and summaries where the whole text belongs; those are shorter. */
const bodyCharactersMin = 400;

/** No article is longer; it bounds the work that structured data can ask for. */
const bodyCharactersMax = 200_000;

/** Words that follow each other are counted in groups of this many, as in the benchmark of article extraction. */
const groupWords = 4;

/** From this share of the published text found on the page on, both are the same text and the page's can be judged. */
const sameTextMin = 0.9;

/** Where the page's text is mostly other words, the published one is a part of the article, not the whole. */
const wholeTextMin = 0.4;

/** A block of which less than this is in the published text is none of it. */
const partMin = 0.5;

/** Below this share the extractor has missed the article, and the published text is better. */
const missedMax = 0.6;

/**
 * The blocks of an article checked against the text its publisher gave to machines (`articleBody`): what is not in
 * that text is left out; where the page gave much less than it, the published text takes the place of the blocks.
 * Sentences above the first block that is in both stay: they are the standfirst, which publishers count apart.
 * Source: schema.org/articleBody; shares and groups of words as in the article extraction benchmark of Scrapinghub.
 * Cost: linear in both texts.
 */
export const agreeWith = (blocks: readonly Block[], publishedBody: string | null): readonly Block[] => {
  const characters = publishedBody?.length ?? 0;
  if (publishedBody === null || characters < bodyCharactersMin || characters > bodyCharactersMax)
    return blocks;
  const published = blocksOf(publishedBody.replaceAll('\n', '<br>'));
  const told = groupsOf(textOf(published));
  const found = groupsOf(textOf(blocks));
  const recall = shareOf(told, found);
  const first = blocks.findIndex((block) => isPartOf(block, told));
  if (recall < missedMax && told.size > found.size) return [...standfirstOf(blocks, first), ...published];
  if (recall < sameTextMin || shareOf(found, told) < wholeTextMin) return blocks;
  return [
    ...standfirstOf(blocks, first),
    ...blocks.slice(first).filter((block) => headingTag.test(block.tag) || isPartOf(block, told)),
  ];
};

const headingTag = /^h[1-6]$/;

const standfirstOf = (blocks: readonly Block[], first: number): readonly Block[] =>
  blocks.slice(0, Math.max(0, first)).filter(isProse);

const isPartOf = ({ text }: Block, told: ReadonlySet<string>): boolean =>
  shareOf(groupsOf(text), told) > partMin;

/** The share of the first groups that are among the second; 0 of none. */
const shareOf = (groups: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...groups].filter((group) => others.has(group)).length / Math.max(1, groups.size);

const groupsOf = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const size = Math.min(groupWords, words.length);
  const groups = new Set<string>();
  for (let i = 0; size > 0 && i + size <= words.length; i += 1)
    groups.add(words.slice(i, i + size).join(' '));
  return groups;
};
