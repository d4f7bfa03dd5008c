import { ChannelType } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import type { Events } from '../events.ts';
import { snowflakes } from '../snowflake.ts';
import { botPermissions, everyonePermissions } from './permissions.ts';
import type { ChannelPlan, GuildPlan, RolePlan, WorldPlan } from './plan.ts';
import type { Channel, Guild, Member, Role, StoredMessage, User } from './records.ts';

/** What a world is made with. The bot exists before the first guild, since every guild has it as a member. */
interface WorldParts {
  readonly now: Clock;
  readonly events: Events;
  readonly bot: { readonly id?: string; readonly name: string };
}

/** Everything that exists on one local Discord. Each change is told to `events`, so that the gateway passes it on. */
export class World {
  readonly now: Clock;
  readonly newId: () => string;
  readonly bot: User;
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** The messages of each channel by id, oldest first; ephemeral ones too. */
  readonly messages = new Map<string, Map<string, StoredMessage>>();
  readonly events: Events;

  constructor(parts: WorldParts) {
    this.now = parts.now;
    this.events = parts.events;
    this.newId = snowflakes(parts.now);
    this.bot = this.addUser(parts.bot.name, { ...parts.bot, bot: true });
  }

  build(plan: WorldPlan): this {
    for (const guild of plan.guilds) this.addGuild(guild);
    return this;
  }

  addUser(name: string, given: { id?: string; bot?: boolean; locale?: string } = {}): User {
    const { id = this.newId(), bot = false, locale = 'en-US' } = given;
    const user = { id, name, bot, locale, acceptsDirectMessages: true };
    this.users.set(id, user);
    return user;
  }

  /** Adds a guild with an owner of its own and the bot as a member with a role of its own. */
  addGuild(plan: GuildPlan): Guild {
    const id = plan.id ?? this.newId();
    const guild: Guild = {
      id,
      name: plan.name,
      ownerId: this.addUser(`${plan.name} owner`).id,
      locale: plan.locale ?? 'en-US',
      createdAtMs: this.now(),
      roles: new Map(),
      members: new Map(),
      available: true,
    };
    this.guilds.set(id, guild);
    this.addRole(guild, { id, name: '@everyone', permissions: plan.everyone ?? everyonePermissions });
    const own = this.addRole(guild, { name: this.bot.name, permissions: plan.bot ?? botPermissions }, true);
    this.addMember(guild, guild.ownerId, []);
    this.addMember(guild, this.bot.id, [own.id]);
    for (const role of plan.roles ?? []) this.addRole(guild, role);
    for (const channel of plan.channels ?? []) this.placeChannel(guild, channel);
    this.events.emit('guildAdded', guild);
    return guild;
  }

  removeGuild(guild: Guild): void {
    this.guilds.delete(guild.id);
    for (const channel of this.channelsOf(guild)) this.forgetChannel(channel);
    this.events.emit('guildRemoved', guild);
  }

  /** The bot's role is managed: nobody else can be given it. */
  addRole(guild: Guild, plan: RolePlan, managed = false): Role {
    const { id = this.newId(), name, permissions = 0n, mentionable = false } = plan;
    const role = { id, name, permissions, mentionable, managed, position: guild.roles.size };
    guild.roles.set(id, role);
    return role;
  }

  addMember(guild: Guild, userId: string, roleIds: readonly string[]): Member {
    const member = { userId, roleIds: [...roleIds], joinedAtMs: this.now() };
    guild.members.set(userId, member);
    return member;
  }

  addChannel(guild: Guild, plan: ChannelPlan): Channel {
    const channel = this.placeChannel(guild, plan);
    this.events.emit('channelAdded', channel);
    return channel;
  }

  removeChannel(channel: Channel): void {
    this.forgetChannel(channel);
    this.events.emit('channelRemoved', channel);
  }

  /** The direct message between the bot and one person, made on first use. */
  directChannel(user: User): Channel {
    for (const channel of this.channels.values()) {
      if (channel.guildId === null && channel.recipientIds.includes(user.id)) return channel;
    }
    const plan = { name: user.name, type: ChannelType.DM };
    return this.keepChannel({ ...emptyChannel(this.newId(), plan), recipientIds: [user.id] });
  }

  channelsOf(guild: Guild): Channel[] {
    return [...this.channels.values()].filter((channel) => channel.guildId === guild.id);
  }

  /** The first channel of that name, in the order in which they were made. Throws when there is none. */
  channelNamed(name: string): Channel {
    const found = [...this.channels.values()].find((channel) => channel.name === name);
    if (found === undefined) throw new Error(`This world has no channel named ${name}.`);
    return found;
  }

  /** The oldest guild. Throws in a world without one. */
  firstGuild(): Guild {
    const [guild] = this.guilds.values();
    if (guild === undefined) throw new Error('This world has no guild; give startDiscord a world with one.');
    return guild;
  }

  guildOf(channel: Channel): Guild | null {
    return channel.guildId === null ? null : (this.guilds.get(channel.guildId) ?? null);
  }

  /** The account behind an id. Throws for an id that nobody has. */
  user(id: string): User {
    const user = this.users.get(id);
    if (user === undefined) throw new Error(`Nobody has the id ${id}.`);
    return user;
  }

  messagesOf(channelId: string): Map<string, StoredMessage> {
    const messages = this.messages.get(channelId) ?? new Map<string, StoredMessage>();
    this.messages.set(channelId, messages);
    return messages;
  }

  private placeChannel(guild: Guild, plan: ChannelPlan): Channel {
    const position = this.channelsOf(guild).length;
    const id = plan.id ?? this.newId();
    return this.keepChannel({ ...emptyChannel(id, plan), guildId: guild.id, position });
  }

  private keepChannel(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    return channel;
  }

  private forgetChannel(channel: Channel): void {
    this.channels.delete(channel.id);
    this.messages.delete(channel.id);
  }
}

function emptyChannel(id: string, plan: ChannelPlan): Channel {
  return {
    id,
    type: plan.type ?? ChannelType.GuildText,
    guildId: null,
    name: plan.name,
    topic: plan.topic ?? null,
    position: 0,
    parentId: null,
    overwrites: [],
    recipientIds: [],
    lastMessageId: null,
  };
}
