/**
 * A local Discord for any bot in any language: `npm run harness -- [--port N] [--spec FILE] [--record FILE]`.
 * The first line that it prints says where it is and as whom to log in; then each violation and each warning is a line
 * of its own, as it is found; `--record` writes down all that is said, for `npm run transcript`. It has a page too, on
 * which one can be Ada, Milo or Greta. Ends with SIGINT or SIGTERM.
 */
import { once } from 'node:events';
import { startDiscord, type Exchange, type LocalDiscord } from './discord/index.ts';
import { createPage } from './page/index.ts';
import { residents } from './play/harbour-town.ts';
import { readWanted } from './serve/wanted.ts';
import { recordTranscript } from './transcript/record.ts';

const usage = 'usage: npm run harness -- [--port N] [--spec FILE] [--record FILE]\n';

const complain = (sentence: string): void => void process.stderr.write(`harness: ${sentence}\n`);

const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

/** What a bot needs to connect, and what it can find there. */
const ready = ({ apiUrl, url, token, applicationId, world }: LocalDiscord): object => ({
  event: 'ready',
  apiUrl,
  gatewayUrl: url.replace(/^http/, 'ws'),
  pageUrl: url,
  token,
  applicationId,
  guilds: [...world.guilds.values()].map((guild) => ({
    id: guild.id,
    name: guild.name,
    channels: world.channelsOf(guild).map(({ id, name, type }) => ({ id, name, type })),
  })),
});

const tell = ({ method, path, requestViolations, responseViolations, warnings }: Exchange): void => {
  const at = { method, path };
  for (const one of requestViolations) say({ event: 'violation', in: 'request', ...at, ...one });
  for (const one of responseViolations) say({ event: 'violation', in: 'response', ...at, ...one });
  for (const one of warnings) say({ event: 'warning', in: 'request', ...at, ...one });
};

const serve = async (): Promise<void> => {
  const { recordFile, ...options } = readWanted(process.argv.slice(2));
  const discord = await startDiscord(options);
  try {
    if (recordFile !== undefined) recordTranscript(discord, recordFile, complain);
    discord.on('exchange', tell);
    discord.handlePages(createPage({ discord, people: residents(discord) }));
    say(ready(discord));
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  } finally {
    await discord.stop();
  }
};

try {
  await serve();
} catch (error) {
  process.stderr.write(`harness: ${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
