import type { Problem, Result } from '#digests';
import type { Source } from './sources.ts';

/** What a server has decided for itself; what is `null` it has not. */
export type ServerSettings = {
  /** IANA name of the zone that schedules are in where they name none. */
  readonly timezone: string | null;
  /** BCP 47 tag of the language that posts are in. */
  readonly language: string | null;
  /** Where the server hears of what needs mending. */
  readonly alertsChannelId: string | null;
  readonly layout: 'components' | 'embeds';
  readonly hasImages: boolean;
  /** Days that editions are kept for. */
  readonly keepDays: number | null;
};

/** A channel that something is posted in, what is missing there, and whether it is there at all. */
export type ChannelReport = {
  readonly channelId: string;
  /** Names of the schedules that post there; none for the channel for alerts. */
  readonly schedules: readonly string[];
  readonly isGone: boolean;
  readonly missingPermissions: readonly string[];
  /** Roles that schedules call there, whom nothing would notify. */
  readonly uncallableRoleIds: readonly string[];
  /** Why nothing is posted there at the moment. */
  readonly closedFor: Problem | null;
};

/** What may keep a server's digests from coming. */
export type ServerCheck = {
  readonly channels: readonly ChannelReport[];
  readonly failingSources: readonly Source[];
  readonly sources: number;
  readonly schedules: number;
  readonly hasTimezone: boolean;
  readonly hasAlertsChannel: boolean;
};

/** How a schedule is doing. Times are epoch ms. */
export type ScheduleStatus = {
  readonly name: string;
  readonly nextAt: number;
  readonly isPaused: boolean;
  readonly lastAt: number | null;
  /** Stories that wait for the next edition, since there was too little for one. */
  readonly waiting: number;
};

/** How a server's news is doing. */
export type ServerStatus = {
  readonly sources: number;
  readonly failingSources: number;
  /** Articles of the last day. */
  readonly articlesToday: number;
  readonly schedules: readonly ScheduleStatus[];
};

/** What a backup would change; the draft does it. Names, in order. */
export type RestorePlan = {
  readonly draftId: number;
  readonly settings: readonly string[];
  readonly newSources: readonly string[];
  readonly newSchedules: readonly string[];
  readonly changedSchedules: readonly string[];
  readonly newFilters: number;
  readonly newTopics: number;
};

/** What commands may ask of a server's own settings. */
export type SettingsPort = {
  readonly get: (guildId: string) => Promise<ServerSettings>;
  readonly change: (guildId: string, changes: Partial<ServerSettings>) => Promise<ServerSettings>;
  readonly check: (guildId: string) => Promise<ServerCheck>;
  readonly status: (guildId: string) => Promise<ServerStatus>;
  /** Everything that the server has set up, as JSON text. */
  readonly backup: (guildId: string) => Promise<string>;
  readonly planRestore: (
    guildId: string,
    file: { readonly name: string; readonly url: string },
    personId: string,
  ) => Promise<Result<RestorePlan>>;
  /** Errors: `draft-gone`. */
  readonly restore: (guildId: string, draftId: number, personId: string) => Promise<Result<RestorePlan>>;
  /** Forgets everything that the server has set up. */
  readonly reset: (guildId: string) => Promise<void>;
};
