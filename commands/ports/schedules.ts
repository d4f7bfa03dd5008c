import type { Digest, DigestStyle, Result, Timetable } from '#digests';

/** What a schedule is to be. */
export type SchedulePlan = {
  readonly name: string;
  readonly channelId: string;
  readonly timetable: Timetable;
  /** IANA zone that the timetable is read in. */
  readonly timezone: string;
  readonly storiesMax: number;
  readonly style: DigestStyle;
  /** Who made it. */
  readonly personId: string;
};

/** A schedule as it stands. Times are epoch ms. */
export type Schedule = Omit<SchedulePlan, 'personId'> & {
  readonly nextAt: number;
  readonly lastPostedAt: number | null;
};

/** A schedule that was just added, its next runs (epoch ms, ascending), and whether there is anything to read. */
export type AddedSchedule = {
  readonly schedule: Schedule;
  readonly nextRunsAt: readonly number[];
  readonly hasSources: boolean;
};

/** An edition that was posted out of turn; `messageUrl` is null while the post is still on its way. */
export type PostedEdition = { readonly schedule: Schedule; readonly messageUrl: string | null };

/** What commands may ask of a server's schedules. Names are unique within a server, letter case aside. */
export type SchedulesPort = {
  readonly add: (guildId: string, plan: SchedulePlan) => Promise<Result<AddedSchedule>>;
  readonly list: (guildId: string) => Promise<readonly Schedule[]>;
  readonly remove: (guildId: string, name: string) => Promise<Result<Schedule>>;
  /** The digest that the schedule would post now; nothing is stored or posted. */
  readonly preview: (guildId: string, name: string) => Promise<Result<Digest>>;
  /** Posts the schedule's digest now, besides its timetable. */
  readonly run: (guildId: string, name: string) => Promise<Result<PostedEdition>>;
};
