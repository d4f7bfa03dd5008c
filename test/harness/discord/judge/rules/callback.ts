import { InteractionResponseType as R, InteractionType as I, MessageFlags } from 'discord-api-types/v10';
import { isObject, type Json } from '../../json.ts';
import { limits } from '../limits.ts';
import { all, anything, list, may, must, object, tagged, text, type Check } from '../shape.ts';
import { localized } from './command-options.ts';
import { answeredMessage, messageRelations, onlyFlags, type MessageContext } from './message.ts';
import { modal } from './modal.ts';

/** What is known of the interaction that is answered. */
interface CallbackContext {
  readonly filesCount: number;
  readonly interactionType?: number;
  /** The flags of the message on which a component was used. */
  readonly flagsBefore?: number;
}

const choiceName = text({ least: 1, most: limits.command.choiceName });

const choices = list(
  object({
    name: must(choiceName),
    name_localizations: may(localized(choiceName)),
    value: must(choiceValue()),
  }),
  { most: limits.command.choices },
);

/** Source: Discord docs, Receiving and Responding, "Interaction Callback Type". */
function callbackShape(context: CallbackContext): Check {
  const written: MessageContext = { isNew: true, filesCount: context.filesCount };
  const changed: MessageContext = { ...context, isNew: false };
  const noData = object({ type: must(anything), data: may(anything) });
  return tagged({
    [R.Pong]: noData,
    [R.ChannelMessageWithSource]: withData(must(all(object(answeredMessage), messageRelations(written)))),
    [R.DeferredChannelMessageWithSource]: withData(
      may(object({ flags: may(onlyFlags(MessageFlags.Ephemeral)), tts: may(anything) })),
    ),
    [R.DeferredMessageUpdate]: noData,
    [R.UpdateMessage]: withData(may(all(object(answeredMessage), messageRelations(changed)))),
    [R.ApplicationCommandAutocompleteResult]: withData(must(object({ choices: must(choices) }))),
    [R.Modal]: withData(must(modal)),
    [R.PremiumRequired]: noData,
    [R.LaunchActivity]: noData,
  });
}

/** Which answers fit which interaction. Source: the same table and its footnotes. */
const fitting: Readonly<Record<number, readonly R[]>> = {
  [I.ApplicationCommand]: [
    R.ChannelMessageWithSource,
    R.DeferredChannelMessageWithSource,
    R.Modal,
    R.PremiumRequired,
    R.LaunchActivity,
  ],
  [I.MessageComponent]: [
    R.ChannelMessageWithSource,
    R.DeferredChannelMessageWithSource,
    R.DeferredMessageUpdate,
    R.UpdateMessage,
    R.Modal,
    R.PremiumRequired,
    R.LaunchActivity,
  ],
  [I.ApplicationCommandAutocomplete]: [R.ApplicationCommandAutocompleteResult],
  [I.ModalSubmit]: [
    R.ChannelMessageWithSource,
    R.DeferredChannelMessageWithSource,
    R.DeferredMessageUpdate,
    R.UpdateMessage,
    R.PremiumRequired,
    R.LaunchActivity,
  ],
};

/** The first answer to an interaction. */
export function callback(context: CallbackContext): Check {
  return all(callbackShape(context), (value, pointer, report) => {
    const allowed = fitting[context.interactionType ?? 0];
    const type = isObject(value) ? Number(value['type']) : 0;
    if (allowed === undefined || allowed.some((one) => one === type)) return;
    report.wrong(`${pointer}/type`, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  });
}

function withData(data: ReturnType<typeof must>): Check {
  return object({ type: must(anything), data });
}

function choiceValue(): Check {
  const written = text({ most: limits.command.choiceValue });
  return (value: Json, pointer, report) => {
    if (typeof value !== 'number') written(value, pointer, report);
  };
}
