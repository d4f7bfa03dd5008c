export { createReadFile } from './file.ts';
export { createDiscover, type Discover } from './discover.ts';
export { createFollow, type Follow } from './follow.ts';
export { createReadPage, type ReadPage } from './page.ts';
export { createPoll, type Poll } from './poll.ts';
