import type { Config } from '../../config.ts';
import { systemClock } from '../../ops/index.ts';
import { defineCommand, finished, gaveUp, misusedCommand, type Outcome } from '../command.ts';
import type { Terminal } from '../terminal.ts';

const update = async ({ database }: Config, terminal: Terminal): Promise<Outcome> => {
  const { file, url, connectionsMax } = database;
  const { openStore } = await import('../../store/index.ts');
  await (await openStore(url ?? file, systemClock.now(), { connectionsMax })).close();
  await terminal.show(`${url === null ? file : 'The database on the server'} is as this version wants it.\n`);
  return finished;
};

const move = async ({ database }: Config, url: string, terminal: Terminal): Promise<Outcome> => {
  const { moveToServer } = await import('../../store/moving/index.ts');
  const moving = moveToServer(database.file, url, systemClock.now());
  const moved = await terminal.during(`Moving ${database.file}`, moving);
  if (!moved.ok) return gaveUp(moved.problem);
  for (const { name, rows } of moved.value) await terminal.show(`${name}: ${rows}\n`);
  await terminal.show(
    'All rows arrived as they were sent. Set DATABASE_URL to that address and start the bot.\n',
  );
  return finished;
};

/** `broadsheet migrate`: the store at the schema of this version, or on a server. */
export const migrate = defineCommand({
  name: 'migrate',
  summary: 'bring the database up to date, or move it to a PostgreSQL server',
  operands: { usage: '', max: 0 },
  options: {
    to: { kind: 'text', value: 'URL', help: 'move everything to this server; stop the bot first' },
  },
  notes: [
    'The bot brings its database up to date by itself when it starts.',
    'A move takes everything or nothing: it wants an empty database, reads back what it has written, compares it row ' +
      'by row, and leaves the file as it is.',
  ],
  examples: [
    'broadsheet migrate',
    'broadsheet migrate --to postgres://broadsheet:secret@localhost/broadsheet',
  ],
  run: async ({ to }, _operands, { terminal, configured }) => {
    if (!configured.ok) return misusedCommand(configured.mistakes.join(' '));
    if (to === null) return update(configured.config, terminal);
    return /^postgres(?:ql)?:\/\/./i.test(to) && URL.canParse(to)
      ? move(configured.config, to, terminal)
      : misusedCommand('--to takes the address of a server: postgres://user:password@host/database.');
  },
});
