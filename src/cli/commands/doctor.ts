import { systemClock } from '../../ops/index.ts';
import { defineCommand, finished, toldWhy, type Outcome } from '../command.ts';
import type { Finding } from '../doctor/index.ts';

const marks: Readonly<Record<Finding['weight'], string>> = { good: 'ok', warning: 'look', bad: 'BAD' };

/** `ok    token        The token is that of ...` */
const lineOf = ({ check, weight, says }: Finding): string =>
  `${marks[weight].padEnd(5)} ${check.padEnd(12)} ${says}\n`;

/** `broadsheet doctor`: what is wrong, and what to do. */
export const doctor = defineCommand({
  name: 'doctor',
  summary: 'look at everything that the bot needs, and say what to do',
  operands: { usage: '', max: 0 },
  options: { json: { kind: 'flag', help: 'a JSON object: {ok, findings: [{check, weight, says}]}' } },
  notes: [
    'It looks at the configuration, the disk, the database, the token, the commands, the clock, the permissions of ' +
      'the next 50 schedules, and 20 feeds, those that fail first.',
    'Nothing is changed or posted, and the bot may go on meanwhile. The exit code is 1 where something is BAD.',
  ],
  examples: ['broadsheet doctor', 'broadsheet doctor --json'],
  run: async ({ json }, _operands, { terminal, configured }): Promise<Outcome> => {
    // The other commands start faster without it.
    const { areBad, examine } = await import('../doctor/index.ts');
    const look = examine(configured, systemClock);
    const findings = await terminal.during('Looking at everything', look);
    const isBad = areBad(findings);
    if (json) await terminal.write(`${JSON.stringify({ ok: !isBad, findings }, null, 2)}\n`);
    else for (const finding of findings) await terminal.show(lineOf(finding));
    return isBad ? toldWhy : finished;
  },
});
