import type { Line, Problem } from '../../../model/index.ts';

/** The words of `/source`. */
export type SourceWords = {
  readonly added: (name: string) => string;
  readonly newest: string;
  readonly empty: string;
  readonly listTitle: (count: number) => string;
  readonly none: Line;
  /** How a source is doing; `lastReadAt` is when it was last read, `nextAt` when it is looked at next. */
  readonly works: (articles: number, lastReadAt: number, nextAt: number) => Line;
  readonly unread: (nextAt: number) => Line;
  readonly failing: (problem: Problem, since: number, lastReadAt: number | null) => Line;
  readonly nextTry: (nextAt: number) => Line;
  readonly ended: (since: number) => Line;
  readonly removed: (name: string) => string;
};
