import { GatewayIntentBits as I } from 'discord-api-types/v10';
import type { DiscordState } from '../state.ts';
import type { Channel, Guild, StoredMessage } from '../world/records.ts';
import { channelWire } from '../world/channel-wire.ts';
import { guildCreateWire } from '../world/guild-wire.ts';
import { isVisible } from '../rest/access.ts';
import { isThread } from '../world/channels.ts';
import { roleWire } from '../world/wire.ts';
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
  const tellOfGuild = (type: string, guildId: string | null, data: () => unknown) => {
    // Direct messages open without a word, and guilds without the bot do not concern it.
    if (guildId === null || world.guilds.get(guildId)?.members.has(world.bot.id) !== true) return;
    tell({ guildId, intent: I.Guilds, type }, data);
  };
  const tellOfLostGuild = ({ id }: Guild, fields: object) =>
    tell({ guildId: id, intent: I.Guilds, type: 'GUILD_DELETE' }, () => ({ id, ...fields }));
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
  events.on('guildRemoved', (guild) => tellOfLostGuild(guild, {}));
  events.on('guildUnavailable', (guild) => tellOfLostGuild(guild, { unavailable: true }));
  events.on('roleChanged', ({ id }, role) =>
    tellOfGuild('GUILD_ROLE_UPDATE', id, () => ({ guild_id: id, role: roleWire(role) })),
  );
  const tellOfChannel = (what: 'CREATE' | 'UPDATE' | 'DELETE', channel: Channel) => {
    const happening = isThread(channel) ? threadEvent(discord, what, channel) : channelWire(world, channel);
    const type = `${isThread(channel) ? 'THREAD' : 'CHANNEL'}_${what}`;
    if (happening !== null) tellOfGuild(type, channel.guildId, () => happening);
  };
  events.on('channelAdded', (channel) => tellOfChannel('CREATE', channel));
  events.on('channelChanged', (channel) => tellOfChannel('UPDATE', channel));
  events.on('channelRemoved', (channel) => tellOfChannel('DELETE', channel));
  events.on('messageAdded', (stored) => tellOfMessage('MESSAGE_CREATE', stored, messageEvent));
  events.on('messageChanged', (stored) => tellOfMessage('MESSAGE_UPDATE', stored, messageEvent));
  events.on('messageRemoved', (stored) => tellOfMessage('MESSAGE_DELETE', stored, messageNames));
  events.on('interaction', ({ channel: { guildId }, payload }) => {
    tell({ guildId, intent: 0, type: 'INTERACTION_CREATE' }, () => payload);
  });
}

/**
 * A thread that was deleted is named and no more; of one whose whole channel is gone, or which the bot cannot see,
 * nothing is said. Source: Discord docs, Gateway Events, "Threads".
 */
function threadEvent(
  discord: DiscordState,
  what: 'CREATE' | 'UPDATE' | 'DELETE',
  thread: Channel,
): object | null {
  const { world } = discord;
  if (!isVisible(discord, thread)) return null;
  if (what !== 'DELETE') {
    return { ...channelWire(world, thread), ...(what === 'CREATE' ? { newly_created: true } : {}) };
  }
  const { id, guildId, parentId, type } = thread;
  if (!world.channels.has(parentId ?? '')) return null;
  return { id, guild_id: guildId, parent_id: parentId, type };
}

/** Which shard a guild's events go to; direct messages go to shard 0. Source: Discord docs, Gateway, "Sharding". */
export function isOnShard({ shard: [id, count] }: Session, guildId: string | null): boolean {
  return guildId === null ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
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
