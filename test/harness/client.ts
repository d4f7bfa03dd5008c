import { Client, Events, GatewayIntentBits } from 'discord.js';
import type { LocalDiscord } from './discord/index.ts';

/** The real discord.js client, logged in to a local Discord and ready. */
export async function connectClient(
  discord: LocalDiscord,
  intents: readonly GatewayIntentBits[] = [GatewayIntentBits.Guilds],
): Promise<Client<true>> {
  const client = new Client({
    intents: [...intents],
    rest: { api: discord.apiUrl, retries: 0, timeout: 5000 },
    allowedMentions: { parse: [] },
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}
