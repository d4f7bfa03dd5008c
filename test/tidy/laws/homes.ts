/** Modules that only some rooms may import: the network, the database, Discord, and the whole config. */
import { type Breach, type Law, eachSource } from '../law.ts';
import type { Link } from '../links.ts';
import type { Source } from '../source.ts';

type Home = {
  /** Specifiers, `x/*` for all that is below x. The first home that lists one decides. */
  readonly modules: readonly string[];
  /** Rooms, or whole rings, that may import them. */
  readonly rooms: readonly string[];
  /** Whether even these may only have the types. */
  readonly typesOnly?: boolean;
  readonly remedy: string;
};

const homes: readonly Home[] = [
  {
    modules: [
      'undici',
      'ws',
      'node:https',
      'node:http2',
      'node:net',
      'node:tls',
      'node:dns',
      'node:dns/*',
      'node:dgram',
    ],
    rooms: ['src/net'],
    remedy: 'only src/net opens the network: ask its fetcher',
  },
  // Health and metrics are answered over plain HTTP by src/ops.
  {
    modules: ['node:http'],
    rooms: ['src/net', 'src/ops'],
    remedy: 'only src/net and src/ops speak HTTP: ask them',
  },
  {
    modules: ['kysely', 'kysely/*', 'node:sqlite'],
    rooms: ['src/store'],
    remedy: 'only src/store speaks SQL: ask it',
  },
  {
    modules: ['discord.js', '@discordjs/*'],
    rooms: ['src/discord'],
    remedy: 'only src/discord runs discord.js: answer with values',
  },
  {
    modules: ['discord-api-types', 'discord-api-types/*'],
    rooms: ['commands', 'src/discord'],
    typesOnly: true,
    remedy: 'commands and src/discord may `import type` it: copy no more than the constant',
  },
  {
    modules: ['node:*'],
    rooms: ['src'],
    remedy: 'digests and commands know no platform: ask a port or take an argument',
  },
];

const matches = (specifier: string, pattern: string): boolean =>
  pattern.endsWith('*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern;

const isForeign = ({ place }: Source, link: Link): Home | undefined => {
  const home = homes.find(({ modules }) => modules.some((pattern) => matches(link.specifier, pattern)));
  if (!home) return undefined;
  const atHome = home.rooms.some((room) => room === place.ring || room === place.room);
  return atHome && (!home.typesOnly || link.kind === 'type') ? undefined : home;
};

const foreignImports = (source: Source): Breach[] =>
  source.links.flatMap((link) => {
    const home = isForeign(source, link);
    if (!home) return [];
    const line = source.lineAt(link.start);
    return [{ path: source.path, line, fault: `imports ${link.specifier}`, remedy: home.remedy }];
  });

const bounded: Law = {
  claim: 'the network, the database and Discord have one room each',
  check: eachSource((source) =>
    source.place.ring === undefined || source.place.ring === 'test' ? [] : foreignImports(source),
  ),
  breaks: [
    {
      files: { 'src/feeds/x.ts': "import { Agent } from 'undici';" },
      says: 'only src/net opens the network',
    },
    {
      files: { 'src/ops/x.ts': "import { lookup } from 'node:dns/promises';" },
      says: 'imports node:dns/promises',
    },
    {
      files: { 'src/jobs/x.ts': "import { createServer } from 'node:http';" },
      says: 'only src/net and src/ops',
    },
    { files: { 'src/jobs/x.ts': "import { sql } from 'kysely';" }, says: 'only src/store speaks SQL' },
    { files: { 'src/services/x.ts': "import type { Kysely } from 'kysely';" }, says: 'only src/store' },
    {
      files: { 'src/jobs/x.ts': "const { DatabaseSync } = await import('node:sqlite');" },
      says: 'only src/store',
    },
    { files: { 'src/jobs/x.ts': "import { Client } from 'discord.js';" }, says: 'only src/discord' },
    { files: { 'commands/x.ts': "import type { Client } from 'discord.js';" }, says: 'only src/discord' },
    {
      files: { 'commands/x.ts': "import { ChannelType } from 'discord-api-types/v10';" },
      says: 'may `import type` it',
    },
    {
      files: { 'digests/post/x.ts': "import type { A } from 'discord-api-types/v10';" },
      says: 'discord-api-types',
    },
    { files: { 'digests/feed/x.ts': "import { Buffer } from 'node:buffer';" }, says: 'know no platform' },
    { files: { 'commands/x.ts': "import { randomUUID } from 'node:crypto';" }, says: 'know no platform' },
  ],
  keeps: [
    { files: { 'src/net/x.ts': "import { Agent } from 'undici';\nimport { lookup } from 'node:dns';" } },
    { files: { 'src/ops/health.ts': "import { createServer } from 'node:http';" } },
    {
      files: {
        'src/store/x.ts': "import { Kysely } from 'kysely';\nimport { DatabaseSync } from 'node:sqlite';",
      },
    },
    { files: { 'src/discord/x.ts': "import { Client } from 'discord.js';" } },
    { files: { 'commands/x.ts': "import type { APIEmbed } from 'discord-api-types/v10';" } },
    { files: { 'test/harness/x.ts': "import { createServer } from 'node:http';" } },
    { files: { 'digests/feed/x.ts': "import { parseFeed } from 'feedsmith';" } },
  ],
};

/** Who may hold every setting at once. */
const configReaders: readonly string[] = ['src/config', 'src/app', 'src/main', 'src/cli'];

const config: Law = {
  claim: 'only the app and its starters see the config whole',
  check: ({ edges }) =>
    edges
      .filter(
        ({ from, to, link }) =>
          to.place.room === 'src/config' && link.kind !== 'type' && from.place.ring === 'src',
      )
      .filter(({ from }) => !configReaders.includes(from.place.room))
      .map(({ from, link }) => ({
        path: from.path,
        line: from.lineAt(link.start),
        fault: 'imports the config',
        remedy: 'take your own values as arguments: app.ts hands them out',
      })),
  breaks: [
    {
      files: { 'src/jobs/x.ts': "import { parse } from '../config.ts';", 'src/config.ts': '' },
      says: 'app.ts hands them out',
    },
    {
      files: { 'src/door.ts': "import { parse } from './config.ts';", 'src/config.ts': '' },
      says: 'imports the config',
    },
  ],
  keeps: [
    { files: { 'src/app.ts': "import { parse } from './config.ts';", 'src/config.ts': '' } },
    { files: { 'src/cli/doctor.ts': "import { parse } from '../config.ts';", 'src/config.ts': '' } },
    {
      files: {
        'test/src/config.test.ts': "import { parse } from '../../src/config.ts';",
        'src/config.ts': '',
      },
    },
  ],
};

/** Laws about who may import what. */
export const homeLaws: readonly Law[] = [bounded, config];
