import {
  ApplicationCommandType,
  PermissionFlagsBits,
  type APIMessage,
  type ChannelType,
} from 'discord-api-types/v10';
import { connectedSessions } from '../connected.ts';
import type { Channel, Exchange, LocalDiscord, Person, StoredMessage } from '../discord/index.ts';
import { channelPermissions, guildPermissions, has } from '../discord/world/permissions.ts';
import { faultSwitches } from './breakage.ts';
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
  /** Of a thread: the channel or forum that it is in. */
  readonly parentId: string | null;
  readonly archived: boolean;
  /** Names of the tags that a post of a forum carries, and of those that the forum has. */
  readonly tags: readonly string[];
  /** When it, or something in it, was last written; epoch ms. */
  readonly activeAtMs: number;
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
  readonly budget: Exchange['budget'];
  readonly body: unknown;
  readonly response: unknown;
}

/** The newest exchanges are enough to see what a click did; all of them would make a slow page. */
const exchangesShown = 200;
/** As many as Discord loads when a channel is opened. */
const messagesShown = 50;

/** Whose eyes the world is seen with. */
interface Sight {
  readonly discord: LocalDiscord;
  readonly witness: Witness;
  readonly person: Person;
}

/** Everything that the page shows to one person when it is opened. */
export function viewOf(parts: PageParts, witness: Witness, person: Person) {
  const { discord, people, newsstand, clock, nextPostAt, transcriptFile } = parts;
  const { world } = discord;
  const seen = [...world.channels.values()].filter((channel) => canSee(discord, person, channel));
  const shown = seen.map((channel) => channelView({ parts, witness }, person, channel));
  return {
    person: personView(discord, person),
    people: people.map((one) => personView(discord, one)),
    bot: { id: world.bot.id, name: world.bot.name, connected: connectedSessions(discord) },
    guilds: [...world.guilds.values()]
      .filter(({ members }) => members.has(person.user.id))
      .map(({ id, name, roles }) => ({
        id,
        name,
        roles: [...roles.values()].map((role) => ({ id: role.id, name: role.name })),
        channels: shown.filter(({ guildId }) => guildId === id),
      })),
    direct: shown.filter(({ guildId }) => guildId === null),
    exchanges: discord.log.list().slice(-exchangesShown).map(exchangeView),
    articlesLeft: newsstand === undefined ? null : newsstand.heldBack(),
    aheadMs: clock === undefined ? null : clock.aheadMs(),
    canRunNext: nextPostAt !== undefined,
    hasTranscript: transcriptFile !== undefined,
    faults: faultSwitches(discord),
  };
}

/** The commands that this person is offered in a channel: slash commands, and those in the menu of a message. */
export function commandsFor(person: Person, channelId: string) {
  const here = person.in(channelId);
  return [...here.commands(), ...here.commands(ApplicationCommandType.Message)];
}

export function channelView(
  { parts: { discord }, witness }: { parts: PageParts; witness: Witness },
  person: Person,
  channel: Channel,
): ChannelView {
  const { id, name, topic, type, guildId, parentId, thread } = channel;
  const read = person.reads(channel).slice(-messagesShown);
  return {
    id,
    name: guildId === null ? directName(discord, channel) : name,
    topic: topic ?? '',
    type,
    guildId,
    direct: guildId === null,
    parentId,
    archived: thread?.archived ?? false,
    tags: tagsOf(discord, channel),
    activeAtMs: thread?.activeAtMs ?? 0,
    messages: read.map(({ message, ephemeral }) => ({
      message,
      ephemeral,
      use: witness.useFor(message.id),
    })),
  };
}

/** A direct message is named after whoever else is in it. */
function directName({ world }: LocalDiscord, { withBot, name }: Channel): string {
  return withBot ? world.bot.name : name;
}

function tagsOf({ world }: LocalDiscord, { forum, thread, parentId }: Channel): readonly string[] {
  if (forum !== null) return forum.tags.map(({ name }) => name);
  const offered = world.channels.get(parentId ?? '')?.forum?.tags ?? [];
  return offered.filter(({ id }) => thread?.appliedTagIds.includes(id)).map(({ name }) => name);
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
  { discord, witness, person }: Sight,
  { message, visibleTo }: StoredMessage,
): MessageView | null {
  const channel = discord.world.channels.get(message.channel_id);
  if (channel === undefined || !canSee(discord, person, channel)) return null;
  if (visibleTo !== null && visibleTo !== person.user.id) return null;
  return { message, ephemeral: visibleTo !== null, use: witness.useFor(message.id) };
}

export function exchangeView(exchange: Exchange): ExchangeView {
  const { number, atMs, method, path, status, tookMs, faulty, budget, body, response } = exchange;
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
    budget,
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
