/** What the code may ask of the platform without importing anything: time, chance, the process, the network. */
import type { Use } from '../uses.ts';
import { type Breach, type Law, eachSource } from '../law.ts';
import type { Place, Ring } from '../plan.ts';
import type { Source } from '../source.ts';

type Ban = {
  /** Paths; a longer path that begins with one is banned with it. */
  readonly names: readonly string[];
  readonly rings: readonly Ring[];
  /** The file or rooms that keep the thing for everyone. */
  readonly except?: (path: string, place: Place) => boolean;
  readonly remedy: string;
};

const isClock = (path: string): boolean => path === 'src/ops/clock.ts';
const inRoom =
  (...rooms: readonly string[]) =>
  (_path: string, { room }: Place): boolean =>
    rooms.includes(room);

const time = ['Date.now', 'new Date()', 'Date()', 'performance', 'process.hrtime', 'process.uptime'];
const chance = [
  'Math.random',
  ...['randomUUID', 'randomBytes', 'randomInt', 'randomFill', 'randomFillSync', 'getRandomValues'].map(
    (name) => `crypto.${name}`,
  ),
];
const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];
const network = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

const bans: readonly Ban[] = [
  { names: time, rings: ['digests'], remedy: 'take `now` as an argument, in epoch milliseconds' },
  { names: time, rings: ['commands'], remedy: 'use `request.at`' },
  { names: time, rings: ['src'], except: isClock, remedy: 'take a Clock of src/ops/clock.ts' },
  {
    names: ['Temporal.Now'],
    rings: ['digests', 'commands', 'src', 'test'],
    except: isClock,
    remedy: 'make it from `now`',
  },
  { names: chance, rings: ['digests', 'commands'], remedy: 'take a seed or an id as an argument' },
  { names: chance, rings: ['src'], except: isClock, remedy: 'take chance from src/ops/clock.ts' },
  { names: timers, rings: ['digests', 'commands'], remedy: 'nothing waits here: let src wait' },
  { names: network, rings: ['digests'], remedy: 'the core does no I/O: take the bytes as an argument' },
  { names: network, rings: ['commands'], remedy: 'ask a port' },
  { names: network, rings: ['src'], except: inRoom('src/net'), remedy: 'ask the fetcher of src/net' },
  { names: ['process'], rings: ['digests', 'commands'], remedy: 'take the value as an argument' },
  {
    names: ['process.env'],
    rings: ['src'],
    except: inRoom('src/config'),
    remedy: 'let src/config.ts parse it',
  },
  {
    names: ['process.exit', 'process.exitCode', 'process.abort'],
    rings: ['src'],
    except: inRoom('src/main', 'src/cli'),
    remedy: 'throw: a fault ends the job, and only main and cli end the process',
  },
  { names: ['console'], rings: ['digests', 'commands'], remedy: 'return the words: src prints them' },
  {
    names: ['console', 'process.stdout', 'process.stderr'],
    rings: ['src'],
    except: (path, { room }) => path === 'src/ops/log.ts' || room === 'src/cli',
    remedy: 'use the log of src/ops, or let src/cli say it',
  },
];

const covers = (name: string, path: string): boolean => path === name || path.startsWith(`${name}.`);

const banOn = ({ path, place }: Source, use: Use): Ban | undefined =>
  bans.find(
    ({ names, rings, except }) =>
      place.ring !== undefined &&
      rings.includes(place.ring) &&
      names.some((name) => covers(name, use.path)) &&
      !except?.(path, place),
  );

const bannedUses = (source: Source): Breach[] =>
  source.uses.flatMap((use) => {
    const ban = use.free ? banOn(source, use) : undefined;
    if (!ban) return [];
    return [
      { path: source.path, line: source.lineAt(use.start), fault: `uses ${use.path}`, remedy: ban.remedy },
    ];
  });

const injected: Law = {
  claim: 'time, chance, the process and the network are handed in',
  check: eachSource(bannedUses),
  breaks: [
    {
      files: { 'digests/rank/x.ts': '\nconst a = Date.now();' },
      says: 'digests/rank/x.ts:2: uses Date.now; take `now`',
    },
    { files: { 'digests/rank/x.ts': 'const a = new Date().getTime();' }, says: 'uses new Date()' },
    { files: { 'digests/rank/x.ts': 'const { now } = Date;' }, says: 'uses Date.now' },
    { files: { 'digests/rank/x.ts': 'const a = globalThis.Math.random();' }, says: 'take a seed' },
    { files: { 'digests/rank/x.ts': 'setTimeout(() => 1, 2);' }, says: 'nothing waits here' },
    { files: { 'digests/rank/x.ts': 'const a = await fetch("x");' }, says: 'does no I/O' },
    { files: { 'digests/rank/x.ts': 'const a = process.argv;' }, says: 'uses process.argv' },
    { files: { 'digests/rank/x.ts': "console.log('a');" }, says: 'return the words' },
    { files: { 'commands/x.ts': 'const a = Date.now();' }, says: 'use `request.at`' },
    { files: { 'commands/x.ts': 'const a = await fetch("x");' }, says: 'ask a port' },
    { files: { 'src/jobs/x.ts': 'const a = performance.now();' }, says: 'take a Clock' },
    {
      files: { 'src/jobs/x.ts': "import { performance as p } from 'node:perf_hooks';\np.now();" },
      says: ':2: uses performance.now',
    },
    {
      files: { 'src/jobs/x.ts': "import { randomUUID } from 'node:crypto';\nrandomUUID();" },
      says: 'uses crypto.randomUUID',
    },
    {
      files: { 'src/jobs/x.ts': "import * as c from 'node:crypto';\nc.randomBytes(8);" },
      says: 'uses crypto.randomBytes',
    },
    {
      files: { 'src/jobs/x.ts': "import { Temporal } from 'temporal-polyfill';\nTemporal.Now.instant();" },
      says: 'make it from',
    },
    {
      files: { 'test/src/x.test.ts': "import { Temporal as T } from 'temporal-polyfill';\nT.Now.instant();" },
      says: 'Temporal.Now',
    },
    { files: { 'src/jobs/x.ts': 'const { env } = process;' }, says: 'let src/config.ts parse it' },
    { files: { 'src/main.ts': 'const a = process.env.HOME;' }, says: 'uses process.env.HOME' },
    { files: { 'src/jobs/x.ts': 'console.error(1);' }, says: 'use the log' },
    { files: { 'src/jobs/x.ts': "process.stderr.write('a');" }, says: 'uses process.stderr.write' },
    { files: { 'src/jobs/x.ts': 'process.exit(1);' }, says: 'a fault ends the job' },
    { files: { 'digests/rank/x.ts': 'const a = { process };' }, says: 'uses process' },
    { files: { 'src/feeds/x.ts': 'await fetch("x");' }, says: 'ask the fetcher' },
  ],
  keeps: [
    { files: { 'src/ops/clock.ts': 'const a = Date.now() + Math.random() + new Date().getTime();' } },
    { files: { 'digests/rank/x.ts': "const a = new Date(0); // Date.now()\nconst b = 'Math.random()';" } },
    { files: { 'digests/rank/x.ts': 'const a = (fetch: () => void, console: { log: number }) => fetch();' } },
    {
      files: {
        'src/feeds/x.ts': "import { fetch } from '../net/fetch.ts';\nfetch();",
        'src/net/fetch.ts': '',
      },
    },
    {
      files: {
        'src/config.ts': 'const a = process.env;',
        'src/cli.ts': "console.log('a');",
        'src/main.ts': 'process.exit(1);',
      },
    },
    { files: { 'digests/rank/x.ts': 'const a = { console: 1, process: 2 };\nconst b = a.console;' } },
  ],
};

/** The law about what comes from the world. */
export const worldLaws: readonly Law[] = [injected];
