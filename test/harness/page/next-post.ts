import type { LocalDiscord } from '../discord/index.ts';
import type { PageParts } from './parts.ts';

/** The clock first stops this long before a post is due: feeds are read before a digest is made of them. */
const leadMs = 60_000;
/** How long the bot has for the post once its time has come. */
const postingMs = 12_000;

const nothingPosted =
  'The time came, and the bot posted nothing: it waits for enough to tell. Publish more articles, and run the next.';

/** Sets the clock to when the next post is due, and waits for it. Gives what to tell where none came. */
export async function runNextPost({
  discord,
  clock,
  nextPostAt,
  readingEnds,
}: PageParts): Promise<string | null> {
  if (clock === undefined || nextPostAt === undefined) throw new Error('This clock cannot be moved.');
  const dueMs = await nextPostAt();
  const leftMs = () => dueMs - discord.world.now();
  if (leftMs() > leadMs) {
    clock.jump(leftMs() - leadMs);
    await readingEnds?.();
  }
  const posted = awaitPost(discord);
  clock.jump(Math.max(0, leftMs()));
  return (await posted) ? null : nothingPosted;
}

/** Whether the bot writes something that everybody can see, within the time for it. */
function awaitPost(discord: LocalDiscord): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isPosted: boolean) => {
      clearTimeout(timer);
      unlisten();
      resolve(isPosted);
    };
    const timer = setTimeout(() => end(false), postingMs);
    const unlisten = discord.on('messageAdded', ({ message, visibleTo }) => {
      if (visibleTo === null && message.author.id === discord.world.bot.id) end(true);
    });
  });
}
