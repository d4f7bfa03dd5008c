import { defineCommand, finished, gaveUp, misusedCommand } from '../command.ts';

/** `broadsheet backup`: the store, copied while the bot goes on. */
export const backup = defineCommand({
  name: 'backup',
  summary: 'copy the database to a file, also while the bot runs',
  operands: { usage: 'FILE', max: 1 },
  options: {},
  notes: [
    'The copy has its name only when it is whole and has been checked. A file that is there already is left alone.',
    'A database on a PostgreSQL server (DATABASE_URL) is copied with the tools of PostgreSQL: pg_dump.',
  ],
  examples: ['broadsheet backup backups/monday.db'],
  run: async (_values, [copy], { terminal, configured }) => {
    if (copy === undefined) return misusedCommand('Say where the copy goes: broadsheet backup FILE.');
    if (!configured.ok) return misusedCommand(configured.mistakes.join(' '));
    const { file, url } = configured.config.database;
    if (url !== null) return gaveUp({ code: 'database-on-server', tool: 'pg_dump' });
    // The other commands start faster without the store.
    const { backUp } = await import('../../store/moving/index.ts');
    const copied = await terminal.during(`Copying ${file}`, backUp(file, copy));
    if (!copied.ok) return gaveUp(copied.problem);
    await terminal.show(`${file} was copied to ${copy} (${copied.value} bytes).\n`);
    return finished;
  },
});
