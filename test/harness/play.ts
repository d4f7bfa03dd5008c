import { PermissionFlagsBits } from 'discord-api-types/v10';
import { parseArgs } from 'node:util';
import { startDiscord } from './discord/index.ts';
import { startNewsstand } from './newsstand/index.ts';
import { createPage } from './page/index.ts';
import { createMovableClock } from './play/clock.ts';
import { setUpFirstEdition } from './play/first-edition.ts';
import { openOnFreePort } from './play/free-port.ts';
import { botId, harbourTown, residents } from './play/harbour-town.ts';
import { writeStarterPack } from './play/starter-pack.ts';
import { nextPostAt } from './play/next-post.ts';
import { parentIsGone, reportToParent, tellParentOfClock } from './play/parent.ts';
import { createReading } from './play/reading.ts';
import { recordTranscript } from './transcript/record.ts';

/**
 * The process that `npm start` runs when there is no token: a local Discord, a newsstand and the playground page.
 * It tells its parent where they are and ends with it. The newsstand stays on the same port over restarts, wherever
 * that is free, since the bot remembers the addresses of its feeds. `--record FILE`, or PLAY_RECORD where `npm start`
 * begins it, writes down what the bot and this Discord say to each other.
 */
const portDefault = 3210;
/** Long enough for the bot to have read the feeds, short enough for somebody to wait for it. */
const firstEditionDelayMs = 8000;

const port = Number(process.env['PLAY_PORT'] ?? portDefault);
if (!Number.isInteger(port)) throw new Error('PLAY_PORT is not a whole number; give it a port such as 3210.');
const { values: given } = parseArgs({ options: { record: { type: 'string' } } });
const clock = createMovableClock(tellParentOfClock);
const discord = await openOnFreePort(port, (free) =>
  startDiscord({ port: free, now: clock.now, world: harbourTown, bot: { id: botId } }),
);
const recordFile = given.record ?? process.env['PLAY_RECORD'];
if (recordFile) recordTranscript(discord, recordFile, console.warn);
const reading = createReading();
const newsstand = await openOnFreePort(port + 1, (free) =>
  startNewsstand({ port: free, now: clock.now, onRequest: reading.note }),
);
const people = residents(discord);
const clerk = discord.person('Clerk', { permissions: PermissionFlagsBits.ManageGuild }).in('general');
discord.handlePages(
  createPage({
    discord,
    people,
    newsstand,
    clock,
    nextPostAt: () => nextPostAt(discord, clerk),
    readingEnds: reading.ends,
    ...(recordFile ? { transcriptFile: recordFile } : {}),
  }),
);

const starterPack = writeStarterPack(newsstand.feeds);
reportToParent({
  apiUrl: discord.apiUrl,
  token: discord.token,
  pageUrl: discord.url,
  allow: [new URL(newsstand.url).host, new URL(discord.apiUrl).host],
  packsFile: starterPack.path,
});
void setUpFirstEdition({ discord, admin: people[0], feeds: newsstand.feeds, delayMs: firstEditionDelayMs });

await parentIsGone();
starterPack.remove();
await Promise.all([discord.stop(), newsstand.stop()]);
process.exit();
