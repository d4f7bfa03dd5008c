export { createBeat } from './beat.ts';
export type { Carrier } from './carrier.ts';
export { firstWindowMs } from './draft.ts';
export { createEditions, type Editions } from './edition.ts';
export { createIngest } from './ingest.ts';
export { createOutbox } from './outbox.ts';
export { createPages } from './pages.ts';
export { createSweep } from './sweep.ts';
export { nextRun } from './timetable.ts';
