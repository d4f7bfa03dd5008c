import type { DigestStyle, RecipeKind, Timetable } from '#digests';
import { fromJson } from './json.ts';
import { nameKey } from './name-key.ts';

/** When and where a server gets its digest. Times are epoch ms. */
export type ScheduleRecord = {
  readonly id: number;
  readonly guildId: string;
  readonly channelId: string;
  /** Unique in its server, whatever the letter case. */
  readonly name: string;
  readonly timetable: Timetable;
  /** IANA name. */
  readonly timezone: string;
  readonly storiesMax: number;
  readonly style: DigestStyle;
  readonly kind: RecipeKind;
  /** Names of the server's topics that it is about; none where it is about everything. */
  readonly topics: readonly string[];
  readonly nextRunAt: number;
  /** Up to here its editions have told everything: the next window begins after it. */
  readonly coveredUntil: number;
  /** The last slot that was dealt with, run or not. */
  readonly lastSlotAt: number | null;
  /** Since when it rests; `null` while it runs. */
  readonly pausedAt: number | null;
  /** What kind of place its channel is; `direct` is a person, whose id stands in the channel's place. */
  readonly place: 'channel' | 'forum' | 'direct';
  /** Tags of its posts in a forum. */
  readonly tagIds: readonly string[];
  /** Whether its posts in an announcement channel go to all that follow it. */
  readonly isPublished: boolean;
  /** Whether a thread is opened on its posts. */
  readonly hasDiscussion: boolean;
  /** Whether its posts notify nobody. */
  readonly isSilent: boolean;
  /** The one role that the first message of an edition calls; `null` where it calls none. */
  readonly mentionRoleId: string | null;
  /** The language that the server spoke when it was made; what the server has decided since goes before it. */
  readonly language: string | null;
  readonly createdBy: string;
  readonly createdAt: number;
};

/** What a schedule need not say: the day's news about everything, silently, in a channel. */
type Usual = Pick<
  ScheduleRecord,
  | 'kind'
  | 'topics'
  | 'place'
  | 'tagIds'
  | 'isPublished'
  | 'hasDiscussion'
  | 'isSilent'
  | 'mentionRoleId'
  | 'language'
>;

/** A schedule to be made. */
export type NewSchedule = Omit<ScheduleRecord, 'id' | 'lastSlotAt' | 'pausedAt' | keyof Usual> &
  Partial<Usual>;

/** What is read of a schedule. */
export const scheduleColumns = [
  'id',
  'guild_id as guildId',
  'channel_id as channelId',
  'name',
  'timetable_json as timetableJson',
  'timezone',
  'stories_max as storiesMax',
  'style',
  'kind',
  'topics_json as topicsJson',
  'next_run_at as nextRunAt',
  'covered_until as coveredUntil',
  'last_slot_at as lastSlotAt',
  'paused_at as pausedAt',
  'place',
  'tag_ids_json as tagIdsJson',
  'is_published as isPublished',
  'has_discussion as hasDiscussion',
  'is_silent as isSilent',
  'mention_role_id as mentionRoleId',
  'language',
  'created_by as createdBy',
  'created_at as createdAt',
] as const;

type Row = Omit<ScheduleRecord, 'timetable' | 'style' | keyof Usual> & {
  readonly timetableJson: string;
  readonly style: string;
  readonly kind: string;
  readonly topicsJson: string;
  readonly place: string;
  readonly tagIdsJson: string;
  readonly isPublished: number;
  readonly hasDiscussion: number;
  readonly isSilent: number;
  readonly mentionRoleId: string | null;
  readonly language: string | null;
};

/** A row as a record. */
export const toScheduleRecord = ({ timetableJson, topicsJson, tagIdsJson, ...row }: Row): ScheduleRecord => ({
  ...row,
  timetable: fromJson<Timetable>(timetableJson),
  topics: fromJson<readonly string[]>(topicsJson),
  tagIds: fromJson<readonly string[]>(tagIdsJson),
  isPublished: row.isPublished !== 0,
  hasDiscussion: row.hasDiscussion !== 0,
  isSilent: row.isSilent !== 0,
  // Nothing else is ever written.
  style: row.style as DigestStyle,
  kind: row.kind as RecipeKind,
  place: row.place as ScheduleRecord['place'],
});

/** What of a schedule its server decides, and may decide anew. */
export type ScheduleWishes = Pick<
  ScheduleRecord,
  | 'channelId'
  | 'name'
  | 'timetable'
  | 'timezone'
  | 'storiesMax'
  | 'style'
  | 'kind'
  | 'topics'
  | 'place'
  | 'tagIds'
  | 'isPublished'
  | 'hasDiscussion'
  | 'isSilent'
  | 'mentionRoleId'
>;

/**
 * What a schedule is known by in its server. A digest of a person's own takes no name from the server: its key begins
 * with a blank, as no other does.
 */
const keyOf = ({ name, place, channelId }: ScheduleWishes): string =>
  place === 'direct' ? ` ${channelId}` : nameKey(name);

/** The columns of what a server has decided. */
export const wishColumns = (wishes: ScheduleWishes) => ({
  channel_id: wishes.channelId,
  name: wishes.name,
  name_key: keyOf(wishes),
  timetable_json: JSON.stringify(wishes.timetable),
  timezone: wishes.timezone,
  stories_max: wishes.storiesMax,
  style: wishes.style,
  kind: wishes.kind,
  topics_json: JSON.stringify(wishes.topics),
  place: wishes.place,
  tag_ids_json: JSON.stringify(wishes.tagIds),
  is_published: Number(wishes.isPublished),
  has_discussion: Number(wishes.hasDiscussion),
  is_silent: Number(wishes.isSilent),
  mention_role_id: wishes.mentionRoleId,
});

const usual: Usual = {
  kind: 'morning',
  topics: [],
  place: 'channel',
  tagIds: [],
  isPublished: false,
  hasDiscussion: false,
  isSilent: true,
  mentionRoleId: null,
  language: null,
};

/** The row of a new schedule. */
export const newScheduleRow = (schedule: NewSchedule) => ({
  ...wishColumns({ ...usual, ...schedule }),
  guild_id: schedule.guildId,
  next_run_at: schedule.nextRunAt,
  covered_until: schedule.coveredUntil,
  last_slot_at: null,
  paused_at: null,
  language: schedule.language ?? null,
  created_by: schedule.createdBy,
  created_at: schedule.createdAt,
});
