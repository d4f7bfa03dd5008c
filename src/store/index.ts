export type { ArticleRecord, Articles, ArticleWindow, Entry } from './articles.ts';
export type {
  Deliveries,
  Delivery,
  DeliveryReport,
  DeliveryState,
  NewDelivery,
  Settlement,
} from './deliveries.ts';
export type { Digests, EditionRecord, EditionState, NewEdition } from './digests.ts';
export type { FeedRecord, Feeds, FeedSeen } from './feeds.ts';
export { openStore, type Shelves, type Store } from './open.ts';
export type { NewSchedule, ScheduleProgress, ScheduleRecord, Schedules } from './schedules.ts';
export type { Settings } from './settings.ts';
export type { NewSource, SourceRecord, Sources } from './sources.ts';
export type { Told } from './told.ts';
