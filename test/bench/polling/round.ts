/**
 * One round of the bot's ingest as a process of its own: every feed of a store is checked once. Follows the feeds of
 * the addresses given where the store is new. `node round.ts STORE AT URLS-AS-JSON`; prints its figures as JSON.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createPoll } from '../../../src/feeds/index.ts';
import { createIngest } from '../../../src/jobs/index.ts';
import { createFetcher, createGuard } from '../../../src/net/index.ts';
import { createLog, createWorkers } from '../../../src/ops/index.ts';
import { sourcesOf } from '../../../src/services/sources/source.ts';
import { openStore, type Store } from '../../../src/store/index.ts';

const [, , file = '', at = '', feeds = '[]'] = process.argv;
const clock = { now: () => Number(at) };
const log = createLog({ level: 'silent', secrets: [], pretty: false, clock, write: () => {} });

const feedsPolled = 10_000;
const sourcesOfServer = 100;
const askEveryMs = 100;

/** As many hosts at the same time as the bot asks. */
const pollsMax = 16;

/** Follows the newsstand's feeds over and over, each time under the name of a host that no other has. */
const followAll = (store: Store, urls: readonly string[]): Promise<void> =>
  store.write(async (shelves) => {
    for (let place = 0; place < feedsPolled; place += 1) {
      const url = new URL(urls[place % urls.length] ?? '');
      url.hostname = `host-${place}.example.net`;
      const feed = await shelves.feeds.add({ url: url.href, title: null, siteUrl: null }, clock.now());
      const guildId = String(Math.floor(place / sourcesOfServer));
      const source = { guildId, feedId: feed.id, name: `${place}`, addedBy: '1', addedAt: clock.now() };
      await shelves.sources.add(source);
    }
  });

/** The bot's ingest; every name leads to this machine. */
const openIngest = (store: Store) => {
  const fetcher = createFetcher({
    guard: createGuard({ allowed: [], isPublic: () => true, isWebPort: () => true }),
    resolve: (_name, _options, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }]),
    ...{ clock, contact: '' },
  });
  const workers = createWorkers({ count: 2, timeoutMs: 15_000, log });
  const poll = createPoll({ fetcher, workers, store, clock, random: () => 0, log, everyMs: 900_000 });
  return createIngest({ store, clock, log, poll, pollsMax });
};

const store = await openStore(file, clock.now());
if ((await store.sources.count('0')) === 0) await followAll(store, JSON.parse(feeds));
const ingest = openIngest(store);

/** How long a member waits at worst for `/source list` while all feeds are checked, and the memory at most. */
const watch = async (over: AbortSignal) => {
  let [answerMs, peakBytes] = [0, 0];
  while (!over.aborted) {
    const askedAt = performance.now();
    await wait(askEveryMs);
    await sourcesOf(store, '0', clock.now());
    answerMs = Math.max(answerMs, performance.now() - askedAt - askEveryMs);
    peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
  }
  return { answerMs, peakBytes };
};

const over = new AbortController();
const watched = watch(over.signal);
const startedAt = performance.now();
const used = process.cpuUsage();
await ingest.run(clock.now());
await ingest.settled();
const wallMs = performance.now() - startedAt;
const { user, system } = process.cpuUsage(used);
over.abort();
let read = 0;
for (let server = 0; server < feedsPolled / sourcesOfServer; server += 1) {
  read += (await sourcesOf(store, String(server), clock.now())).filter(
    ({ health }) => health.state === 'works',
  ).length;
}
process.stdout.write(JSON.stringify({ ...(await watched), wallMs, usedMs: (user + system) / 1000, read }));
process.exit(0);
