import { archive } from './archive.ts';
import { articles } from './articles.ts';
import type { Claims } from './contract.ts';
import { budgets } from './budgets.ts';
import { outbox } from './deliveries.ts';
import { members } from './members.ts';
import { drafts } from './drafts.ts';
import { feeds } from './feeds.ts';
import { interests } from './interests.ts';
import { movingFeeds } from './move.ts';
import { pages } from './pages.ts';
import { queue } from './queue.ts';
import { retention } from './retention.ts';
import { editions, schedules } from './schedules.ts';
import { sources } from './sources.ts';
import { settings, transactions } from './transactions.ts';

/** All that is promised of every store: a new shelf is its file and its line here. */
export const chapters: Readonly<Record<string, Claims>> = {
  feeds,
  'feeds that move': movingFeeds,
  sources,
  articles,
  archive,
  pages,
  schedules,
  editions,
  interests,
  drafts,
  outbox,
  budgets,
  queue,
  retention,
  members,
  settings,
  transactions,
};
