import { ChannelType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { connectedSessions } from '../connected.ts';
import type { Channel, Exchange, LocalDiscord, Person, StoredMessage } from '../discord/index.ts';
import { channelPermissions, guildPermissions, has } from '../discord/world/permissions.ts';
import type { PageParts } from './parts.ts';
import type { Use, Witness } from './witness.ts';

/** A message as the page shows it to one person. */
interface MessageView {
  readonly message: APIMessage;
  /** Whether only this person sees it. */
  readonly ephemeral: boolean;
  readonly use: Use | null;
}

interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly type: ChannelType;
  readonly guildId: string | null;
  readonly direct: boolean;
  readonly messages: readonly MessageView[];
}

/** One line of the REST log. */
interface ExchangeView {
  readonly number: number;
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  readonly status: Exchange['status'];
  readonly tookMs: number;
  readonly faulty: boolean;
  /** What was wrong, each with its JSON pointer. */
  readonly violations: readonly string[];
  readonly warnings: readonly string[];
  readonly body: unknown;
  readonly response: unknown;
}

/** The newest exchanges are enough to see what a click did; all of them would make a slow page. */
const exchangesShown = 200;
/** As many as Discord loads when a channel is opened. */
const messagesShown = 50;

/** Everything that the page shows to one person when it is opened. */
export function viewOf(parts: PageParts, witness: Witness, person: Person) {
  const { discord, people, newsstand } = parts;
  return {
    person: personView(discord, person),
    people: people.map((one) => personView(discord, one)),
    bot: { id: discord.world.bot.id, name: discord.world.bot.name, connected: connectedSessions(discord) },
    guilds: [...discord.world.guilds.values()].map((guild) => ({
      id: guild.id,
      name: guild.name,
      channels: discord.world
        .channelsOf(guild)
        .filter((channel) => canSee(discord, person, channel))
        .map((channel) => channelView(witness, person, channel)),
    })),
    direct: [...discord.world.channels.values()]
      .filter((channel) => channel.guildId === null && canSee(discord, person, channel))
      .map((channel) => channelView(witness, person, channel)),
    exchanges: discord.log.list().slice(-exchangesShown).map(exchangeView),
    articlesLeft: newsstand === undefined ? null : newsstand.heldBack(),
  };
}

/** The slash commands that this person is offered in a channel. */
export function commandsFor(person: Person, channelId: string) {
  return person.in(channelId).commands();
}

export function channelView(witness: Witness, person: Person, channel: Channel): ChannelView {
  const { id, name, topic, type, guildId } = channel;
  const read = person.reads(channel).slice(-messagesShown);
  const messages = read.map(({ message, ephemeral }) => ({
    message,
    ephemeral,
    use: witness.useFor(message.id),
  }));
  return { id, name, topic: topic ?? '', type, guildId, direct: type === ChannelType.DM, messages };
}

/** Whether a person can read a channel at all. */
export function canSee(discord: LocalDiscord, person: Person, channel: Channel): boolean {
  const guild = discord.world.guildOf(channel);
  if (guild === null) return channel.recipientIds.includes(person.user.id);
  const member = guild.members.get(person.user.id);
  const wanted = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
  return member !== undefined && has(channelPermissions(guild, channel, member), wanted);
}

/** The message as this person sees it, or `null` where it is hidden from them. */
export function messageView(
  { discord, witness, person }: { discord: LocalDiscord; witness: Witness; person: Person },
  { message, visibleTo }: StoredMessage,
): MessageView | null {
  const channel = discord.world.channels.get(message.channel_id);
  if (channel === undefined || !canSee(discord, person, channel)) return null;
  if (visibleTo !== null && visibleTo !== person.user.id) return null;
  return { message, ephemeral: visibleTo !== null, use: witness.useFor(message.id) };
}

export function exchangeView(exchange: Exchange): ExchangeView {
  const { number, atMs, method, path, status, tookMs, faulty, body, response } = exchange;
  const told = (found: Exchange['warnings']) =>
    found.map((one) => `${one.pointer} ${one.message} (${one.rule})`);
  return {
    number,
    atMs,
    method,
    path,
    status,
    tookMs: Math.round(tookMs),
    faulty,
    violations: told([...exchange.requestViolations, ...exchange.responseViolations]),
    warnings: told(exchange.warnings),
    body: body ?? null,
    response: response ?? null,
  };
}

function personView(discord: LocalDiscord, { user, channel }: Person) {
  const guild = discord.world.guildOf(channel);
  const member = guild?.members.get(user.id);
  const may = guild && member ? guildPermissions(guild, member) : 0n;
  const admin = has(may, PermissionFlagsBits.Administrator);
  return { id: user.id, name: user.name, locale: user.locale, admin };
}
