import {
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
  type APIMessage,
} from 'discord-api-types/v10';
import { firstAnswerMs, tokenMs, type Interaction } from '../interactions.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { MessageBody } from '../messages/content.ts';
import { addMessage, type Posting } from '../messages/write.ts';
import type { DiscordState } from '../state.ts';
import { channelPermissions, has } from '../world/permissions.ts';
import type { StoredMessage } from '../world/records.ts';
import { userWire } from '../world/wire.ts';
import { Refusal } from './refusal.ts';

/** The interaction that still waits for its first answer. Refuses with 40060 and 10062. */
export function waitingInteraction(discord: DiscordState, id: string, token: string): Interaction {
  const interaction = discord.interactions.get(token);
  if (interaction?.id !== id) throw new Refusal('unknownInteraction');
  if (interaction.callback !== null) throw new Refusal('alreadyAcknowledged');
  if (discord.now() - interaction.atMs > firstAnswerMs) throw new Refusal('unknownInteraction');
  return interaction;
}

/** The interaction whose messages a token reaches. Refuses with 10015 and, after 15 minutes, 50027. */
export function answeredInteraction(discord: DiscordState, application: string, token: string): Interaction {
  const interaction = discord.interactions.get(token);
  if (interaction === undefined || application !== discord.applicationId) throw new Refusal('unknownWebhook');
  if (discord.now() - interaction.atMs > tokenMs) throw new Refusal('invalidWebhookToken');
  // Before the first answer there is nothing behind the token yet.
  if (interaction.callback === null) throw new Refusal('unknownWebhook');
  return interaction;
}

/** A message of an interaction, by its id or as `@original`. Refuses with 10008. */
export function messageOfInteraction(
  discord: DiscordState,
  interaction: Interaction,
  id: string,
): StoredMessage {
  const { original, followUps } = interaction;
  const stored = id === '@original' ? original : followUps.find((one) => one.message.id === id);
  const there = stored && discord.world.messages.get(stored.message.channel_id)?.has(stored.message.id);
  if (!stored || there !== true) throw new Refusal('unknownMessage');
  return stored;
}

/** A message by the bot in answer to a person, seen by that person alone where its flags say so. */
export function postAnswer(
  discord: DiscordState,
  interaction: Interaction,
  posting: Pick<Posting, 'body' | 'files' | 'loading'>,
): StoredMessage {
  const { channel, user } = interaction;
  return addMessage(discord.world, {
    ...posting,
    channel,
    author: discord.world.bot,
    visibleTo: isEphemeral(posting.body) || !maySpeakOpenly(discord, interaction) ? user.id : null,
    also: originOf(discord, interaction),
  });
}

/** Whether a message still shows that the bot is thinking. */
export function isLoading({ message }: StoredMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}

/**
 * Where a guild does not let members use apps that it did not install, all they get is for them alone.
 * Source: Discord docs, Permissions, `USE_EXTERNAL_APPS`.
 */
function maySpeakOpenly({ world }: DiscordState, { isByUserAlone, channel, user }: Interaction): boolean {
  const guild = world.guildOf(channel);
  const member = guild?.members.get(user.id);
  if (!isByUserAlone || !guild || !member) return true;
  return has(channelPermissions(guild, channel, member), PermissionFlagsBits.UseExternalApps);
}

function isEphemeral({ flags }: MessageBody): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** What a message remembers of what it answers; of a form also what opened it. */
function metadataOf({ id, user, payload, original, openedBy }: Interaction): JsonObject {
  const isCommand = payload['type'] === InteractionType.ApplicationCommand;
  const data = isObject(payload['data']) ? payload['data'] : {};
  const used = original?.message;
  const metadata = {
    id,
    type: payload['type'],
    user: userWire(user),
    authorizing_integration_owners: payload['authorizing_integration_owners'],
    ...(isCommand ? { name: data['name'], command_type: data['type'] } : {}),
    ...(used && !isCommand && openedBy === null ? { interacted_message_id: used.id } : {}),
    ...(openedBy === null ? {} : { triggering_interaction_metadata: metadataOf(openedBy) }),
  };
  return metadata as object as JsonObject;
}

/** Who asked for a message, and how. */
function originOf(discord: DiscordState, interaction: Interaction): Partial<APIMessage> {
  const { payload, original } = interaction;
  const isCommand = payload['type'] === InteractionType.ApplicationCommand;
  const used = original?.message;
  const reference = used && { type: 0, channel_id: used.channel_id, message_id: used.id };
  const origin = {
    type: isCommand ? MessageType.ChatInputCommand : used ? MessageType.Reply : MessageType.Default,
    application_id: discord.applicationId,
    webhook_id: discord.applicationId,
    interaction_metadata: metadataOf(interaction),
    ...(reference && !isCommand ? { message_reference: reference } : {}),
  };
  return origin as object as Partial<APIMessage>;
}

/** Tells whoever waits that the bot has changed its answer or added to it. */
export function tellLaterAnswer(discord: DiscordState, interaction: Interaction): void {
  interaction.laterAnswers += 1;
  discord.events.emit('answered', interaction);
}
