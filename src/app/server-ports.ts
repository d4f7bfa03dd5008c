import type { Ports } from '#commands';
import type { Config } from '../config.ts';
import type { Connection } from '../discord/index.ts';
import {
  createDiscover,
  createFetchFile,
  createFollow,
  createLately,
  createReadFile,
  createScout,
  type ReadPage,
} from '../feeds/index.ts';
import type { DraftParts, Editions } from '../jobs/index.ts';
import type { Fetcher } from '../net/index.ts';
import type { Clock, DigestRunner, Log, Random, Sleep } from '../ops/index.ts';
import {
  createDrafts,
  createInterests,
  createPacks,
  createReading,
  createSchedules,
  createSettings,
  createSources,
  openPacks,
  type Shorten,
} from '../services/index.ts';
import type { Store } from '../store/index.ts';

/** What the ports of servers are built on. */
type ServerGround = {
  readonly config: Pick<Config, 'pollEveryMs' | 'packsFile'>;
  readonly store: Store;
  readonly workers: DigestRunner;
  readonly fetcher: Fetcher;
  readonly readPage: ReadPage;
  readonly connection: Pick<Connection, 'lookAtChannel' | 'mayCallRole'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly sleep: Sleep;
  readonly log: Log;
};

/** What is read, and what servers set up: sources, schedules, packs, interests, settings. */
export const openServerPorts = (
  ground: ServerGround,
  { editions, askedParts }: { readonly editions: Editions; readonly askedParts: DraftParts },
): Omit<Ports, 'editions' | 'stories' | 'votes' | 'members' | 'pace'> => {
  const { store, workers, fetcher, readPage, connection, clock, random, sleep, config } = ground;
  const { lookAtChannel, mayCallRole } = connection;
  const discover = createDiscover({ fetcher, workers });
  const lately = createLately({ discover, clock });
  const following = { store, discover, clock, random, everyMs: config.pollEveryMs };
  const fetchFile = createFetchFile(fetcher);
  const readText = (text: string) => workers.run('readText', text);
  const readList = (bytes: Uint8Array, name: string) => workers.run('readList', bytes, name);
  const shorten: Shorten = (article, options) => workers.run('shorten', article, options);
  const scout = createScout(following);
  return {
    reading: createReading({ readText, readPage, readFile: createReadFile(fetchFile, workers), shorten }),
    settings: createSettings({ store, clock, fetchFile, lookAtChannel, mayCallRole }),
    sources: createSources({ store, clock, discover, fetchFile, shorten, scout, readList }),
    schedules: createSchedules({ store, clock, sleep, editions }),
    packs: createPacks({
      ...{ discover: lately.look, clock, compose: askedParts.compose },
      packs: openPacks(config.packsFile, ground.log),
      follow: createFollow({ ...following, discover: lately.take }),
      groupNews: (news) => workers.run('storiesOf', news),
    }),
    interests: createInterests({
      ...askedParts,
      clock,
      tryFilters: (input) => workers.run('tryFilters', input),
    }),
    drafts: createDrafts({ store, clock }),
    channels: { look: lookAtChannel, mayCall: mayCallRole },
  };
};
