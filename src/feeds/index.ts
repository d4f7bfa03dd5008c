export { createDiscover, type Discover, type FoundFeed } from './discover.ts';
export { createFollow, type Follow } from './follow.ts';
export { createReadPage, type ReadPage } from './page.ts';
export { createPoll, type Poll, type PollNews, type PollParts } from './poll.ts';
