import { MessageFlags, MessageType, type APIMessage, type APIUser } from 'discord-api-types/v10';
import { discordTime } from '../clock.ts';
import { toJson, type Json, type JsonObject } from '../json.ts';
import type { UploadedFile } from '../rest/body.ts';
import type { Channel, StoredMessage, User } from '../world/records.ts';
import { userWire } from '../world/wire.ts';
import type { World } from '../world/world.ts';
import { storeComponents } from './components.ts';
import { mentionsOf } from './mentions.ts';
import { readableText } from './text.ts';

/** The part of a request that says what a message shall hold. The judge has found it well formed by now. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly JsonObject[] | null;
  readonly components?: readonly Json[] | null;
  readonly attachments?: readonly JsonObject[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: JsonObject | null;
  readonly message_reference?: JsonObject | null;
}

/** Where a message goes and whose it is. */
export interface Posting {
  readonly channel: Channel;
  readonly author: User;
  readonly body: MessageBody;
  readonly files?: readonly UploadedFile[];
  /** The one person who sees it, where it is ephemeral. */
  readonly visibleTo?: string | null;
  /** Fields that only some messages have, such as `application_id` and `interaction_metadata`. */
  readonly also?: Partial<APIMessage>;
}

/** The flags a bot may set; every other flag is Discord's own to set. */
const settableFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.Ephemeral |
  MessageFlags.Loading |
  MessageFlags.IsComponentsV2;

/** Puts a message into a channel and tells the world of it. */
export function addMessage(world: World, posting: Posting): StoredMessage {
  const { channel, author, body } = posting;
  const id = world.newId();
  const message: APIMessage = {
    id,
    type: MessageType.Default,
    channel_id: channel.id,
    author: userWire(author) as APIUser,
    timestamp: discordTime(world.now()),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    flags: (body.flags ?? 0) & settableFlags,
    ...contentOf(world, posting),
    ...posting.also,
  };
  const stored = { message, visibleTo: posting.visibleTo ?? null };
  world.messagesOf(channel.id).set(id, stored);
  if (stored.visibleTo === null) channel.lastMessageId = id;
  world.events.emit('messageAdded', stored);
  return stored;
}

/**
 * Changes what a message holds; a field that the request leaves out stays.
 * `IS_COMPONENTS_V2` can be added by an edit and never taken away; ephemerality cannot change.
 */
export function editMessage(world: World, stored: StoredMessage, posting: Omit<Posting, 'author'>): void {
  const { message } = stored;
  const { body, channel } = posting;
  const before = { content: message.content, embeds: message.embeds, components: message.components ?? [] };
  const asked = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const merged = { ...toJson({ ...before, attachments: message.attachments }), ...asked } as MessageBody;
  const kept = message.flags ?? 0;
  const asks = (body.flags ?? 0) & (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds);
  const fixed = kept & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
  Object.assign(message, contentOf(world, { ...posting, channel, author: world.bot, body: merged }), {
    flags: fixed | asks,
    edited_timestamp: discordTime(world.now()),
  });
  world.events.emit('messageChanged', stored);
}

/** Takes a message out of its channel for good. */
export function removeMessage(world: World, stored: StoredMessage): void {
  world.messagesOf(stored.message.channel_id).delete(stored.message.id);
  world.events.emit('messageRemoved', stored);
}

type Content = Pick<
  APIMessage,
  'content' | 'embeds' | 'components' | 'attachments' | 'mentions' | 'mention_roles' | 'mention_everyone'
>;

function contentOf(world: World, posting: Posting): Content {
  const { body } = posting;
  const components = storeComponents(body.components ?? [], world.newId);
  const mentions = mentionsOf(
    world,
    { ...posting, text: mentionable(body) },
    body.allowed_mentions ?? undefined,
  );
  const content = {
    content: body.content ?? '',
    embeds: (body.embeds ?? []).map(storeEmbed),
    components,
    attachments: storeAttachments(world, posting),
    ...mentions,
  };
  // The judge has checked each of these against the documentation, so their type is known here.
  return content as Json as object as Content;
}

/** Text displays ping as content does; embeds never do. */
function mentionable(body: MessageBody): string {
  return readableText({ content: body.content, components: body.components as readonly object[] });
}

function storeEmbed(embed: JsonObject): JsonObject {
  const fields = embed['fields'];
  if (!Array.isArray(fields)) return { type: 'rich', ...embed };
  return { type: 'rich', ...embed, fields: fields.map((field: JsonObject) => ({ inline: false, ...field })) };
}

function storeAttachments(world: World, posting: Posting): JsonObject[] {
  const described = posting.body.attachments ?? [];
  const kept = described.filter((one) => 'url' in one);
  const added = (posting.files ?? []).map((file, index) => {
    const about = described.find((one) => String(one['id']) === String(file.index)) ?? {};
    const id = world.newId();
    const filename = String(about['filename'] ?? file.name);
    const url = `https://cdn.discordapp.com/attachments/${posting.channel.id}/${id}/${filename}`;
    const size = file.bytes.length;
    return { ...about, id, filename, size, url, proxy_url: url, title: `File ${index + 1}` };
  });
  return [...kept, ...added];
}
