import type { Digest, DigestStyle, Problem, RecipeKind, Result, Timetable } from '#digests';

/** What a schedule is to be. */
export type SchedulePlan = {
  readonly name: string;
  readonly channelId: string;
  readonly place: 'channel' | 'forum';
  /** Tags of its posts in a forum, by their ids. */
  readonly tagIds: readonly string[];
  readonly timetable: Timetable;
  /** IANA zone that the timetable is read in. */
  readonly timezone: string;
  readonly storiesMax: number;
  readonly style: DigestStyle;
  readonly kind: RecipeKind;
  /** Names of the server's topics; none where it is about everything. */
  readonly topics: readonly string[];
  /** The role that its posts call. */
  readonly mentionRoleId: string | null;
  readonly hasDiscussion: boolean;
  /** Whether its posts notify nobody. */
  readonly isSilent: boolean;
  /** Whether its posts go to all that follow its announcement channel. */
  readonly isPublished: boolean;
};

/** Who makes a schedule, and the language that their server speaks. */
export type Maker = { readonly personId: string; readonly language: string | null };

/** What became of a schedule's last slot. Posts that refuse wait (`held`); `quiet` days wait for the next edition. */
export type LastRun = {
  readonly at: number;
  readonly state: 'posted' | 'posting' | 'held' | 'quiet' | 'skipped' | 'failed';
  readonly messageUrl: string | null;
  readonly problem: Problem | null;
};

/** A schedule as it stands. Times are epoch ms. */
export type Schedule = SchedulePlan & {
  readonly id: number;
  readonly nextAt: number;
  /** Since when it rests; `null` while it runs. */
  readonly pausedAt: number | null;
};

/** A schedule and what came of it last. */
export type ScheduleReport = { readonly schedule: Schedule; readonly lastRun: LastRun | null };

/** A run for which the clocks leave out its time: it comes at `at` instead. */
type ClockGap = { readonly at: number; readonly wantedSeconds: number };

/** When a timetable runs next (epoch ms, ascending), and what clocks do to it within the year. */
export type Outlook = { readonly nextRunsAt: readonly number[]; readonly gap: ClockGap | null };

/** A schedule as it was added or changed, what follows from it, and whether there is anything to read. */
export type SettledSchedule = Outlook & { readonly schedule: Schedule; readonly hasSources: boolean };

/** A run that will not be, and the one after it. */
export type SkippedRun = { readonly schedule: Schedule; readonly skippedAt: number };

/** An edition that was posted out of turn; `messageUrl` is null while the post is still on its way. */
export type PostedEdition = { readonly schedule: Schedule; readonly messageUrl: string | null };

/** What commands may ask of a server's schedules. Names are unique within a server, letter case aside. */
export type SchedulesPort = {
  readonly add: (guildId: string, plan: SchedulePlan, maker: Maker) => Promise<Result<SettledSchedule>>;
  readonly get: (guildId: string, name: string) => Promise<Result<Schedule>>;
  readonly names: (guildId: string) => Promise<readonly string[]>;
  readonly list: (guildId: string) => Promise<readonly ScheduleReport[]>;
  /** Changes what is named and leaves the rest. */
  readonly change: (
    guildId: string,
    id: number,
    changes: Partial<SchedulePlan>,
  ) => Promise<Result<SettledSchedule>>;
  readonly remove: (guildId: string, id: number) => Promise<Result<Schedule>>;
  /** Leaves out the next run. */
  readonly skip: (guildId: string, name: string) => Promise<Result<SkippedRun>>;
  readonly pause: (guildId: string, name: string) => Promise<Result<Schedule>>;
  readonly resume: (guildId: string, name: string) => Promise<Result<Schedule>>;
  /** The digest that the schedule would post now; nothing is stored or posted. */
  readonly preview: (guildId: string, name: string) => Promise<Result<Digest>>;
  /** Posts the schedule's digest now, besides its timetable. */
  readonly run: (guildId: string, name: string) => Promise<Result<PostedEdition>>;
  /** Computed at once, for what is only considered. */
  readonly outlook: (plan: Pick<SchedulePlan, 'timetable' | 'timezone'>, after: number) => Outlook;
};
