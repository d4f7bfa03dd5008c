export { systemClock, systemRandom, systemSleep, type Clock, type Random, type Sleep } from './clock.ts';
export { createStoryKeeper, type StoryKeeper } from './keeper.ts';
export { createLog, logLevels, standardError, type Log, type LogLevel } from './log.ts';
export type { ReadFeed } from './work.ts';
export { createWorkers, type Workers } from './workers.ts';
