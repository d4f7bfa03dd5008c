import { defineCommand } from '../command.ts';

/** `broadsheet start`: the bot itself. */
export const start = defineCommand({
  name: 'start',
  summary: 'run the bot; without DISCORD_TOKEN, against a local Discord in your browser',
  operands: { usage: '', max: 0 },
  options: {},
  notes: [
    'Settings are environment variables, also read from a file called .env in the current folder; .env.example ' +
      'lists them. The same as "npm start".',
  ],
  examples: ['broadsheet start'],
  run: async () => {
    // The bot is most of the code there is; the other commands start faster without it.
    const bot = await import('../../main.ts');
    // As in main.ts: what a library left behind must not keep the process.
    process.exit(await bot.start());
  },
});
