export { systemClock, systemRandom, systemSleep, type Clock, type Random, type Sleep } from './clock.ts';
export { createStoryKeeper, type StoryKeeper } from './keeper.ts';
export { createLog, logLevels, standardError, type Log, type LogLevel } from './log.ts';
export { examine, createPulse, type Check, type Pulse } from './health.ts';
export { noMetrics, type Metrics } from './metrics.ts';
export type { MetricsPage, Reading } from './metrics-page.ts';
export { openProbes, type Probes } from './probes.ts';
export type { ReadFeed } from './work.ts';
export { createWorkers, type Workers } from './workers.ts';
