import { environment, readConfig, roles, type ConfigResult } from '../../config.ts';
import { systemClock } from '../../ops/index.ts';
import { defineCommand, finished, misusedCommand, toldWhy, type Outcome } from '../command.ts';
import type { Terminal } from '../terminal.ts';

const rehearseStart = async (configured: ConfigResult, terminal: Terminal): Promise<Outcome> => {
  if (!configured.ok) return misusedCommand(configured.mistakes.join(' '));
  const [{ examine, keepFromStarting }, { rehearse }] = await Promise.all([
    import('../doctor/index.ts'),
    import('../doctor/rehearsal.ts'),
  ]);
  const findings = await terminal.during('Looking at everything', examine(configured, systemClock));
  for (const { weight, says } of findings) if (weight !== 'good') terminal.say(says);
  if (keepFromStarting(findings)) {
    terminal.say('A start would fail.');
    return toldWhy;
  }
  await terminal.show('Nothing was posted, registered or changed. A start would:\n');
  for (const step of await rehearse(configured.config, systemClock)) await terminal.show(`- ${step}\n`);
  return finished;
};

/** `broadsheet start`: the bot itself. */
export const start = defineCommand({
  name: 'start',
  summary: 'run the bot; without DISCORD_TOKEN, against a local Discord in your browser',
  operands: { usage: '', max: 0 },
  options: {
    'dry-run': { kind: 'flag', help: 'say what a start would do, and do none of it; wants a DISCORD_TOKEN' },
    role: {
      kind: 'choice',
      choices: roles,
      fallback: null,
      help: 'what this process does, in place of ROLE',
    },
  },
  notes: [
    'Settings are environment variables, also read from a file called .env in the current folder; .env.example ' +
      'lists them. The same as "npm start".',
    'A dry run looks at everything as "broadsheet doctor" does, and ends with 1 where the bot could not start.',
  ],
  examples: ['broadsheet start', 'broadsheet start --role worker', 'broadsheet start --dry-run'],
  run: async ({ 'dry-run': isDry, role }, _operands, { terminal }) => {
    const given = role === null ? environment : { ...environment, ROLE: role };
    if (isDry) return rehearseStart(readConfig(given), terminal);
    // The bot is most of the code there is; the other commands start faster without it.
    const bot = await import('../../main.ts');
    // As in main.ts: what a library left behind must not keep the process.
    process.exit(await bot.start(given));
  },
});
