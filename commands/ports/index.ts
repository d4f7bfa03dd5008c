import type { ChannelsPort } from './channels.ts';
import type { DraftsPort } from './drafts.ts';
import type { EditionsPort } from './editions.ts';
import type { MembersPort } from './members.ts';
import type { InterestsPort } from './interests.ts';
import type { PacePort } from './pace.ts';
import type { PacksPort } from './packs.ts';
import type { ReadingPort } from './reading.ts';
import type { SchedulesPort } from './schedules.ts';
import type { SettingsPort } from './settings.ts';
import type { SourcesPort } from './sources.ts';
import type { StoriesPort } from './stories.ts';
import type { VotesPort } from './votes.ts';

export type * from './channels.ts';
export type * from './drafts.ts';
export type * from './editions.ts';
export type * from './members.ts';
export type * from './interests.ts';
export type * from './pace.ts';
export type * from './packs.ts';
export type * from './reading.ts';
export type * from './schedules.ts';
export type * from './settings.ts';
export type * from './sources.ts';
export type * from './stories.ts';
export type * from './votes.ts';

/** Everything a command may ask of the world. */
export type Ports = {
  readonly reading: ReadingPort;
  readonly settings: SettingsPort;
  readonly sources: SourcesPort;
  readonly schedules: SchedulesPort;
  readonly editions: EditionsPort;
  readonly stories: StoriesPort;
  readonly votes: VotesPort;
  readonly members: MembersPort;
  readonly pace: PacePort;
  readonly packs: PacksPort;
  readonly interests: InterestsPort;
  readonly drafts: DraftsPort;
  readonly channels: ChannelsPort;
};
