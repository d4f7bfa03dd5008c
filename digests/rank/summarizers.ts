import { lead } from './lead.ts';
import type { Summarizer } from './reading.ts';
import { textrank } from './textrank.ts';

/** The summarizers by name. A new one is a file and a line here. */
export const summarizers = { textrank, lead } as const satisfies Readonly<Record<string, Summarizer>>;

/** The name of a summarizer. */
export type Algorithm = keyof typeof summarizers;

/** All names, the default first. */
export const algorithms: readonly Algorithm[] = ['textrank', 'lead'];
