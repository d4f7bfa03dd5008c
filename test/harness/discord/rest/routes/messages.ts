import {
  ChannelType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits as P,
  type APIMessage,
} from 'discord-api-types/v10';
import { discordErrors } from '../../judge/errors.ts';
import type { MessageBody } from '../../messages/content.ts';
import { addMessage, removeMessage } from '../../messages/write.ts';
import type { DiscordState } from '../../state.ts';
import type { Channel, StoredMessage } from '../../world/records.ts';
import { channelFor, permissionsOfBot, publicMessage } from '../access.ts';
import { change } from '../edit.ts';
import { has } from '../../world/permissions.ts';
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
    return change(discord, stored, { channel, files, body: (body ?? {}) as MessageBody });
  }),
  route('DELETE /channels/:channel/messages/:message', ({ discord, params }) => {
    const channel = channelFor(discord, params.channel, P.ViewChannel);
    const stored = publicMessage(discord, channel, params.message);
    if (!isOwn(discord, stored)) channelFor(discord, params.channel, P.ManageMessages);
    removeMessage(discord.world, stored);
    return undefined;
  }),
  route('POST /channels/:channel/messages/:message/crosspost', crosspost, { bucket: 'crosspost' }),
];

function listMessages({ discord, params, query }: Call<'channel'>): APIMessage[] {
  const channel = channelFor(discord, params.channel, P.ViewChannel);
  // Without the right to read history Discord returns an empty list, and refuses nothing.
  if (!has(permissionsOfBot(discord, channel), P.ReadMessageHistory)) return [];
  const limit = Number(query.get('limit') ?? listedByDefault);
  const [after, before] = [query.get('after'), query.get('before')].map((id) =>
    id === null ? null : BigInt(id),
  );
  const found = [...discord.world.messagesOf(channel.id).values()]
    .filter((stored) => stored.visibleTo === null)
    .map((stored) => stored.message)
    .filter(({ id }) => (after == null || BigInt(id) > after) && (before == null || BigInt(id) < before));
  const chosen = after == null ? found.slice(-limit) : found.slice(0, limit);
  return chosen.reverse();
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
  const channel = channelFor(discord, params.channel, neededFor(rest, files.length));
  checkRecipients(discord, channel);
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

/** Embeds and files need permissions of their own. */
function neededFor({ embeds }: MessageBody, filesCount: number): bigint {
  const embedding = (embeds ?? []).length > 0 ? P.EmbedLinks : 0n;
  return P.SendMessages | embedding | (filesCount > 0 ? P.AttachFiles : 0n);
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

function checkRecipients(discord: DiscordState, channel: Channel): void {
  const closed = channel.recipientIds.some((id) => !discord.world.user(id).acceptsDirectMessages);
  if (closed) throw new Refusal('closedToDirectMessages');
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

function isOwn(discord: DiscordState, stored: StoredMessage): boolean {
  return stored.message.author.id === discord.world.bot.id;
}
