import { InteractionResponseType as R, MessageFlags } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import type { Interaction } from '../../interactions.ts';
import type { JsonObject } from '../../json.ts';
import { addMessage, editMessage, removeMessage, type MessageBody } from '../../messages/write.ts';
import type { DiscordState } from '../../state.ts';
import type { StoredMessage } from '../../world/records.ts';
import type { UploadedFile } from '../body.ts';
import { Refusal } from '../refusal.ts';
import { route, type Call } from '../route.ts';

/** The first answer is due after 3 seconds. Source: Discord docs, Receiving and Responding, "Followup Messages". */
const firstAnswerMs = 3000;
/** The token of an interaction lives 15 minutes. Source: the same page. */
const tokenMs = 15 * 60_000;

/** How a bot answers what people do: the callback, the message it made, and further messages. */
export const interactionRoutes = [
  route('POST /interactions/:interaction/:token/callback', callback, { open: true, bucket: 'unlimited' }),
  route('POST /webhooks/:application/:token', followUp, { open: true }),
  route('GET /webhooks/:application/:token/messages/:message', (call) => messageOf(call).stored.message, {
    open: true,
  }),
  route('PATCH /webhooks/:application/:token/messages/:message', editAnswer, { open: true }),
  route('DELETE /webhooks/:application/:token/messages/:message', deleteAnswer, { open: true }),
];

interface CallbackBody {
  readonly type: R;
  readonly data?: MessageBody & JsonObject;
}

function callback({
  discord,
  params,
  query,
  body,
  files,
}: Call<'interaction' | 'token'>): object | undefined {
  const interaction = discord.interactions.get(params.token);
  if (interaction?.id !== params.interaction) throw new Refusal('unknownInteraction');
  if (interaction.callback !== null) throw new Refusal('alreadyAcknowledged');
  if (discord.now() - interaction.atMs > firstAnswerMs) throw new Refusal('unknownInteraction');
  const { type, data = {} } = body as object as CallbackBody;
  interaction.callback = { type, data };
  applyCallback(discord, interaction, data, files);
  discord.events.emit('answered', interaction);
  return query.get('with_response') === 'true' ? callbackResponse(interaction) : undefined;
}

function applyCallback(
  discord: DiscordState,
  interaction: Interaction,
  data: MessageBody,
  files: readonly UploadedFile[],
): void {
  const type = interaction.callback?.type;
  if (type === R.ChannelMessageWithSource) interaction.original = answer(discord, interaction, data, files);
  if (type === R.DeferredChannelMessageWithSource) {
    const flags = (data.flags ?? 0) | MessageFlags.Loading;
    interaction.original = answer(discord, interaction, { flags }, []);
  }
  if (type === R.UpdateMessage && interaction.original !== null) {
    editMessage(discord.world, interaction.original, { channel: interaction.channel, body: data, files });
  }
}

/** A message by the bot in answer to a person, seen by that person alone where its flags say so. */
function answer(
  discord: DiscordState,
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
): StoredMessage {
  const { channel, user } = interaction;
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return addMessage(discord.world, {
    channel,
    author: discord.world.bot,
    body,
    files,
    visibleTo: ephemeral ? user.id : null,
    also: { application_id: discord.applicationId, webhook_id: discord.applicationId },
  });
}

function callbackResponse(interaction: Interaction): object {
  const { callback, original, id, payload } = interaction;
  const flags = original?.message.flags ?? 0;
  const about = {
    response_message_id: original?.message.id,
    response_message_loading: (flags & MessageFlags.Loading) !== 0,
    response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
  };
  const resource = original === null ? {} : { resource: { type: callback?.type, message: original.message } };
  return { interaction: { id, type: payload['type'], ...(original === null ? {} : about) }, ...resource };
}

/** After a deferral the first further message becomes the awaited answer, with the deferral's visibility. */
function followUp({ discord, params, body, files }: Call<'application' | 'token'>): APIMessage {
  const interaction = openInteraction(discord, params);
  const { original, channel } = interaction;
  const content = (body ?? {}) as MessageBody;
  if (original !== null && isLoading(original)) {
    editMessage(discord.world, original, { channel, body: content, files });
    discord.events.emit('answered', interaction);
    return original.message;
  }
  const stored = answer(discord, interaction, content, files);
  interaction.followUps.push(stored);
  discord.events.emit('answered', interaction);
  return stored.message;
}

function editAnswer(call: Call<'application' | 'token' | 'message'>): APIMessage {
  const { discord, body, files } = call;
  const { interaction, stored } = messageOf(call);
  const { channel } = interaction;
  editMessage(discord.world, stored, { channel, body: (body ?? {}) as MessageBody, files });
  discord.events.emit('answered', interaction);
  return stored.message;
}

function deleteAnswer(call: Call<'application' | 'token' | 'message'>): undefined {
  const { interaction, stored } = messageOf(call);
  removeMessage(call.discord.world, stored);
  if (interaction.original === stored) interaction.original = null;
  call.discord.events.emit('answered', interaction);
}

function messageOf({ discord, params }: Call<'application' | 'token' | 'message'>) {
  const interaction = openInteraction(discord, params);
  const stored =
    params.message === '@original'
      ? interaction.original
      : interaction.followUps.find((one) => one.message.id === params.message);
  if (stored == null || !discord.world.messagesOf(stored.message.channel_id).has(stored.message.id)) {
    throw new Refusal('unknownMessage');
  }
  return { interaction, stored };
}

function openInteraction(
  discord: DiscordState,
  { application, token }: Record<'application' | 'token', string>,
): Interaction {
  const interaction = discord.interactions.get(token);
  if (interaction === undefined || application !== discord.applicationId) throw new Refusal('unknownWebhook');
  if (discord.now() - interaction.atMs > tokenMs) throw new Refusal('invalidWebhookToken');
  // Before the first answer there is nothing behind the token yet.
  if (interaction.callback === null) throw new Refusal('unknownWebhook');
  return interaction;
}

function isLoading(stored: StoredMessage): boolean {
  return ((stored.message.flags ?? 0) & MessageFlags.Loading) !== 0;
}
