import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant } from './contestant.ts';
import { leadThree } from './lead-three.ts';
import { lexrankJs } from './lexrank-js.ts';
import { nodeSummarizer } from './node-summarizer.ts';
import { sum } from './sum.ts';
import { summarybot } from './summarybot.ts';
import { textrank } from './textrank.ts';

/**
 * The extractive summarizers of npm that can be installed and loaded, after what needs none of them. A new one is a
 * file, a line here and a line in package.json.
 */
export const peers: readonly Contestant[] = [
  leadThree,
  ...nodeSummarizer,
  lexrankJs,
  sum,
  summarybot,
  textrank,
];

/** Whether a peer can be started: it needs no package, or its package is installed. */
export const isInstalled = ({ packageName }: Contestant): boolean =>
  packageName === null || existsSync(join(import.meta.dirname, '../node_modules', packageName));
