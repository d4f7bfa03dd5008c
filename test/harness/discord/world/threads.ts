import type { ChannelType } from 'discord-api-types/v10';
import type { Channel, User } from './records.ts';
import type { World } from './world.ts';

/** What a thread is made from. */
interface ThreadPlan {
  readonly name: string;
  readonly type: ChannelType;
  readonly owner: User;
  /** A thread on a message has the id of that message. */
  readonly id?: string;
  readonly autoArchiveMinutes?: number;
  readonly slowSeconds?: number;
  readonly invitable?: boolean;
  readonly appliedTagIds?: readonly string[];
}

const minuteMs = 60_000;

/** Opens a thread in a channel or a forum, with its owner as its first member, and tells the world. */
export function startThread(world: World, parent: Channel, plan: ThreadPlan): Channel {
  const { id = world.newId(), autoArchiveMinutes = parent.autoArchiveMinutes, slowSeconds = 0 } = plan;
  const atMs = world.now();
  const thread: Channel = {
    ...parent,
    id,
    type: plan.type,
    name: plan.name,
    topic: null,
    position: 0,
    parentId: parent.id,
    lastMessageId: null,
    slowSeconds,
    writtenAtMs: new Map(),
    forum: null,
    thread: {
      ownerId: plan.owner.id,
      createdAtMs: atMs,
      archivedChangedAtMs: atMs,
      activeAtMs: atMs,
      archived: false,
      locked: false,
      invitable: plan.invitable ?? true,
      autoArchiveMinutes,
      appliedTagIds: [...(plan.appliedTagIds ?? [])],
      joinedAtMs: new Map([[plan.owner.id, atMs]]),
      messageCount: 0,
      totalMessageSent: 0,
    },
  };
  world.keepChannel(thread);
  track(world, thread);
  world.events.emit('channelAdded', thread);
  return thread;
}

/**
 * Archives a thread in which nothing was written for as long as it stays open. Differs from Discord: this happens
 * when somebody next looks at the thread, since the clock of this world may jump.
 */
export function settleThread(world: World, channel: Channel): void {
  const { thread } = channel;
  if (thread === null || thread.archived) return;
  const openMs = thread.autoArchiveMinutes * minuteMs;
  if (world.now() - Math.max(thread.activeAtMs, thread.archivedChangedAtMs) <= openMs) return;
  archiveThread(world, channel, true);
}

/** Archives a thread, or opens it again. */
export function archiveThread(world: World, channel: Channel, archived: boolean): void {
  const { thread } = channel;
  if (thread === null || thread.archived === archived) return;
  Object.assign(thread, { archived, archivedChangedAtMs: world.now() });
  track(world, channel);
  world.events.emit('channelChanged', channel);
}

/** Counts a message that was written in a thread. */
export function countMessage(world: World, { thread }: Channel, author: User): void {
  if (thread === null) return;
  thread.messageCount += 1;
  thread.totalMessageSent += 1;
  thread.activeAtMs = world.now();
  if (!thread.joinedAtMs.has(author.id)) thread.joinedAtMs.set(author.id, world.now());
}

/** The threads of a guild that are open. Cost: their number, whatever the number of archived ones. */
export function openThreads(world: World, guildId: string): Channel[] {
  for (const channel of [...(world.openThreads.get(guildId) ?? [])]) settleThread(world, channel);
  return [...(world.openThreads.get(guildId) ?? [])];
}

/** The threads of a guild that are archived. */
export function archivedThreads(world: World, guildId: string): Channel[] {
  const open = new Set(openThreads(world, guildId));
  const guild = world.guilds.get(guildId);
  const channels = guild === undefined ? [] : world.channelsOf(guild);
  return channels.filter((channel) => channel.thread !== null && !open.has(channel));
}

function track({ openThreads: open }: World, channel: Channel): void {
  const guildId = channel.guildId ?? '';
  const listed = open.get(guildId) ?? new Set<Channel>();
  open.set(guildId, listed);
  if (channel.thread?.archived === false) listed.add(channel);
  else listed.delete(channel);
}
