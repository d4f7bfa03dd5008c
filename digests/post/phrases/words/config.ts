import type { Line } from '../../../model/index.ts';

/** The words of `/config`. */
export type ConfigWords = {
  readonly title: string;
  /** What each setting is called. */
  readonly names: {
    readonly timezone: string;
    readonly language: string;
    readonly alertsChannelId: string;
    readonly layout: string;
    readonly hasImages: string;
    readonly keepDays: string;
  };
  readonly unset: {
    readonly timezone: string;
    readonly language: string;
    readonly alertsChannelId: string;
    readonly keepDays: string;
  };
  readonly components: string;
  readonly embeds: string;
  readonly yes: string;
  readonly no: string;
  readonly days: (days: number) => string;
  readonly howToChange: Line;
  readonly saved: string;
  readonly nothingGiven: string;
  readonly checkTitle: string;
  readonly allWell: string;
  readonly channelFine: (channelId: string) => Line;
  readonly channelGone: (schedules: readonly string[]) => Line;
  readonly channelLacks: (channelId: string, missing: readonly string[]) => Line;
  /** Where to click. */
  readonly channelFix: (missing: readonly string[]) => string;
  readonly channelClosed: (channelId: string, problem: string) => Line;
  readonly sourcesFine: (count: number) => string;
  readonly sourceFails: (name: string, reason: string) => string;
  readonly noSources: Line;
  readonly noSchedules: Line;
  readonly noTimezone: Line;
  readonly noAlerts: Line;
  readonly statusTitle: string;
  readonly statusSources: (sources: number, failing: number, articlesToday: number) => string;
  readonly statusSchedule: (name: string, nextAt: number) => Line;
  readonly statusPaused: (name: string) => Line;
  readonly statusLast: (at: number) => Line;
  readonly statusWaiting: (stories: number) => string;
  readonly backedUp: string;
  readonly restoreTitle: (file: string) => string;
  readonly restoreSettings: (names: readonly string[]) => string;
  readonly restoreSources: (names: readonly string[]) => string;
  readonly restoreSchedules: (names: readonly string[]) => string;
  readonly restoreChanged: (names: readonly string[]) => string;
  readonly restoreRest: (topics: number, filters: number) => string;
  readonly restoreNothing: string;
  readonly restoreButton: string;
  readonly restored: string;
  readonly resetQuestion: string;
  readonly resetButton: string;
  readonly reset: Line;
};
