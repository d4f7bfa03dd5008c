import { startPostgres } from '../../src/store/postgres-server.ts';
import { tableOf } from '../../bench/table.ts';
import { deliver, deliverNaively, type Ordeal, type Outcome } from '../delivery/run.ts';
import type { Section, Sizes } from './section.ts';

/** Processes that share the work on a server. */
const workers = 3;

const head = [
  'Posts',
  'owed',
  'missing',
  'duplicates',
  'killed',
  'frozen',
  'outages',
  'faults',
  '429s',
  'violations',
  'seconds',
];

const rowOf = (who: string, outcome: Outcome): readonly string[] => [
  who,
  ...[outcome.owed, outcome.missing, outcome.duplicates, outcome.kills, outcome.freezes, outcome.outages].map(
    String,
  ),
  ...[outcome.faults, outcome.tooMany, outcome.violations].map(String),
  outcome.seconds.toFixed(0),
];

/** A way to deliver, which has a server to itself where it wants one. */
type Way = {
  readonly who: string;
  readonly onServer: boolean;
  readonly run: (serverUrl: string | null) => Promise<Outcome>;
};

const waysFor = (sizes: Sizes): readonly Way[] => {
  const calm: Ordeal = { ...sizes, outages: 0, freezes: 0 };
  const away: Ordeal = { ...sizes, freezes: 0 };
  const frozen: Ordeal = { ...sizes, outages: 0 };
  const onFile = (who: string, ordeal: Ordeal): Way => ({
    who,
    onServer: false,
    run: (serverUrl) => deliver(ordeal, { processes: 1, serverUrl }),
  });
  const onServer = (who: string, ordeal: Ordeal): Way => ({
    who,
    onServer: true,
    run: (serverUrl) => deliver(ordeal, { processes: workers, serverUrl }),
  });
  return [
    onFile('SQLite, 1 process', calm),
    onFile('SQLite, with outages', away),
    onServer(`PostgreSQL, ${workers} workers`, frozen),
    onServer('PostgreSQL, with outages', away),
    { who: 'a naive loop', onServer: false, run: () => deliverNaively(calm) },
  ];
};

/** Lets one way deliver; a row, or why there is none. */
const rowFor = async ({ who, onServer, run }: Way): Promise<readonly string[]> => {
  if (!onServer) return rowOf(who, await run(null));
  const server = await startPostgres();
  if (!server.ok) return [who, server.reason, ...head.slice(2).map(() => '')];
  const row = rowOf(who, await run(server.url));
  await server.stop();
  return row;
};

/** Posts while processes are killed, replies are lost and Discord is unwell. */
export const deliveries: Section = {
  name: 'deliveries',
  title: 'Posts, exactly once',
  run: async ({ only, ...sizes }, tell) => {
    const rows: (readonly string[])[] = [head];
    for (const way of waysFor(sizes).filter(({ who }) => who.toLowerCase().includes(only.toLowerCase()))) {
      tell(way.who);
      const row = await rowFor(way);
      rows.push(row);
      tell(row.join('  '));
    }
    return tableOf(rows);
  },
};
