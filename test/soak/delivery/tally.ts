import { MessageFlags } from 'discord-api-types/v10';
import type { LocalDiscord } from '../../harness/discord/index.ts';

/** What became of the messages that were owed. */
export type Tally = {
  readonly owed: number;
  readonly missing: number;
  /** Messages beyond the first of each key. */
  readonly duplicates: number;
  /** Of the messages in channels that others follow, how many were published. */
  readonly published: number;
};

/** The key stands in the id of the message's button. */
const keyShape = /"custom_id":"1:why:([^"]+)"/u;

/** Looks through every channel, thread and conversation for the messages of these keys. */
export const tallyOf = (discord: LocalDiscord, keys: readonly string[]): Tally => {
  const copies = new Map<string, number>(keys.map((key) => [key, 0]));
  let published = 0;
  for (const log of discord.world.messages.values()) {
    for (const { message } of log.values()) {
      const key = keyShape.exec(JSON.stringify(message.components))?.[1] ?? '';
      if (!copies.has(key)) continue;
      copies.set(key, (copies.get(key) ?? 0) + 1);
      if (((message.flags ?? 0) & MessageFlags.Crossposted) !== 0) published += 1;
    }
  }
  const counts = [...copies.values()];
  return {
    owed: keys.length,
    missing: counts.filter((count) => count === 0).length,
    duplicates: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    published,
  };
};
