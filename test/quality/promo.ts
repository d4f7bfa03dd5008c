import { existsSync, readFileSync } from 'node:fs';
import type { Block } from '../../digests/model/index.ts';
import { judgeBlocks } from '../../digests/article/promo/index.ts';

/** A line of an article's body that people told to be prose or promotion, with what stood around it. */
type Line = {
  readonly line: string;
  readonly lang: string;
  readonly label: 'promo' | 'content';
  readonly kind: string;
  readonly tag?: string;
  readonly link_density?: number;
  readonly prev?: string;
  readonly next?: string;
};

/** How well lines are told apart, with the mistakes. */
type Judgement = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of the lines that carry a label, the share that was found. */
  readonly labelRecall: number;
  readonly missed: readonly string[];
  readonly wronged: readonly string[];
};

const path = new URL('../../../shared/data/stories/promo-lines.dev.jsonl', import.meta.url);

/** Whether the lines lie beside the project. They belong to their publishers and are not part of it. */
export const hasLines = (): boolean => existsSync(path);

const readLines = (): readonly Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** A line as a page's block, with its tag and links; or as a line of plain text. */
const blockOf = ({ line, tag, link_density }: Line, cues: 'html' | 'text'): Block =>
  cues === 'html'
    ? { text: line, tag: tag ?? 'line', linkDensity: link_density ?? 0 }
    : { text: line, tag: 'line', linkDensity: 0 };

const isPromo = (line: Line, cues: 'html' | 'text'): boolean => {
  const around = (text: string | undefined): readonly Block[] =>
    text ? [{ text, tag: cues === 'html' ? 'p' : 'line', linkDensity: 0 }] : [];
  const before = around(line.prev);
  const verdicts = judgeBlocks([...before, blockOf(line, cues), ...around(line.next)], line.lang);
  return verdicts[before.length]?.kind !== 'prose';
};

const labelledKinds = new Set(['related', 'related_header']);

/** Judges every line, with the cues of a page or without. */
export const judgeLines = (cues: 'html' | 'text'): Judgement => {
  const judged = readLines().map((line) => ({ ...line, found: isPromo(line, cues) }));
  const promos = judged.filter(({ label }) => label === 'promo');
  const labelled = promos.filter(({ kind }) => labelledKinds.has(kind));
  const right = promos.filter(({ found }) => found).length;
  const precision = right / Math.max(1, judged.filter(({ found }) => found).length);
  const recall = right / promos.length;
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(precision + recall, Number.EPSILON),
    labelRecall: labelled.filter(({ found }) => found).length / labelled.length,
    missed: promos.filter(({ found }) => !found).map(({ lang, line }) => `${lang} ${line}`),
    wronged: judged
      .filter(({ label, found }) => found && label !== 'promo')
      .map(({ lang, line }) => `${lang} ${line}`),
  };
};
