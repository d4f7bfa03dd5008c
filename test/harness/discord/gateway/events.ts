import { GatewayIntentBits as I } from 'discord-api-types/v10';
import type { DiscordState } from '../state.ts';
import type { Channel, StoredMessage } from '../world/records.ts';
import { channelWire, guildCreateWire } from '../world/wire.ts';
import { has } from '../world/permissions.ts';
import { permissionsOfBot } from '../rest/access.ts';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { dispatch, type Session } from './session.ts';

/** Passes on what happens in the world to the sessions whose shard and intents it concerns. */
export function passOn(discord: DiscordState, sessions: ReadonlyMap<string, Session>): void {
  const { events, world } = discord;
  const tell = (
    guildId: string | null,
    intent: number,
    type: string,
    data: (session: Session) => unknown,
  ) => {
    for (const session of sessions.values()) {
      const concerned = intent === 0 || (session.intents & intent) !== 0;
      if (concerned && isOnShard(session, guildId)) dispatch(session, type, data(session));
    }
  };
  const tellOfMessage = (type: string, stored: StoredMessage) => {
    const channel = world.channels.get(stored.message.channel_id);
    if (channel === undefined || stored.visibleTo !== null || !isVisible(discord, channel)) return;
    const intent = channel.guildId === null ? I.DirectMessages : I.GuildMessages;
    tell(channel.guildId, intent, type, (session) => messageEvent(discord, session, channel, stored));
  };
  const tellOfChannel = (type: string, channel: Channel) => {
    if (channel.guildId === null || !isVisible(discord, channel)) return;
    tell(channel.guildId, I.Guilds, type, () => channelWire(world, channel));
  };
  events.on('guildAdded', (guild) =>
    tell(guild.id, I.Guilds, 'GUILD_CREATE', () => guildCreateWire(world, guild)),
  );
  events.on('guildRemoved', ({ id }) => tell(id, I.Guilds, 'GUILD_DELETE', () => ({ id })));
  events.on('channelAdded', (channel) => tellOfChannel('CHANNEL_CREATE', channel));
  events.on('channelRemoved', (channel) => tellOfChannel('CHANNEL_DELETE', channel));
  events.on('messageAdded', (stored) => tellOfMessage('MESSAGE_CREATE', stored));
  events.on('messageChanged', (stored) => tellOfMessage('MESSAGE_UPDATE', stored));
  events.on('messageRemoved', (stored) => tellOfMessage('MESSAGE_DELETE', stored));
  events.on('interaction', ({ channel, payload }) => {
    tell(channel.guildId, 0, 'INTERACTION_CREATE', () => payload);
  });
}

/** Which shard a guild's events go to; direct messages go to shard 0. Source: Discord docs, Gateway, "Sharding". */
export function isOnShard({ shard: [id, count] }: Session, guildId: string | null): boolean {
  return guildId === null ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}

function isVisible(discord: DiscordState, channel: Channel): boolean {
  return has(permissionsOfBot(discord, channel), PermissionFlagsBits.ViewChannel);
}

/** Without the message content intent, what others wrote in a guild arrives empty unless it mentions the bot. */
function messageEvent(discord: DiscordState, session: Session, channel: Channel, { message }: StoredMessage) {
  const guildId = channel.guildId === null ? {} : { guild_id: channel.guildId };
  const mentioned = message.mentions.some((one) => one.id === discord.world.bot.id);
  const own = message.author.id === discord.world.bot.id;
  const readable = own || mentioned || channel.guildId === null || (session.intents & I.MessageContent) !== 0;
  const whole = { ...structuredClone(message), ...guildId };
  return readable ? whole : { ...whole, content: '', embeds: [], components: [], attachments: [] };
}
