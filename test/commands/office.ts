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
  storyDetail,
  tryFilters,
} from '../../digests/slow.ts';
import { createEditions, type DraftParts } from '../../src/jobs/index.ts';
import { createLog } from '../../src/ops/index.ts';
import {
  createDrafts,
  createEditionsService,
  createMembers,
  createPace,
  createInterests,
  createPacks,
  createReading,
  createSchedules,
  createSettings,
  createSources,
  createStories,
  createVotes,
} from '../../src/services/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';

/** The real services over a real store, without Discord and without a network. */
export type Office = {
  readonly store: Store;
  readonly ports: Ports;
  readonly close: () => Promise<void>;
};

/** What members ask for. There is no Discord: nobody can be written to. */
const openMemberPorts = ({
  store,
  clock,
  draftParts,
}: {
  readonly store: Store;
  readonly clock: { readonly now: () => number };
  readonly draftParts: DraftParts;
}): Pick<Ports, 'editions' | 'stories' | 'votes' | 'members' | 'pace'> => {
  const pace = createPace();
  const stories = createStories({
    ...draftParts,
    ...{ clock, pace },
    detail: async (story, now) => done(storyDetail(story, now)),
  });
  return {
    pace,
    editions: createEditionsService({ ...draftParts, clock, pace }),
    stories,
    votes: createVotes({ store, stories }),
    members: createMembers({
      ...{ store, clock },
      mail: async () => failed({ code: 'direct-closed' }),
      sendPost: async () => failed({ code: 'direct-closed' }),
      renderDigest: () => [],
      tryFilters: async (input) => done(tryFilters(input)),
    }),
  };
};

/** Every channel is open. */
const lookAtChannel: Ports['channels']['look'] = (_guildId, channelId) =>
  Promise.resolve({ channelId, kind: 'text', missingPermissions: [] });

/** A role that nobody may mention. */
export const uncallableRole = '88';

const mayCallRole: Ports['channels']['mayCall'] = (_guildId, { roleId }) =>
  Promise.resolve(roleId !== uncallableRole);

/** Every address is unreachable from the office. */
const unreachable = (url: string) =>
  Promise.resolve(failed({ code: 'fetch-unreachable', url, cause: 'there is no network in this test' }));

/** Nothing is grouped before it is asked for, and nothing needs a thread. */
const draftPartsOn = (store: Store): DraftParts => ({
  store,
  grouping: { catchUp: async () => {} },
  groupLoose: async (news) => done(storiesOf(news)),
  compose: async (input) => done(composeDigest(input)),
});

/** Opens an office in which it is always `at`, epoch ms. */
export const openOffice = async (at: number): Promise<Office> => {
  const clock = { now: () => at };
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-commands-'));
  const store = await openStore(join(folder, 'commands.db'), at);
  const log = createLog({ level: 'silent', secrets: [], pretty: false, clock, write: () => undefined });
  const draftParts = draftPartsOn(store);
  const editions = createEditions({
    ...draftParts,
    askedParts: draftParts,
    clock,
    log,
    render: () => [],
    editionsMax: 1,
  });
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
        lookAtChannel,
        mayCallRole,
      }),
      schedules: createSchedules({ store, clock, sleep: () => Promise.resolve(), editions }),
      ...openMemberPorts({ store, clock, draftParts }),
      packs: createPacks({
        packs: [],
        follow: ({ url }) => unreachable(url),
        discover: unreachable,
        groupNews: async (news) => done(storiesOf(news)),
        compose: draftParts.compose,
        clock,
      }),
      interests: createInterests({
        ...draftParts,
        clock,
        tryFilters: async (input) => done(tryFilters(input)),
      }),
      drafts: createDrafts({ store, clock }),
      channels: { look: lookAtChannel, mayCall: mayCallRole },
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
};
