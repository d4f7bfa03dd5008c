import { ChannelType as T, MessageFlags, MessageType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { discordErrors } from '../../judge/errors.ts';
import { readableText } from '../../messages/text.ts';
import type { MessageBody } from '../../messages/content.ts';
import { addMessage } from '../../messages/write.ts';
import type { DiscordState } from '../../state.ts';
import { channelWire, threadListWire } from '../../world/channel-wire.ts';
import { isForum } from '../../world/channels.ts';
import { has } from '../../world/permissions.ts';
import type { Channel, Forum } from '../../world/records.ts';
import { archivedThreads, openThreads, startThread } from '../../world/threads.ts';
import {
  channelFor,
  guildOfBot,
  isVisible,
  permissionsOfBot,
  publicMessage,
  visibleChannel,
} from '../access.ts';
import { checkModeration, extras } from '../posting.ts';
import { Refusal } from '../refusal.ts';
import { Created, route, type Call } from '../route.ts';

/** The request that opens a thread, or writes a post of a forum. */
interface ThreadBody {
  readonly name: string;
  readonly type?: T;
  readonly auto_archive_duration?: number | null;
  readonly rate_limit_per_user?: number | null;
  readonly invitable?: boolean;
  readonly applied_tags?: readonly string[] | null;
  readonly message?: MessageBody;
}

/** So many threads of a guild may be open. Source: Discord help, "Threads FAQ"; JSON error code 160006. */
const openThreadsMax = 1000;
const listedMax = 100;

/** Threads: on a message, without one, and as posts of a forum. */
export const threadRoutes = [
  route('POST /channels/:channel/threads', openThread),
  route('POST /channels/:channel/messages/:message/threads', openOnMessage),
  route('GET /guilds/:guild/threads/active', ({ discord, params }) => {
    const guild = guildOfBot(discord, params.guild);
    const open = openThreads(discord.world, guild.id).filter((one) => isVisible(discord, one));
    return threadListWire(discord.world, open);
  }),
  route('GET /channels/:channel/threads/archived/public', listArchived),
  route('PUT /channels/:channel/thread-members/@me', ({ discord, params }) => {
    const { world } = discord;
    const thread = openedThread(discord, params.channel);
    if (!thread.joinedAtMs.has(world.bot.id)) thread.joinedAtMs.set(world.bot.id, world.now());
    return undefined;
  }),
  route('DELETE /channels/:channel/thread-members/@me', ({ discord, params }) => {
    openedThread(discord, params.channel).joinedAtMs.delete(discord.world.bot.id);
    return undefined;
  }),
];

function openedThread(discord: DiscordState, id: string) {
  const { thread } = visibleChannel(discord, id);
  if (thread === null) throw new Refusal('wrongChannelType');
  if (thread.archived) throw new Refusal('archivedThread');
  return thread;
}

function listArchived({ discord, params, query }: Call<'channel'>): object {
  const channel = channelFor(discord, params.channel, P.ReadMessageHistory);
  const limit = Number(query.get('limit') ?? listedMax);
  const before = query.get('before');
  const found = archivedThreads(discord.world, channel.guildId ?? '')
    .filter(({ parentId, type }) => parentId === channel.id && type !== T.PrivateThread)
    .filter(({ thread }) => before === null || archivedAtMs(thread) < Date.parse(before))
    .sort((one, other) => archivedAtMs(other.thread) - archivedAtMs(one.thread));
  return { ...threadListWire(discord.world, found.slice(0, limit)), has_more: found.length > limit };
}

function archivedAtMs(thread: Channel['thread']): number {
  return thread?.archivedChangedAtMs ?? 0;
}

function openThread(call: Call<'channel'>): Created {
  const { discord, params } = call;
  const parent = visibleChannel(discord, params.channel);
  return new Created(isForum(parent) ? openPost(call, parent) : openWithoutMessage(call, parent));
}

const threadTypes: Readonly<Partial<Record<T, readonly T[]>>> = {
  [T.GuildText]: [T.PublicThread, T.PrivateThread],
  [T.GuildAnnouncement]: [T.AnnouncementThread],
};

/** Without a type a private thread is opened. Source: Discord docs, Channel, "Start Thread without Message". */
function openWithoutMessage({ discord, body }: Call, parent: Channel): object {
  const asked = body as object as ThreadBody;
  const type = asked.type ?? T.PrivateThread;
  if (threadTypes[parent.type] === undefined) throw new Refusal('wrongChannelType');
  if (threadTypes[parent.type]?.includes(type) !== true) refuse('/type', 'BASE_TYPE_CHOICES', 'Wrong type.');
  channelFor(discord, parent.id, type === T.PrivateThread ? P.CreatePrivateThreads : P.CreatePublicThreads);
  const thread = open(discord, parent, { asked, type });
  if (type !== T.PrivateThread) announce(discord, parent, thread);
  return channelWire(discord.world, thread);
}

/** The line that tells the channel of its new thread. */
function announce({ world }: DiscordState, channel: Channel, thread: Channel): void {
  const reference = {
    type: 0,
    channel_id: thread.id,
    ...(thread.guildId ? { guild_id: thread.guildId } : {}),
  };
  const also = { type: MessageType.ThreadCreated, message_reference: reference };
  addMessage(world, { channel, author: world.bot, body: { content: thread.name }, also });
}

/** The thread on a message has its id, and each message has at most one. */
function openOnMessage({ discord, params, body }: Call<'channel' | 'message'>): Created {
  const parent = channelFor(discord, params.channel, P.CreatePublicThreads);
  const stored = publicMessage(discord, parent, params.message);
  const type = parent.type === T.GuildAnnouncement ? T.AnnouncementThread : T.PublicThread;
  if (threadTypes[parent.type] === undefined) throw new Refusal('wrongChannelType');
  if (discord.world.channels.has(params.message)) throw new Refusal('threadExists');
  const thread = open(discord, parent, { asked: body as object as ThreadBody, type, id: params.message });
  const wire = channelWire(discord.world, thread);
  const flags = (stored.message.flags ?? 0) | MessageFlags.HasThread;
  Object.assign(stored.message, { flags, thread: wire });
  discord.events.emit('messageChanged', stored);
  return new Created(wire);
}

/**
 * A post takes the right to send messages; the one to create threads does not matter.
 * Source: Discord docs, Channel, "Start Thread in Forum or Media Channel".
 */
function openPost({ discord, body, files }: Call, parent: Channel): object {
  const asked = body as object as ThreadBody;
  const { message: first } = asked;
  if (first === undefined) return refuse('/message', 'BASE_TYPE_REQUIRED', 'This field is required');
  channelFor(discord, parent.id, P.SendMessages | extras({ body: first, filesCount: files.length }));
  checkTags(discord, parent, asked.applied_tags ?? []);
  checkModeration(discord, parent, readableText(first), 'blockedByModeration');
  const { world } = discord;
  const channel = open(discord, parent, { asked, type: T.PublicThread });
  parent.lastMessageId = channel.id;
  const { message } = addMessage(world, { id: channel.id, channel, author: world.bot, body: first, files });
  return { ...channelWire(world, channel), message };
}

/** Refuses tags that the forum does not have, those for moderators, and a post that lacks one where it needs one. */
export function checkTags(discord: DiscordState, forum: Channel, wanted: readonly string[]): void {
  const { tags, requiresTag } = forum.forum ?? ({ tags: [], requiresTag: false } satisfies Forum);
  const moderates = has(permissionsOfBot(discord, forum), P.ManageThreads);
  if (requiresTag && wanted.length === 0) {
    const settable = tags.some((tag) => moderates || !tag.moderated);
    throw new Refusal(settable ? 'tagRequired' : 'onlyModeratedTags');
  }
  for (const id of wanted) {
    const tag = tags.find((one) => one.id === String(id));
    if (tag === undefined) throw new Refusal('unknownTag');
    if (tag.moderated && !moderates) throw new Refusal('missingPermissions');
  }
}

interface Opening {
  readonly asked: ThreadBody;
  readonly type: T;
  readonly id?: string;
}

function open(discord: DiscordState, parent: Channel, { asked, type, id }: Opening): Channel {
  const { world } = discord;
  checkModeration(discord, parent, asked.name, 'titleBlockedByModeration');
  if (openThreads(world, parent.guildId ?? '').length >= openThreadsMax) throw new Refusal('tooManyThreads');
  return startThread(world, parent, {
    ...(id === undefined ? {} : { id }),
    name: asked.name,
    type,
    owner: world.bot,
    autoArchiveMinutes: asked.auto_archive_duration ?? parent.autoArchiveMinutes,
    slowSeconds: asked.rate_limit_per_user ?? 0,
    invitable: asked.invitable ?? true,
    appliedTagIds: (asked.applied_tags ?? []).map(String),
  });
}

function refuse(pointer: string, rule: string, message: string): never {
  throw new Refusal('invalidForm', discordErrors([{ pointer, rule, message }]));
}
