export { createDrafts } from './drafts.ts';
export { createEditionsService } from './editions.ts';
export { createInterests } from './interests.ts';
export { createPacks, readPacks } from './packs/index.ts';
export { createReading } from './reading.ts';
export { createSchedules } from './schedules/index.ts';
export { createServers } from './servers.ts';
export { createSources } from './sources.ts';
