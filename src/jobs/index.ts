export { createBeat, type Beat, type Job } from './beat.ts';
export type { Carrier, DeliveryOutcome, SearchOutcome } from './carrier.ts';
export { firstWindowMs, type Compose } from './draft.ts';
export { createEditions, type EditionParts, type Editions } from './edition.ts';
export { createIngest, type Ingest, type IngestParts } from './ingest.ts';
export { createOutbox, type Outbox, type OutboxParts } from './outbox.ts';
export type { Render } from './publish.ts';
export { createSweep } from './sweep.ts';
export { nextRun } from './timetable.ts';
