import { connectedSessions } from '../connected.ts';
import type { LocalDiscord, Person } from '../discord/index.ts';
import type { NewsstandFeed } from '../newsstand/index.ts';

/** What the admin sets up. */
interface FirstEdition {
  readonly discord: LocalDiscord;
  readonly admin: Person;
  readonly feeds: readonly NewsstandFeed[];
  /** How long after the feeds are added the digest is due. */
  readonly delayMs: number;
}

const scheduleName = 'First edition';

/**
 * Lets the admin do what an admin does on the first day: add every feed, then a schedule that is due soon.
 * Does nothing in a server that has the schedule already, since the bot remembers it over restarts.
 * Never rejects: where the bot does not answer, the admin says so in the channel, where somebody will read it.
 */
export async function setUpFirstEdition(edition: FirstEdition): Promise<void> {
  const admin = edition.admin.in('general');
  await botIsReady(edition.discord, admin);
  try {
    await setUp(edition, admin);
  } catch (error) {
    admin.says(`I could not set up Broadsheet. ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function setUp({ discord, feeds, delayMs }: FirstEdition, admin: Person): Promise<void> {
  const news = discord.world.channelNamed('news');
  const schedules = await admin.types('/schedule list');
  if (schedules.text.includes(scheduleName)) return;
  admin.says(`I am setting up Broadsheet. The first digest should appear in <#${news.id}> in a moment.`);
  // A feed that cannot be added is told to the admin by the bot itself and shall not keep the others out.
  for (const { url } of feeds) await addSource(admin, url).catch(() => null);
  const due = new Date(discord.world.now() + delayMs);
  const timeOfDay = due.toISOString().slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length);
  await admin.types('/schedule add', {
    when: `daily ${timeOfDay}`,
    timezone: 'UTC',
    channel: news,
    name: scheduleName,
  });
}

/** Looks at a feed and says yes to it. */
async function addSource(admin: Person, url: string): Promise<void> {
  const { message } = await admin.types('/source add', { url });
  if (message !== null) await admin.presses(message, 'Add');
}

/** Waits until a bot is connected and has registered the commands that are needed. */
function botIsReady(discord: LocalDiscord, admin: Person): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = () => {
    const names = new Set(admin.commands().map((one) => one.name));
    if (connectedSessions(discord) > 0 && names.has('source') && names.has('schedule')) resolve();
  };
  const unlisten = [discord.on('exchange', look), discord.on('sessions', look)];
  look();
  return promise.finally(() => unlisten.forEach((stop) => stop()));
}
