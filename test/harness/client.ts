import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
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

/** Makes a client a small bot: it registers one command and answers whatever anyone does. */
export async function serve(
  client: Client<true>,
  command: RESTPostAPIApplicationCommandsJSONBody,
  answer: (interaction: Interaction) => Promise<unknown>,
): Promise<void> {
  await client.application.commands.set([command]);
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
}
