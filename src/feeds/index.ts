export { createFetchFile, createReadFile, type FetchFile } from './file.ts';
export { createDiscover, type Discover } from './discover.ts';
export { createFollow, createScout, followKept, type Follow, type Scout } from './follow.ts';
export { createLately } from './lately.ts';
export { createReadPage, type ReadPage } from './page.ts';
export { createPoll, type Poll } from './poll.ts';
