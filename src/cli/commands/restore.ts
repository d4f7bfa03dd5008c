import { systemClock } from '../../ops/index.ts';
import { defineCommand, finished, gaveUp, misusedCommand } from '../command.ts';

/** `broadsheet restore`: a backup in the place of the store. */
export const restore = defineCommand({
  name: 'restore',
  summary: 'put a backup in the place of the database; stop the bot first',
  operands: { usage: 'FILE', max: 1 },
  options: {},
  notes: [
    'The backup is checked before anything is changed, and what was there is kept beside it under the time of day.',
    'A database on a PostgreSQL server (DATABASE_URL) is restored with the tools of PostgreSQL: pg_restore.',
  ],
  examples: ['broadsheet restore backups/monday.db'],
  run: async (_values, [copy], { terminal, configured }) => {
    if (copy === undefined) return misusedCommand('Say which backup: broadsheet restore FILE.');
    if (!configured.ok) return misusedCommand(configured.mistakes.join(' '));
    const { file, url } = configured.config.database;
    if (url !== null) return gaveUp({ code: 'database-on-server', tool: 'pg_restore' });
    const { restoreStore } = await import('../../store/moving/index.ts');
    const restoring = restoreStore(file, copy, systemClock.now());
    const restored = await terminal.during(`Restoring ${copy}`, restoring);
    if (!restored.ok) return gaveUp(restored.problem);
    const before = restored.value === null ? '' : ` What was there before is ${restored.value}.`;
    await terminal.show(`${file} is what ${copy} holds.${before}\n`);
    return finished;
  },
});
