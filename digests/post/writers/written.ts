import type { Post, PostBlock, WrittenBlock } from '../../model/index.ts';

const isWritten = (block: PostBlock): block is WrittenBlock =>
  block.kind !== 'buttons' && block.kind !== 'select';

/** What of a post can be written down, in order. */
export const writtenBlocks = ({ blocks }: Post): readonly WrittenBlock[] => blocks.filter(isWritten);
