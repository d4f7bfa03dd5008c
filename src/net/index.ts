export { parseAllowedHost, type AllowedHost } from './allowed-host.ts';
export { createFetcher, type Fetcher, type FetcherOptions } from './fetcher.ts';
export { createGuard } from './guard.ts';
export type { FetchHints } from './headers.ts';
export { createRobots, type Robots } from './robots.ts';
export type { Fetched } from './step.ts';
