import { GatewayIntentBits as I, PermissionFlagsBits } from 'discord-api-types/v10';
import type { DiscordState } from '../state.ts';
import type { Channel, StoredMessage } from '../world/records.ts';
import { channelWire, guildCreateWire } from '../world/wire.ts';
import { has } from '../world/permissions.ts';
import { permissionsOfBot } from '../rest/access.ts';
import { dispatch, type Session } from './session.ts';

/** An event for the sessions whose shard and intents it concerns; `intent` 0 concerns all. */
interface Happening {
  readonly guildId: string | null;
  readonly intent: number;
  readonly type: string;
}

/** Passes on what happens in the world to the bots. */
export function passOn(discord: DiscordState, sessions: ReadonlyMap<string, Session>): void {
  const { events, world } = discord;
  const tell = ({ guildId, intent, type }: Happening, data: (session: Session) => unknown) => {
    for (const session of sessions.values()) {
      const concerned = intent === 0 || (session.intents & intent) !== 0;
      if (concerned && isOnShard(session, guildId)) dispatch(session, type, data(session));
    }
  };
  const tellOfGuild = (type: string, guildId: string | null, data: () => unknown) =>
    tell({ guildId, intent: I.Guilds, type }, data);
  const tellOfMessage = (type: string, stored: StoredMessage, data: (view: View) => unknown) => {
    const channel = world.channels.get(stored.message.channel_id);
    if (channel === undefined || stored.visibleTo !== null || !isVisible(discord, channel)) return;
    const { guildId } = channel;
    const intent = guildId === null ? I.DirectMessages : I.GuildMessages;
    tell({ guildId, intent, type }, (session) => data({ discord, session, guildId, stored }));
  };
  events.on('guildAdded', (guild) =>
    tellOfGuild('GUILD_CREATE', guild.id, () => guildCreateWire(world, guild)),
  );
  events.on('guildRemoved', ({ id }) => tellOfGuild('GUILD_DELETE', id, () => ({ id })));
  events.on('channelAdded', (one) =>
    tellOfGuild('CHANNEL_CREATE', one.guildId, () => channelWire(world, one)),
  );
  events.on('channelRemoved', (one) =>
    tellOfGuild('CHANNEL_DELETE', one.guildId, () => channelWire(world, one)),
  );
  events.on('messageAdded', (stored) => tellOfMessage('MESSAGE_CREATE', stored, messageEvent));
  events.on('messageChanged', (stored) => tellOfMessage('MESSAGE_UPDATE', stored, messageEvent));
  events.on('messageRemoved', (stored) => tellOfMessage('MESSAGE_DELETE', stored, messageNames));
  events.on('interaction', ({ channel: { guildId }, payload }) => {
    tell({ guildId, intent: 0, type: 'INTERACTION_CREATE' }, () => payload);
  });
}

/** Which shard a guild's events go to; direct messages go to shard 0. Source: Discord docs, Gateway, "Sharding". */
export function isOnShard({ shard: [id, count] }: Session, guildId: string | null): boolean {
  return guildId === null ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}

function isVisible(discord: DiscordState, channel: Channel): boolean {
  return has(permissionsOfBot(discord, channel), PermissionFlagsBits.ViewChannel);
}

/** A message and who is told of it. */
interface View {
  readonly discord: DiscordState;
  readonly session: Session;
  readonly guildId: string | null;
  readonly stored: StoredMessage;
}

/** Without the message content intent, what others wrote in a guild arrives empty unless it mentions the bot. */
function messageEvent({ discord, session, guildId, stored: { message } }: View): object {
  const mentioned = message.mentions.some((one) => one.id === discord.world.bot.id);
  const own = message.author.id === discord.world.bot.id;
  const readable = own || mentioned || guildId === null || (session.intents & I.MessageContent) !== 0;
  const whole = { ...structuredClone(message), ...placeOf(guildId) };
  return readable ? whole : { ...whole, content: '', embeds: [], components: [], attachments: [] };
}

function messageNames({ guildId, stored: { message } }: View): object {
  return { id: message.id, channel_id: message.channel_id, ...placeOf(guildId) };
}

function placeOf(guildId: string | null): object {
  return guildId === null ? {} : { guild_id: guildId };
}
