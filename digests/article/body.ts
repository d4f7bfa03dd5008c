import type { Block } from '../model/index.ts';
import { judgeBlocks } from './promo.ts';

/** What readers came for, and the headlines that were set between it. */
type Body = {
  /** Prose, paragraphs parted by a blank line. */
  readonly text: string;
  readonly related: readonly string[];
};

/** Parts an article's blocks into prose and the headlines of other stories, each once, both in reading order. */
export const partBody = (blocks: readonly Block[], language: string | null): Body => {
  const verdicts = judgeBlocks(blocks, language);
  const paragraphs = blocks.filter((_, i) => verdicts[i]?.kind === 'prose').map((block) => block.text);
  const related = verdicts.flatMap((verdict) => (verdict.kind === 'related' ? [verdict.headline] : []));
  return { text: paragraphs.join('\n\n'), related: [...new Set(related)] };
};
