import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

/** A server of PostgreSQL for tests alone, or why there is none. */
type PostgresServer =
  | {
      readonly ok: true;
      /** The address of an empty database. */
      readonly url: string;
      /** Its process, for tests that freeze or kill it. */
      readonly pid: number;
      /** Ends the server and takes its files away. */
      readonly stop: () => Promise<void>;
    }
  | { readonly ok: false; readonly reason: string };

type Person = { readonly uid: number; readonly gid: number };

const run = promisify(execFile);

/** Where Debian keeps the programs of each version. */
const debian = '/usr/lib/postgresql';

const user = 'postgres';

/** A server that is slow to start on a busy machine is tried for so long. */
const startTriesMax = 200;
const startPauseMs = 50;

/** Nothing here has to survive a power cut, and without waiting for the disk the tests are over sooner. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=60'];

const folderOfPrograms = (): string | null => {
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), '/usr/local/bin', '/usr/bin'];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
};

/** Who runs it: PostgreSQL refuses to be root, so root hands it to the user that its package has made. */
const runner = async (): Promise<Person | null> => {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (uid !== 0) return { uid, gid };
  try {
    const [own, group] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
    return { uid: Number(own.stdout), gid: Number(group.stdout) };
  } catch {
    return null;
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
};

const isListening = async (url: string): Promise<boolean> => {
  const client = new pg.Client(url);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
};

const awaitStart = async (url: string): Promise<void> => {
  for (let tries = 0; tries < startTriesMax; tries += 1) {
    if (await isListening(url)) return;
    await setTimeout(startPauseMs);
  }
  throw new Error('PostgreSQL did not start');
};

/** Starts a server on a free port of this machine, with a database of its own in the folder for temporary files. */
export const startPostgres = async (): Promise<PostgresServer> => {
  const programs = folderOfPrograms();
  if (programs === null) return { ok: false, reason: 'PostgreSQL is not installed here' };
  const person = await runner();
  if (person === null)
    return { ok: false, reason: `Root may not run PostgreSQL, and there is no user ${user}` };
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-postgres-'));
  await chown(folder, person.uid, person.gid);
  const data = join(folder, 'data');
  const make = ['-D', data, '-U', user, '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'];
  await run(join(programs, 'initdb'), make, { ...person, cwd: folder });
  const port = await freePort();
  const options = [
    ...settings,
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
  ];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...options.flatMap((each) => ['-c', each])], {
    ...person,
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  const url = `postgres://${user}@127.0.0.1:${port}/postgres`;
  await awaitStart(url);
  return {
    ok: true,
    url,
    pid: server.pid ?? 0,
    stop: async () => {
      // "Immediate": nothing is kept, so nothing needs to be put away.
      server.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
