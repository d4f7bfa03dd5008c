import type { Problem, ProblemCode, ProblemOf } from '../../model/index.ts';
import type { AlertWords } from './words/alerts.ts';
import type { ConfigWords } from './words/config.ts';
import type { ConfirmWords } from './words/confirm.ts';
import type { ControlWords } from './words/controls.ts';
import type { DigestWords } from './words/digest.ts';
import type { GuideWords } from './words/guide.ts';
import type { FeedWords } from './words/feeds.ts';
import type { HelpWords } from './words/help.ts';
import type { MyWords } from './words/my.ts';
import type { ScheduleWords } from './words/schedule.ts';
import type { SourceWords } from './words/source.ts';
import type { StoryWords } from './words/stories.ts';
import type { SummaryWords } from './words/summary.ts';
import type { TraceWords } from './words/trace.ts';

/** One sentence or more for every problem: what happened, why, and what to do. A missing one is a type error. */
export type ProblemWords = { readonly [C in ProblemCode]: (problem: ProblemOf<C>) => string };

/** Problems of what members ask for; they are part of the whole table. */
export type MemberProblemWords = Pick<
  ProblemWords,
  | 'topic-quiet'
  | 'no-more-stories'
  | 'edition-none'
  | 'edition-gone'
  | 'story-unknown'
  | 'story-gone'
  | 'vote-lapsed'
  | 'too-soon'
  | 'span-not-understood'
  | 'personal-too-many'
  | 'mutes-too-many'
  | 'number-not-understood'
  | 'direct-delayed'
>;

/** Everything that Broadsheet says in one interface language. */
export type Phrases = {
  /** BCP 47 tag for numbers, lists and dates. */
  readonly locale: string;
  readonly problems: ProblemWords;
  readonly problem: (problem: Problem) => string;
  readonly alerts: AlertWords;
  readonly config: ConfigWords;
  readonly confirm: ConfirmWords;
  readonly controls: ControlWords;
  readonly digest: DigestWords;
  readonly feeds: FeedWords;
  readonly help: HelpWords;
  readonly schedule: ScheduleWords;
  readonly source: SourceWords;
  readonly stories: StoryWords;
  readonly trace: TraceWords;
  readonly my: MyWords;
  readonly guide: GuideWords;
  readonly summary: SummaryWords;
};

/** Words for a problem, from a language's table. */
export const problemSayer =
  (words: ProblemWords) =>
  <C extends ProblemCode>(problem: ProblemOf<C>): string =>
    words[problem.code as C](problem);
