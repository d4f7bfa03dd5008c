import { MessageFlags as F, MessageType, type APIMessage, type APIUser } from 'discord-api-types/v10';
import { discordTime } from '../clock.ts';
import type { StoredMessage } from '../world/records.ts';
import { countMessage } from '../world/threads.ts';
import { userWire } from '../world/wire.ts';
import type { World } from '../world/world.ts';
import { contentOf, type Writing } from './content.ts';

/** A new message. */
export interface Posting extends Writing {
  /** A new one when not given. */
  readonly id?: string;
  /** The one person who sees it, where it is ephemeral. */
  readonly visibleTo?: string | null;
  /** Whether it stands for an answer that is still to come. */
  readonly loading?: boolean;
  /** Fields that only some messages have, such as `application_id`. */
  readonly also?: Partial<APIMessage>;
}

/** The flags a bot may set on a new message and on an old one; every other flag is Discord's own to set. */
const settable = F.SuppressEmbeds | F.SuppressNotifications | F.IsComponentsV2;
const changeable = F.SuppressEmbeds | F.IsComponentsV2;

/** Puts a message into a channel and tells the world of it. */
export function addMessage(world: World, posting: Posting): StoredMessage {
  const { channel, author, body, visibleTo = null, loading = false } = posting;
  const id = posting.id ?? world.newId();
  const own = (visibleTo === null ? 0 : F.Ephemeral) | (loading ? F.Loading : 0);
  const message: APIMessage = {
    id,
    type: MessageType.Default,
    channel_id: channel.id,
    author: userWire(author) as APIUser,
    timestamp: discordTime(world.now()),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    flags: ((body.flags ?? 0) & settable) | own,
    ...contentOf(world, posting),
    ...posting.also,
  };
  const stored = { message, visibleTo };
  world.messagesOf(channel.id).add(stored);
  if (visibleTo === null) {
    channel.lastMessageId = id;
    countMessage(world, channel, author);
  }
  world.events.emit('messageAdded', stored);
  return stored;
}

/**
 * Gives a message the content of `writing`, whose body says all that it shall hold from now on.
 * `IS_COMPONENTS_V2` can be added and never taken away; whether it is ephemeral cannot change.
 */
export function editMessage(world: World, stored: StoredMessage, writing: Writing): void {
  const { message } = stored;
  const before = message.flags ?? 0;
  const asked = (writing.body.flags ?? before) & changeable;
  const flags = (before & ~(F.Loading | F.SuppressEmbeds)) | asked;
  const edited = { flags, edited_timestamp: discordTime(world.now()) };
  Object.assign(message, contentOf(world, writing), edited);
  world.events.emit('messageChanged', stored);
}

/** Takes a message out of its channel for good. */
export function removeMessage(world: World, stored: StoredMessage): void {
  world.messagesOf(stored.message.channel_id).remove(stored.message.id);
  const thread = world.channels.get(stored.message.channel_id)?.thread;
  if (thread && stored.visibleTo === null) thread.messageCount = Math.max(0, thread.messageCount - 1);
  world.events.emit('messageRemoved', stored);
}
