import { InteractionResponseType as R, MessageFlags, type APIMessage } from 'discord-api-types/v10';
import type { Callback, Interaction } from '../../interactions.ts';
import type { MessageBody } from '../../messages/content.ts';
import { removeMessage } from '../../messages/write.ts';
import {
  answeredInteraction,
  isLoading,
  messageOfInteraction,
  postAnswer,
  tellLaterAnswer,
  waitingInteraction,
} from '../answers.ts';
import { change } from '../edit.ts';
import { Refusal } from '../refusal.ts';
import { route, type Call } from '../route.ts';

const answers = '/webhooks/:application/:token';

/** How a bot answers what people do: the callback, the message it made, and further messages. */
export const interactionRoutes = [
  route('POST /interactions/:interaction/:token/callback', callBack, { open: true, bucket: 'unlimited' }),
  route(`POST ${answers}`, followUp, { open: true }),
  route(`GET ${answers}/messages/:message`, (call) => reached(call).stored.message, { open: true }),
  route(`PATCH ${answers}/messages/:message`, editAnswer, { open: true }),
  route(`DELETE ${answers}/messages/:message`, deleteAnswer, { open: true }),
];

function callBack(call: Call<'interaction' | 'token'>): object | undefined {
  const { discord, params, query, body } = call;
  const interaction = waitingInteraction(discord, params.interaction, params.token);
  const { type, data = {} } = body as object as Partial<Callback> & Pick<Callback, 'type'>;
  applyCallback(call, interaction, { type, data });
  interaction.callback = { type, data };
  discord.events.emit('answered', interaction);
  return query.get('with_response') === 'true' ? callbackResponse(interaction) : undefined;
}

function applyCallback({ discord, files }: Call, interaction: Interaction, { type, data }: Callback): void {
  const { channel, original } = interaction;
  const body: MessageBody = data;
  if (type === R.ChannelMessageWithSource) {
    interaction.original = postAnswer(discord, interaction, { body, files });
  }
  if (type === R.DeferredChannelMessageWithSource) {
    const flags = (body.flags ?? 0) & MessageFlags.Ephemeral;
    interaction.original = postAnswer(discord, interaction, { body: { flags }, loading: true });
  }
  if (type === R.UpdateMessage && original !== null) change(discord, original, { channel, body, files });
}

/** What a callback made. Differs from the documentation's list of types: a deferral names what it will become. */
const resourceTypes: Readonly<Partial<Record<R, R>>> = {
  [R.ChannelMessageWithSource]: R.ChannelMessageWithSource,
  [R.DeferredChannelMessageWithSource]: R.ChannelMessageWithSource,
  [R.UpdateMessage]: R.UpdateMessage,
  [R.DeferredMessageUpdate]: R.UpdateMessage,
};

function callbackResponse({ callback, original, id, payload }: Interaction): object {
  const type = callback === null ? undefined : resourceTypes[callback.type];
  if (type === undefined || original === null) return { interaction: { id, type: payload['type'] } };
  const { message } = original;
  const interaction = {
    id,
    type: payload['type'],
    response_message_id: message.id,
    response_message_loading: isLoading(original),
    response_message_ephemeral: original.visibleTo !== null,
  };
  return { interaction, resource: { type, message } };
}

/** After a deferral the first further message becomes the awaited answer, with the deferral's visibility. */
function followUp({ discord, params, body, files }: Call<'application' | 'token'>): APIMessage {
  const interaction = answeredInteraction(discord, params.application, params.token);
  const { original, channel } = interaction;
  const content = (body ?? {}) as MessageBody;
  const stored = original !== null && isLoading(original) ? original : null;
  if (stored !== null) change(discord, stored, { channel, body: content, files });
  if (stored === null) checkFollowUps(interaction);
  const posted = stored ?? postAnswer(discord, interaction, { body: content, files });
  if (stored === null) interaction.followUps.push(posted);
  tellLaterAnswer(discord, interaction);
  return posted.message;
}

/** Source: Discord docs, Receiving and Responding, "Followup Messages": five where the bot is not installed. */
const followUpsMax = 5;

function checkFollowUps({ isByUserAlone, followUps }: Interaction): void {
  if (isByUserAlone && followUps.length >= followUpsMax) throw new Refusal('tooManyFollowUps');
}

type MessageCall = Call<'application' | 'token' | 'message'>;

function editAnswer(call: MessageCall): APIMessage {
  const { discord, body, files } = call;
  const { interaction, stored } = reached(call);
  const { channel } = interaction;
  const message = change(discord, stored, { channel, body: (body ?? {}) as MessageBody, files });
  tellLaterAnswer(discord, interaction);
  return message;
}

function deleteAnswer(call: MessageCall): undefined {
  const { interaction, stored } = reached(call);
  removeMessage(call.discord.world, stored);
  if (interaction.original === stored) interaction.original = null;
  tellLaterAnswer(call.discord, interaction);
}

function reached({ discord, params }: MessageCall) {
  const interaction = answeredInteraction(discord, params.application, params.token);
  return { interaction, stored: messageOfInteraction(discord, interaction, params.message) };
}
