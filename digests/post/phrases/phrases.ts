import type { Line, Problem, ProblemCode, ProblemOf } from '../../model/index.ts';
import type { AlertWords } from './words/alerts.ts';
import type { ConfigWords } from './words/config.ts';
import type { ConfirmWords } from './words/confirm.ts';
import type { ControlWords } from './words/controls.ts';
import type { DigestWords } from './words/digest.ts';
import type { FeedWords } from './words/feeds.ts';
import type { FilterWords } from './words/filter.ts';
import type { HelpWords } from './words/help.ts';
import type { PlanningWords } from './words/planning.ts';
import type { ScheduleWords } from './words/schedule.ts';
import type { SetupWords } from './words/setup.ts';
import type { SourceWords } from './words/source.ts';
import type { SummaryWords } from './words/summary.ts';
import type { GuideWords } from './words/guide.ts';
import type { MyWords } from './words/my.ts';
import type { StoryWords } from './words/stories.ts';
import type { TraceWords } from './words/trace.ts';
import { plainLine } from '../writers/text.ts';

/**
 * One sentence or more for every problem: what happened, why, and what to do; a line where there is something to press.
 * A missing one is a type error.
 */
export type ProblemWords = { readonly [C in ProblemCode]: (problem: ProblemOf<C>) => string | Line };

/** Problems of a feed that a line of a list has room to explain, in a few words. */
export type ReasonWords = Pick<
  ProblemWords,
  | 'fetch-status'
  | 'fetch-timeout'
  | 'fetch-unreachable'
  | 'fetch-too-large'
  | 'fetch-redirects'
  | 'fetch-encoding'
  | 'fetch-challenge'
  | 'address-refused'
  | 'feed-is-page'
  | 'feed-not-readable'
  | 'work-timeout'
  | 'work-crashed'
>;

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
  readonly problemLine: (problem: Problem) => Line;
  /** The same where nothing can be pressed: on a terminal, in a log. */
  readonly problem: (problem: Problem) => string;
  readonly alerts: AlertWords;
  readonly config: ConfigWords;
  readonly confirm: ConfirmWords;
  readonly controls: ControlWords;
  readonly digest: DigestWords;
  readonly feeds: FeedWords;
  readonly filter: FilterWords;
  readonly guide: GuideWords;
  readonly help: HelpWords;
  readonly my: MyWords;
  readonly stories: StoryWords;
  readonly trace: TraceWords;
  readonly planning: PlanningWords;
  readonly schedule: ScheduleWords;
  readonly setup: SetupWords;
  readonly source: SourceWords;
  readonly summary: SummaryWords;
};

/** What is said of a problem, from a language's table. */
export const problemLineOf =
  (words: ProblemWords) =>
  <C extends ProblemCode>(problem: ProblemOf<C>): Line => {
    const said = words[problem.code as C](problem);
    return typeof said === 'string' ? [said] : said;
  };

/** What is said of a problem as plain text, from a language's table. */
export const problemSayer =
  (words: ProblemWords) =>
  (problem: Problem): string =>
    plainLine(problemLineOf(words)(problem));
