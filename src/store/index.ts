export type { Entry } from './articles.ts';
export type { Delivery, DeliveryReport, NewDelivery, Settlement } from './deliveries.ts';
export type { EditionRecord, EditionState, NewEdition } from './digests.ts';
export type { FeedPace, FeedRecord } from './feeds.ts';
export { openStore, type Shelves, type Store } from './open.ts';
export type { PageRecord } from './pages.ts';
export type { ScheduleRecord } from './schedules.ts';
export type { SourceRecord } from './sources.ts';
