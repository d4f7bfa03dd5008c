export { createDrafts } from './drafts.ts';
export { createEditionsService } from './editions.ts';
export { createInterests } from './interests.ts';
export { createPacks, openPacks } from './packs/index.ts';
export { createReading, type Shorten } from './reading.ts';
export { createSchedules } from './schedules/index.ts';
export { createSettings } from './settings/index.ts';
export { createSources } from './sources/index.ts';
