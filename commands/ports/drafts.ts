import type { Filter } from '#digests';
import type { SchedulePlan } from './schedules.ts';

/** A filter to be: for one schedule, by its name, or for all (`null`). */
export type FilterPlan = Filter & { readonly schedule: string | null };

/** A form of `/setup` as it was filled in, right or wrong. `packId` null leaves the sources as they are. */
export type SetupAnswers = {
  readonly channelId: string;
  readonly place: SchedulePlan['place'];
  readonly packId: string | null;
  readonly days: string;
  readonly time: string;
  readonly timezone: string;
};

/** What somebody is about to decide. Buttons hold its id, since a custom id has no room for it. */
export type Draft =
  | { readonly kind: 'schedule'; readonly id: number; readonly changes: Partial<SchedulePlan> }
  | { readonly kind: 'filter'; readonly plan: FilterPlan }
  | { readonly kind: 'setup'; readonly answers: SetupAnswers };

/** The draft of one kind. */
export type DraftOf<K extends Draft['kind']> = Extract<Draft, { readonly kind: K }>;

/** What commands may ask of drafts: they outlive a restart, and a day. */
export type DraftsPort = {
  readonly keep: (guildId: string, personId: string, draft: Draft) => Promise<string>;
  /** `null` where it was settled before, or is too old. */
  readonly get: <K extends Draft['kind']>(guildId: string, id: string, kind: K) => Promise<DraftOf<K> | null>;
  /** The same, and nobody gets it again. */
  readonly take: <K extends Draft['kind']>(
    guildId: string,
    id: string,
    kind: K,
  ) => Promise<DraftOf<K> | null>;
};
