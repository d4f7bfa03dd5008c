import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ports } from '../../commands/index.ts';
import {
  composeDigest,
  done,
  failed,
  readOpml,
  readPlainText,
  shorten,
  storiesOf,
} from '../../digests/slow.ts';
import { createEditions, type DraftParts } from '../../src/jobs/index.ts';
import { createLog } from '../../src/ops/index.ts';
import {
  createEditionsService,
  createPacks,
  createReading,
  createSchedules,
  createSettings,
  createSources,
} from '../../src/services/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';

/** The real services over a real store, without Discord and without a network. */
export type Office = {
  readonly store: Store;
  readonly ports: Ports;
  readonly close: () => Promise<void>;
};

/** Opens an office in which it is always `at`, epoch ms. Every address is unreachable from it. */
export const openOffice = async (at: number): Promise<Office> => {
  const clock = { now: () => at };
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-commands-'));
  const store = await openStore(join(folder, 'commands.db'), at);
  const log = createLog({ level: 'silent', secrets: [], pretty: false, clock, write: () => undefined });
  // Nothing is grouped before it is asked for, and nothing needs a thread.
  const draftParts: DraftParts = {
    store,
    grouping: { catchUp: async () => {} },
    groupLoose: async (news) => done(storiesOf(news)),
    compose: async (input) => done(composeDigest(input)),
  };
  const unreachable = (url: string) =>
    Promise.resolve(failed({ code: 'fetch-unreachable', url, cause: 'there is no network in this test' }));
  const editions = createEditions({ ...draftParts, clock, log, render: () => [], editionsMax: 1 });
  return {
    store,
    ports: {
      reading: createReading({
        readText: (text) => Promise.resolve(readPlainText(text)),
        readPage: unreachable,
        readFile: ({ url }) => unreachable(url),
        shorten: (article, options) => Promise.resolve(shorten(article, options)),
      }),
      sources: createSources({
        ...{ store, clock, discover: unreachable, scout: unreachable },
        fetchFile: ({ url }) => unreachable(url),
        readList: (bytes, name) => Promise.resolve(readOpml(bytes, { name })),
        shorten: (article, options) => Promise.resolve(shorten(article, options)),
      }),
      settings: createSettings({
        ...{ store, clock, fetchFile: ({ url }) => unreachable(url) },
        lookAtChannel: (_guildId, channelId) =>
          Promise.resolve({ channelId, kind: 'text', missingPermissions: [] }),
      }),
      schedules: createSchedules({ store, clock, sleep: () => Promise.resolve(), editions }),
      editions: createEditionsService({ ...draftParts, clock }),
      packs: createPacks({
        packs: [],
        follow: ({ url }) => unreachable(url),
        discover: unreachable,
        groupNews: async (news) => done(storiesOf(news)),
        compose: draftParts.compose,
        clock,
      }),
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
};
