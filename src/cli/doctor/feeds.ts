import { phrasesFor } from '#digests';
import type { FeedRecord, Store } from '../../store/index.ts';
import type { Web } from '../web.ts';
import { good, warning, type Finding } from './finding.ts';

/** Enough to tell a broken network from a broken feed. */
const feedsMax = 20;

const examineFeed = async (
  { url, lastProblem, nextCheckAt }: FeedRecord,
  { discover }: Web,
): Promise<readonly Finding[]> => {
  const found = await discover(url);
  if (!found.ok) return [warning('feeds', phrasesFor('en').problem(found.problem))];
  if (lastProblem === null) return [];
  const next = new Date(nextCheckAt).toISOString();
  return [
    good('feeds', `${url} failed when the bot read it last, and works now; it is read again at ${next}.`),
  ];
};

/** Reads the feeds that fail, and some of the others, as the bot would. Feeds that fail keep nothing else from work. */
export const examineFeeds = async (store: Store, web: Web): Promise<readonly Finding[]> => {
  const { followed, failing, ended } = await store.feeds.census();
  const feeds = await store.feeds.worst(feedsMax);
  const findings = (await Promise.all(feeds.map((feed) => examineFeed(feed, web)))).flat();
  const counts = `${followed} are followed, ${failing} fail, ${ended} are gone for good`;
  return [good('feeds', `${counts}; ${feeds.length} were read just now.`), ...findings];
};
