import { lead } from './lead.ts';
import { lexrank } from './lexrank.ts';
import { news } from './news.ts';
import type { Summarizer } from './reading.ts';
import { textrank } from './textrank.ts';

/** The summarizers by name, the default first. A new one is a file and a line here. */
export const summarizers = { news, textrank, lexrank, lead } as const satisfies Readonly<
  Record<string, Summarizer>
>;

/** The name of a summarizer. */
export type Algorithm = keyof typeof summarizers;

/** All names, the default first. */
export const algorithms: readonly Algorithm[] = ['news', 'textrank', 'lexrank', 'lead'];

/** The one that is asked for nothing else. */
export const algorithmByDefault: Algorithm = 'news';
