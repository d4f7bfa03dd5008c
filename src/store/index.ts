export type { Entry } from './articles.ts';
export type { Pointer, Report, ToldArticle } from './coverage.ts';
export type {
  Delivery,
  DeliveryReport,
  Errand,
  Landing,
  NewDelivery,
  Settlement,
} from './delivery-record.ts';
export type { EditionRecord, EditionState, NewEdition } from './digests.ts';
export type { FeedPace, FeedRecord } from './feeds.ts';
export { openStore, type Shelves, type Store } from './open.ts';
export type { MuteRecord } from './mutes.ts';
export type { PageRecord } from './pages.ts';
export type { PersonRecord } from './people.ts';
export type { DueSchedule } from './schedules.ts';
export { stateOfStore, type StoreState } from './state.ts';
export type { GuildRecord } from './guilds.ts';
export type { SourceRecord, SourceWishes } from './sources.ts';
export type { GuildFilter, GuildInterests } from './interests.ts';
export type { ScheduleRecord, ScheduleWishes } from './schedule-record.ts';
export type { ArrivalPlace } from './stories.ts';
export { jobKinds, type Job as QueueJob, type JobKind } from './queue/queue.ts';
export type { ClosedTarget, Target } from './targets.ts';
export type { TellingEdition } from './told.ts';
export type { VoteRecord } from './votes.ts';
