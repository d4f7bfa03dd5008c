import { InteractionResponseType as R, InteractionType as I } from 'discord-api-types/v10';
import { isList, isObject } from '../../json.ts';
import { all, anything, may, must, object, tagged, type Check } from '../shape.ts';
import { anyNumber, choicesOf, choiceText } from './command-options.ts';
import { settable } from './flags.ts';
import { answeredMessage, changedAnswer, messageRelations, type MessageContext } from './message.ts';
import { modal } from './modal.ts';

/** What is known of the interaction that is answered. */
interface CallbackContext {
  readonly filesCount?: number;
  readonly interactionType?: number;
  /** The flags of the message on which a component was used. */
  readonly flagsBefore?: number;
}

const choices = choicesOf((value, pointer, report) =>
  (typeof value === 'number' ? anyNumber : choiceText)(value, pointer, report),
);

/** The option that is completed has one type, and so have its choices. */
const choicesOfOneType: Check = (value, pointer, report) => {
  if (!isList(value)) return;
  const types = value.map((one) => (isObject(one) ? typeof one['value'] : 'undefined'));
  const odd = types.findIndex((type) => type !== types[0]);
  if (odd < 0) return;
  report.wrong(`${pointer}/${odd}/value`, 'BASE_TYPE_CHOICES', 'All choices must be of one type.');
};

const completion = object({ choices: must(all(choices, choicesOfOneType)) });
const deferral = object({ flags: may(settable('deferred')), tts: may(anything) });
const noData = object({ type: must(anything), data: may(anything) });

/** Source: Discord docs, Receiving and Responding, "Interaction Callback Type". */
function callbackShape(context: CallbackContext): Check {
  const { filesCount, flagsBefore } = context;
  const files = filesCount === undefined ? {} : { filesCount };
  const written: MessageContext = { isNew: true, ...files };
  const changed: MessageContext = {
    isNew: false,
    ...files,
    ...(flagsBefore === undefined ? {} : { flagsBefore }),
  };
  return tagged({
    [R.Pong]: noData,
    [R.ChannelMessageWithSource]: withData(must(all(answered, messageRelations(written)))),
    [R.DeferredChannelMessageWithSource]: withData(may(deferral)),
    [R.DeferredMessageUpdate]: noData,
    [R.UpdateMessage]: withData(may(all(updated, messageRelations(changed)))),
    [R.ApplicationCommandAutocompleteResult]: withData(must(completion)),
    [R.Modal]: withData(must(modal)),
    [R.LaunchActivity]: noData,
  });
}

const answered = object(answeredMessage);
const updated = object(changedAnswer);

/** Which answers fit which interaction. Source: the same table and its footnotes. */
const fitting: Readonly<Record<number, readonly R[]>> = {
  [I.Ping]: [R.Pong],
  [I.ApplicationCommand]: [
    R.ChannelMessageWithSource,
    R.DeferredChannelMessageWithSource,
    R.Modal,
    R.LaunchActivity,
  ],
  [I.MessageComponent]: [
    R.ChannelMessageWithSource,
    R.DeferredChannelMessageWithSource,
    R.DeferredMessageUpdate,
    R.UpdateMessage,
    R.Modal,
    R.LaunchActivity,
  ],
  [I.ApplicationCommandAutocomplete]: [R.ApplicationCommandAutocompleteResult],
  [I.ModalSubmit]: [
    R.ChannelMessageWithSource,
    R.DeferredChannelMessageWithSource,
    R.DeferredMessageUpdate,
    R.UpdateMessage,
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
