export { createEditionsService } from './editions.ts';
export { createPacks, readPacks } from './packs/index.ts';
export { createReading } from './reading.ts';
export { createSchedules } from './schedules.ts';
export { createSources } from './sources.ts';
