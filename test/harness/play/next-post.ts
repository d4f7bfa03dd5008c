import type { LocalDiscord, Person } from '../discord/index.ts';

/** A timestamp in a message. Source: Discord docs, Reference, "Message Formatting". */
const timestamp = /<t:(\d{1,13})(?::\w)?>/g;

/**
 * When the next scheduled post is due, epoch ms: the earliest time to come that `/schedule list` tells. Asked by
 * somebody who is not on the page, so that nobody there finds an answer to what they have not asked.
 * Rejects with words for the person who wants to see it.
 */
export async function nextPostAt(discord: LocalDiscord, clerk: Person): Promise<number> {
  const { message } = await clerk.types('/schedule list');
  const told = [...JSON.stringify(message).matchAll(timestamp)].map(([, seconds]) => Number(seconds) * 1000);
  const next = Math.min(...told.filter((atMs) => atMs > discord.world.now()));
  if (Number.isFinite(next)) return next;
  throw new Error('No post is scheduled. Add one with /schedule add, as an admin.');
}
