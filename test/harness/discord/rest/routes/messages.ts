import {
  ChannelType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits as P,
  type APIMessage,
} from 'discord-api-types/v10';
import { discordErrors } from '../../judge/errors.ts';
import type { MessageBody } from '../../messages/content.ts';
import { readableText } from '../../messages/text.ts';
import { addMessage, removeMessage } from '../../messages/write.ts';
import type { DiscordState } from '../../state.ts';
import type { Channel, StoredMessage } from '../../world/records.ts';
import { channelFor, permissionsOfBot, publicMessage, visibleChannel } from '../access.ts';
import { change } from '../edit.ts';
import { channelToWriteIn, checkModeration } from '../posting.ts';
import { timeOf } from '../../snowflake.ts';
import { has, speaking } from '../../world/permissions.ts';
import { Refusal } from '../refusal.ts';
import { route, type Call } from '../route.ts';

/** Discord returns 50 messages unless asked for another number, up to 100. */
const listedByDefault = 50;

/** The request that posts a message. */
interface PostBody extends MessageBody {
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly message_reference?: Quoted | null;
}

/** The message that a new one answers. */
interface Quoted {
  readonly message_id: string;
  readonly fail_if_not_exists?: boolean | null;
}

/** The messages of a channel: read, post, edit, delete, publish. */
export const messageRoutes = [
  route('GET /channels/:channel/messages', listMessages),
  route('POST /channels/:channel/messages', postMessage, { bucket: 'message' }),
  route('GET /channels/:channel/messages/:message', ({ discord, params }) => {
    const channel = channelFor(discord, params.channel, P.ReadMessageHistory);
    return publicMessage(discord, channel, params.message).message;
  }),
  route('PATCH /channels/:channel/messages/:message', ({ discord, params, body, files }) => {
    const channel = channelFor(discord, params.channel, P.ViewChannel);
    const stored = publicMessage(discord, channel, params.message);
    if (!isOwn(discord, stored)) throw new Refusal('notYourMessage');
    if (channel.thread?.archived === true) throw new Refusal('archivedThread');
    checkModeration(discord, channel, readableText((body ?? {}) as MessageBody), 'blockedByModeration');
    return change(discord, stored, { channel, files, body: (body ?? {}) as MessageBody });
  }),
  route('DELETE /channels/:channel/messages/:message', ({ discord, params }) => {
    const channel = channelFor(discord, params.channel, P.ViewChannel);
    const stored = publicMessage(discord, channel, params.message);
    if (!isOwn(discord, stored)) channelFor(discord, params.channel, P.ManageMessages);
    removeMessage(discord.world, stored);
    return undefined;
  }),
  route('POST /channels/:channel/messages/bulk-delete', deleteMany),
  route('POST /channels/:channel/typing', ({ discord, params }) => {
    const channel = visibleChannel(discord, params.channel);
    channelFor(discord, params.channel, speaking(channel));
    return undefined;
  }),
  route('POST /channels/:channel/messages/:message/crosspost', crosspost, { bucket: 'crosspost' }),
];

function listMessages({ discord, params, query }: Call<'channel'>): APIMessage[] {
  const channel = channelFor(discord, params.channel, P.ViewChannel);
  // Without the right to read history Discord returns an empty list, and refuses nothing.
  if (!has(permissionsOfBot(discord, channel), P.ReadMessageHistory)) return [];
  const limit = Number(query.get('limit') ?? listedByDefault);
  const [around, after, before] = [query.get('around'), query.get('after'), query.get('before')];
  const log = discord.world.messagesOf(channel.id);
  const found =
    around !== null
      ? log.around(around, limit)
      : after !== null
        ? log.after(after, limit)
        : log.before(before, limit);
  return found.map((stored) => stored.message);
}

/**
 * Posts a message, or returns the one that the same nonce made a short while ago, or refuses with 10008 where that
 * one was deleted since. Nonces are looked up by author alone, whatever the channel.
 * Source: Discord docs, Create Message, `enforce_nonce`; discord-api-docs#6647.
 */
function postMessage({ discord, params, body, files }: Call<'channel'>): APIMessage {
  const {
    nonce = null,
    enforce_nonce: enforced,
    message_reference: quoted,
    ...rest
  } = (body ?? {}) as PostBody;
  const channel = channelToWriteIn(discord, params.channel, { body: rest, filesCount: files.length });
  const earlier = enforced === true && nonce !== null ? messageOfNonce(discord, nonce) : null;
  if (earlier !== null) return { ...earlier.message, nonce: nonce ?? '' };
  const also = quoted ? replyTo(discord, channel, quoted) : {};
  const { message } = addMessage(discord.world, {
    channel,
    author: discord.world.bot,
    body: rest,
    files,
    also,
  });
  if (nonce === null) return message;
  discord.nonces.set(String(nonce), { messageId: message.id, channelId: channel.id });
  return { ...message, nonce };
}

function replyTo(discord: DiscordState, channel: Channel, quoted: Quoted): Partial<APIMessage> {
  const original = discord.world.messagesOf(channel.id).get(quoted.message_id);
  if (original === undefined || original.visibleTo !== null) {
    if (quoted.fail_if_not_exists === false) return {};
    const found = {
      pointer: '/message_reference',
      rule: 'REPLIES_UNKNOWN_MESSAGE',
      message: 'Unknown message',
    };
    throw new Refusal('invalidForm', discordErrors([found]));
  }
  const reference = { type: 0, channel_id: channel.id, message_id: quoted.message_id };
  return { type: MessageType.Reply, message_reference: reference };
}

function messageOfNonce(discord: DiscordState, nonce: string | number): StoredMessage | null {
  const made = discord.nonces.get(String(nonce));
  if (made === undefined) return null;
  const stored = discord.world.messagesOf(made.channelId).get(made.messageId);
  if (stored === undefined) throw new Refusal('unknownMessage');
  return stored;
}

function crosspost({ discord, params }: Call<'channel' | 'message'>): APIMessage {
  const channel = channelFor(discord, params.channel, P.SendMessages);
  const stored = publicMessage(discord, channel, params.message);
  if (!isOwn(discord, stored)) channelFor(discord, params.channel, P.ManageMessages);
  if (channel.type !== ChannelType.GuildAnnouncement) throw new Refusal('wrongChannelType');
  const flags = stored.message.flags ?? 0;
  if (flags & MessageFlags.Crossposted) throw new Refusal('alreadyCrossposted');
  stored.message.flags = flags | MessageFlags.Crossposted;
  discord.events.emit('messageChanged', stored);
  return stored.message;
}

/** Messages of the last 14 days. Source: Discord docs, Message, "Bulk Delete Messages". */
const bulkDeleteAgeMs = 14 * 24 * 3_600_000;

/** Ids that name nothing are passed over, and one that is too old stops everything. */
function deleteMany({ discord, params, body }: Call<'channel'>): undefined {
  const { world } = discord;
  const channel = channelFor(discord, params.channel, P.ManageMessages);
  const { messages } = body as object as { readonly messages: readonly string[] };
  const oldest = world.now() - bulkDeleteAgeMs;
  if (messages.some((id) => timeOf(id) < oldest)) throw new Refusal('messageTooOld');
  for (const id of messages) {
    const stored = world.messagesOf(channel.id).get(String(id));
    if (stored?.visibleTo === null) removeMessage(world, stored);
  }
}

function isOwn(discord: DiscordState, stored: StoredMessage): boolean {
  return stored.message.author.id === discord.world.bot.id;
}
