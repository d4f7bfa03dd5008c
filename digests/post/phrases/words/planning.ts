import type { DigestStyle, Line, Problem, RecipeKind } from '../../../model/index.ts';

/** What of a schedule has a name and a value in a list. */
type SettingName =
  | 'name'
  | 'channel'
  | 'when'
  | 'kind'
  | 'topics'
  | 'stories'
  | 'style'
  | 'mention'
  | 'discussion'
  | 'quiet'
  | 'publish'
  | 'tags';

/** What became of a schedule's last slot. Times are epoch ms. */
type RunFacts = {
  readonly at: number;
  readonly state: 'posted' | 'posting' | 'held' | 'quiet' | 'skipped' | 'failed';
  readonly messageUrl: string | null;
  readonly problem: Problem | null;
};

/** The words of planning a schedule in detail. */
export type PlanningWords = {
  readonly settings: Readonly<Record<SettingName, string>>;
  readonly kinds: Readonly<Record<RecipeKind, string>>;
  readonly styles: Readonly<Record<DigestStyle, string>>;
  readonly yes: string;
  readonly no: string;
  readonly everything: string;
  readonly nobody: string;
  readonly noTags: string;
  readonly tags: (total: number) => string;
  /** The clocks go over the wanted time; the run comes at `at`. */
  readonly clockGap: (at: number, wanted: string) => Line;
  readonly changeTitle: (name: string) => string;
  readonly changed: (name: string) => string;
  readonly lastRun: (run: RunFacts) => Line;
  readonly paused: (since: number) => Line;
  readonly pausing: (name: string) => string;
  readonly resumed: (name: string, nextAt: number) => Line;
  readonly skipped: (name: string, at: number, nextAt: number) => Line;
  readonly removeQuestion: (name: string) => string;
  /** What a time that is being typed means, in a few words. */
  readonly reading: (typed: string, when: string, next: string) => string;
  /** Days that many want, as they are typed. */
  readonly usualDays: readonly string[];
  /** The form that names the words of a topic. */
  readonly topicForm: {
    readonly title: (name: string) => string;
    readonly label: string;
    readonly hint: string;
  };
};
