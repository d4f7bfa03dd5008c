import {
  refuse,
  routeOf,
  suggestionsFor,
  type Asked,
  type Asking,
  type Ports,
  type Reply,
  type Route,
  type Suggestion,
  type Typing,
} from '#commands';
import type { Form } from '#digests';
import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  type AutocompleteInteraction,
  type Interaction,
} from 'discord.js';
import type { Log } from '../ops/index.ts';
import { acknowledge, show, showAtOnce, type Answerable } from './answer.ts';
import { readCustomId } from './custom-id.ts';
import { fittedText } from './fitted-text.ts';
import { renderForm } from './form.ts';
import { limits } from './limits.ts';
import type { CommandIds } from './markdown.ts';
import { pressOf, submissionOf } from './press.ts';
import { menuRequestOf, requestOf, typingOf } from './request.ts';
import { share, shareAction } from './share.ts';

/** What answering needs. `commandIds` is asked anew each time, since commands are registered after the login. */
type DispatchParts = {
  readonly ports: Ports;
  readonly now: () => number;
  readonly log: Log;
  readonly commandIds: () => CommandIds;
};

/** The person has left, or the answer came too late: nobody is there to be told. */
const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.InvalidWebhookToken);

/** Runs what makes an answer; whatever breaks inside it reaches the log whole and the person as a sentence. */
const madeSafely = async <T>(asking: Asking, make: () => Promise<T>, log: Log): Promise<T | Reply> => {
  try {
    return await make();
  } catch (error) {
    log.error('answer-broke', { error, guildId: asking.guildId });
    return refuse(asking, { code: 'broken' });
  }
};

const isForm = (made: Form | Reply): made is Form => 'fields' in made;

const openForm = async (
  interaction: Answerable,
  asked: Asked,
  { open, parts }: { readonly open: (ports: Ports) => Promise<Form | Reply>; readonly parts: DispatchParts },
): Promise<void> => {
  const made = await madeSafely(asked, () => open(parts.ports), parts.log);
  if (!isForm(made)) await showAtOnce(interaction, made, parts.commandIds());
  else if (interaction.isModalSubmit()) throw new Error('A form cannot follow a form');
  else await interaction.showModal(renderForm(made));
};

const follow = async (interaction: Answerable, asked: Asked, parts: DispatchParts): Promise<void> => {
  const route: Route = routeOf(asked, parts.ports);
  if (route.way === 'form') return openForm(interaction, asked, { open: route.open, parts });
  await acknowledge(interaction, route.way);
  const reply = await madeSafely(asked, () => route.run(parts.ports), parts.log);
  await show(interaction, route.way, { reply, commandIds: parts.commandIds() });
};

/** Nothing where it breaks: whoever types can go on, and what they send is answered with what is wrong. */
const suggestedSafely = async (
  typing: Typing,
  { ports, log }: DispatchParts,
): Promise<readonly Suggestion[]> => {
  try {
    return await suggestionsFor(typing, ports);
  } catch (error) {
    log.error('suggestions-broke', { error, guildId: typing.guildId });
    return [];
  }
};

const suggest = async (interaction: AutocompleteInteraction, parts: DispatchParts): Promise<void> => {
  const typing = typingOf(interaction, parts.now());
  const suggestions = await suggestedSafely(typing, parts);
  await interaction.respond(
    suggestions.map(({ name, value }) => ({
      name: fittedText(name, limits.choiceCharactersMax),
      value: fittedText(value, limits.choiceCharactersMax),
    })),
  );
};

const handle = async (interaction: Interaction, parts: DispatchParts): Promise<void> => {
  const at = parts.now();
  if (interaction.isAutocomplete()) return suggest(interaction, parts);
  if (interaction.isChatInputCommand()) return follow(interaction, requestOf(interaction, at), parts);
  if (interaction.isMessageContextMenuCommand()) {
    return follow(interaction, menuRequestOf(interaction, at), parts);
  }
  if (interaction.isModalSubmit()) return follow(interaction, submissionOf(interaction, at), parts);
  if (!interaction.isMessageComponent()) return;
  if (readCustomId(interaction.customId)?.action === shareAction) return share(interaction);
  return follow(interaction, pressOf(interaction, at), parts);
};

/** Makes the listener that answers interactions. It never throws and never leaves an acknowledged one unanswered. */
export const createDispatch =
  (parts: DispatchParts) =>
  async (interaction: Interaction): Promise<void> => {
    try {
      await handle(interaction, parts);
    } catch (error) {
      if (isGone(error)) parts.log.warn('answer-too-late', { error });
      else parts.log.error('answer-not-shown', { error });
    }
  };
