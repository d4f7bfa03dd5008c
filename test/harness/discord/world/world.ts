import { ChannelType } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import type { Events } from '../events.ts';
import { FileShelf } from '../files.ts';
import { snowflakes } from '../snowflake.ts';
import { channelFrom } from './channels.ts';
import { MessageLog } from './message-log.ts';
import { botPermissions, everyonePermissions } from './permissions.ts';
import type { ChannelPlan, GuildPlan, RolePlan, WorldPlan } from './plan.ts';
import type { Channel, Guild, Member, Overwrite, Role, User } from './records.ts';

/** What a world is made with. The bot exists before the first guild, since guilds have it as a member. */
interface WorldParts {
  readonly now: Clock;
  readonly events: Events;
  readonly bot: { readonly id?: string; readonly name: string };
}

/** The bot has been in the guilds that are built with it for so long, ms: it is no news there. */
const settledMs = 30 * 24 * 3_600_000;

/** Everything that exists on one local Discord. Each change is told to `events`, so that the gateway passes it on. */
export class World {
  readonly now: Clock;
  readonly newId: () => string;
  readonly bot: User;
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, MessageLog>();
  /** The threads of each guild that are not archived. */
  readonly openThreads = new Map<string, Set<Channel>>();
  /** What was uploaded, as it is served again. */
  readonly files: FileShelf;
  readonly events: Events;
  private readonly channelsByGuild = new Map<string, Map<string, Channel>>();
  private readonly directByUser = new Map<string, Channel>();

  constructor(parts: WorldParts) {
    this.now = parts.now;
    this.events = parts.events;
    this.newId = snowflakes(parts.now);
    this.files = new FileShelf(this.newId);
    this.bot = this.addUser(parts.bot.name, { ...parts.bot, bot: true });
  }

  build(plan: WorldPlan): this {
    for (const guild of plan.guilds) this.addGuild(guild);
    return this;
  }

  addUser(name: string, given: { id?: string; bot?: boolean; locale?: string } = {}): User {
    const { id = this.newId(), bot = false, locale = 'en-US' } = given;
    const user = { id, name, bot, locale, acceptsDirectMessages: true, hasInstalledBot: false };
    this.users.set(id, user);
    return user;
  }

  /** Adds a guild with an owner of its own, and the bot as a member with a role of its own where it is invited. */
  addGuild(plan: GuildPlan): Guild {
    const id = plan.id ?? this.newId();
    const guild: Guild = {
      id,
      name: plan.name,
      ownerId: this.addUser(`${plan.name} owner`).id,
      locale: plan.locale ?? 'en-US',
      systemChannelId: null,
      createdAtMs: this.now(),
      roles: new Map(),
      members: new Map(),
      available: true,
      blockedTexts: new Set(),
    };
    this.guilds.set(id, guild);
    this.addRole(guild, { id, name: '@everyone', permissions: plan.everyone ?? everyonePermissions });
    if (plan.withoutBot !== true) this.seatBot(guild, plan.bot, this.now() - settledMs);
    this.addMember(guild, guild.ownerId, []);
    for (const role of plan.roles ?? []) this.addRole(guild, role);
    for (const channel of plan.channels ?? []) this.placeChannel(guild, channel);
    guild.systemChannelId =
      this.channelsOf(guild).find(({ name }) => name === plan.systemChannel)?.id ?? null;
    this.events.emit('guildAdded', guild);
    return guild;
  }

  removeGuild(guild: Guild): void {
    this.guilds.delete(guild.id);
    for (const channel of this.channelsOf(guild)) this.forgetChannel(channel);
    this.events.emit('guildRemoved', guild);
  }

  /** Throws the bot out of a guild that goes on without it. Its role goes with it. */
  kickBot(guild: Guild): void {
    const roleIds = guild.members.get(this.bot.id)?.roleIds ?? [];
    guild.members.delete(this.bot.id);
    for (const id of roleIds) if (guild.roles.get(id)?.managed === true) guild.roles.delete(id);
    this.events.emit('guildRemoved', guild);
  }

  /** Lets the bot into a guild that it is not in. */
  inviteBot(guild: Guild, permissions?: bigint): void {
    this.seatBot(guild, permissions);
    this.events.emit('guildAdded', guild);
  }

  /** Begins or ends an outage of a guild. */
  setAvailable(guild: Guild, available: boolean): void {
    if (guild.available === available) return;
    guild.available = available;
    this.events.emit(available ? 'guildAdded' : 'guildUnavailable', guild);
  }

  /** The bot's role is managed: nobody else can be given it. */
  addRole(guild: Guild, plan: RolePlan, managed = false): Role {
    const { id = this.newId(), name, permissions = 0n, mentionable = false } = plan;
    const role = { id, name, permissions, mentionable, managed, position: guild.roles.size };
    guild.roles.set(id, role);
    return role;
  }

  changeRole(guild: Guild, role: Role, change: Partial<Pick<Role, 'name' | 'permissions'>>): void {
    Object.assign(role, change);
    this.events.emit('roleChanged', guild, role);
  }

  addMember(guild: Guild, userId: string, roleIds: readonly string[], joinedAtMs = this.now()): Member {
    const member = { userId, roleIds: [...roleIds], joinedAtMs };
    guild.members.set(userId, member);
    return member;
  }

  addChannel(guild: Guild, plan: ChannelPlan): Channel {
    const channel = this.placeChannel(guild, plan);
    this.events.emit('channelAdded', channel);
    return channel;
  }

  changeChannel(channel: Channel, change: Partial<Channel>): void {
    Object.assign(channel, change);
    this.events.emit('channelChanged', channel);
  }

  /** Sets what a role or a member may do in a channel and its threads, instead of what was set for them before. */
  setOverwrite(channel: Channel, overwrite: Overwrite): void {
    const { overwrites } = channel;
    const index = overwrites.findIndex((one) => one.id === overwrite.id && one.kind === overwrite.kind);
    if (index === -1) overwrites.push(overwrite);
    else overwrites[index] = overwrite;
    this.events.emit('channelChanged', channel);
  }

  /** Takes permissions from the bot in one channel until it is called again, with 0n for none. */
  denyBot(channel: Channel, deny: bigint): void {
    this.setOverwrite(channel, { id: this.bot.id, kind: 'member', allow: 0n, deny });
  }

  /** Removes a channel with its messages and threads. */
  removeChannel(channel: Channel): void {
    this.forgetChannel(channel);
    this.events.emit('channelRemoved', channel);
    const guild = this.guildOf(channel);
    if (guild === null) return;
    for (const one of this.channelsOf(guild)) {
      if (one.thread !== null && one.parentId === channel.id) this.removeChannel(one);
    }
  }

  /** The direct message between the bot and one person, made on first use. */
  directChannel(user: User): Channel {
    const known = this.directByUser.get(user.id);
    if (known !== undefined) return known;
    const channel = this.privateChannel([user], true);
    this.directByUser.set(user.id, channel);
    return channel;
  }

  /** A conversation outside of guilds: of two people, of more, or with the bot. */
  privateChannel(users: readonly User[], withBot = false): Channel {
    const type = users.length > 2 ? ChannelType.GroupDM : ChannelType.DM;
    const plan = { name: users.map(({ name }) => name).join(', '), type };
    const recipientIds = users.map(({ id }) => id);
    return this.keepChannel({ ...channelFrom(plan, this.newId), recipientIds, withBot });
  }

  /** Channels and threads of a guild, in the order in which they were made. */
  channelsOf(guild: Guild): Channel[] {
    return [...(this.channelsByGuild.get(guild.id)?.values() ?? [])];
  }

  /** The first channel of that name, in the order in which they were made. Throws when there is none. */
  channelNamed(name: string): Channel {
    for (const channel of this.channels.values()) if (channel.name === name) return channel;
    throw new Error(`This world has no channel named ${name}.`);
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

  messagesOf(channelId: string): MessageLog {
    const messages = this.messages.get(channelId) ?? new MessageLog();
    this.messages.set(channelId, messages);
    return messages;
  }

  /** Adds a channel as it is. Nobody is told. */
  keepChannel(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    if (channel.guildId === null) return channel;
    const listed = this.channelsByGuild.get(channel.guildId) ?? new Map<string, Channel>();
    this.channelsByGuild.set(channel.guildId, listed.set(channel.id, channel));
    return channel;
  }

  private placeChannel(guild: Guild, plan: ChannelPlan): Channel {
    const position = this.channelsByGuild.get(guild.id)?.size ?? 0;
    return this.keepChannel({ ...channelFrom(plan, this.newId), guildId: guild.id, position });
  }

  private seatBot(guild: Guild, permissions = botPermissions, joinedAtMs = this.now()): void {
    const own = this.addRole(guild, { name: this.bot.name, permissions }, true);
    this.addMember(guild, this.bot.id, [own.id], joinedAtMs);
  }

  private forgetChannel(channel: Channel): void {
    this.channels.delete(channel.id);
    this.messages.delete(channel.id);
    this.channelsByGuild.get(channel.guildId ?? '')?.delete(channel.id);
    this.openThreads.get(channel.guildId ?? '')?.delete(channel);
    for (const id of channel.recipientIds) {
      if (this.directByUser.get(id) === channel) this.directByUser.delete(id);
    }
  }
}
