import type { Post, PostBlock, WrittenBlock } from '../../model/index.ts';

const isWritten = (block: PostBlock): block is WrittenBlock =>
  block.kind !== 'buttons' && block.kind !== 'select';

/** What of a post can be written down, in order. */
export const writtenBlocks = ({ blocks }: Post): readonly WrittenBlock[] => blocks.filter(isWritten);

/** White space as one space; where no line may break, as in `« mot »`, as the one that does not break it. */
export const oneSpace = (space: string): string => (/[^\u00A0\u202F]/u.test(space) ? ' ' : space.slice(0, 1));

/** A text on one line. In two steps, since a function called for each space of ten megabytes would be slow. */
export const onOneLine = (text: string): string =>
  text
    .replace(/[^\S\u00A0\u202F]+/gu, ' ')
    .replace(/[ \u00A0\u202F]{2,}/gu, oneSpace)
    .trim();
