import type { Line, Problem, ProblemCode, ProblemOf, Timetable } from '../../model/index.ts';
import type { DigestWords } from './digest-words.ts';

/** One sentence or more for every problem: what happened, why, and what to do. A missing one is a type error. */
export type ProblemWords = { readonly [C in ProblemCode]: (problem: ProblemOf<C>) => string };

/** The words around a summary. */
type SummaryWords = {
  readonly untitled: string;
  readonly words: (read: number, quoted: number) => string;
  readonly keyphrases: string;
  readonly related: string;
  readonly read: string;
};

/** The words of `/schedule`. */
type ScheduleWords = {
  readonly defaultName: string;
  readonly timetable: (timetable: Timetable, timezone: string) => string;
  readonly added: (name: string) => string;
  readonly postsIn: (when: string, channelId: string) => Line;
  readonly nextRuns: string;
  readonly noSourcesYet: Line;
  readonly listTitle: (count: number) => string;
  readonly none: Line;
  readonly item: (name: string, when: string, channelId: string, nextAt: number) => Line;
  readonly lastPosted: (at: number) => Line;
  readonly neverPosted: string;
  readonly removed: (name: string) => string;
  readonly posting: (name: string, channelId: string) => Line;
  readonly posted: (url: string) => Line;
  readonly previewNote: (name: string) => string;
};

/** The words of `/source`. */
type SourceWords = {
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

/** The words of `/help`. */
type HelpWords = {
  readonly title: string;
  readonly what: string;
  readonly steps: readonly Line[];
  readonly everyone: Line;
};

/** Everything that Broadsheet says in one interface language. */
export type Phrases = {
  /** BCP 47 tag for numbers, lists and dates. */
  readonly locale: string;
  readonly problems: ProblemWords;
  readonly problem: (problem: Problem) => string;
  readonly digest: DigestWords;
  readonly summary: SummaryWords;
  readonly schedule: ScheduleWords;
  readonly source: SourceWords;
  readonly help: HelpWords;
};

/** Words for a problem, from a language's table. */
export const problemSayer =
  (words: ProblemWords) =>
  <C extends ProblemCode>(problem: ProblemOf<C>): string =>
    words[problem.code as C](problem);
