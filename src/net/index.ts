export { parseAllowedHost, type AllowedHost } from './allowed-host.ts';
export { createFetcher, type Fetcher, type FetcherOptions, type FetchResult } from './fetcher.ts';
export { createGuard, type Guard } from './guard.ts';
export type { FetchHints } from './headers.ts';
export type { Fetched, Want } from './step.ts';
