export { createEditionsService } from './editions.ts';
export { createReading } from './reading.ts';
export { createSchedules } from './schedules.ts';
export { createSources } from './sources.ts';
