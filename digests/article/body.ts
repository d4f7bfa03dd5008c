import type { Block } from '../model/index.ts';
import { judgeBlocks } from './promo/index.ts';

/** The blocks that readers came for, and the headlines that were set between them. */
type Parts = {
  readonly prose: readonly Block[];
  readonly related: readonly string[];
};

/** What readers came for as text, and the headlines that were set between it. */
type Body = {
  /** Prose, paragraphs parted by a blank line. */
  readonly text: string;
  readonly related: readonly string[];
};

/** Parts an article's blocks into prose and the headlines of other stories, each once, both in reading order. */
export const partBlocks = (blocks: readonly Block[], language: string | null): Parts => {
  const verdicts = judgeBlocks(blocks, language);
  const related = verdicts.flatMap((verdict) => (verdict.kind === 'related' ? [verdict.headline] : []));
  return {
    prose: blocks.filter((_, i) => verdicts[i]?.kind === 'prose'),
    related: [...new Set(related)],
  };
};

/** The same as text. */
export const partBody = (blocks: readonly Block[], language: string | null): Body => {
  const { prose, related } = partBlocks(blocks, language);
  return { text: textOf(prose), related };
};

/** Blocks as text, paragraphs parted by a blank line. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n\n');
