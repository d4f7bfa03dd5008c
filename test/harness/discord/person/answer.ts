import { InteractionResponseType as R, MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { firstAnswerMs, type Interaction } from '../interactions.ts';
import { isList, type Json, type JsonObject } from '../json.ts';
import { readableText } from '../messages/text.ts';
import type { DiscordState } from '../state.ts';
import type { StoredMessage } from '../world/records.ts';

/** A dialog that the bot opened. */
export interface Modal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Json[];
  /** What the person did to open it; a modal opened from a message can update that message. */
  readonly openedBy: Interaction;
}

/** What a person sees in answer to something they did. */
export interface Seen {
  /** Whether only this person sees it. */
  readonly ephemeral: boolean;
  /** All that can be read, one piece a line; the title, where it is a modal. */
  readonly text: string;
  /** Empty where the answer is a modal, or was deleted. */
  readonly message: APIMessage | null;
  readonly modal: Modal | null;
  /** What the bot has added to its answer so far, oldest first. */
  readonly followUps: readonly {
    readonly text: string;
    readonly ephemeral: boolean;
    readonly message: APIMessage;
  }[];
  /** What an autocomplete answered. */
  readonly choices: readonly JsonObject[];
  readonly interaction: Interaction;
}

/**
 * Waits until the bot has answered: acknowledged in time, and after a deferral said what it had to say.
 * Rejects with the words that Discord shows where it never does.
 */
export async function awaitAnswer(
  discord: DiscordState,
  interaction: Interaction,
  patienceMs: number,
): Promise<Seen> {
  await until(discord, interaction, { timeoutMs: firstAnswerMs, holds: () => interaction.callback !== null });
  await until(discord, interaction, { timeoutMs: patienceMs, holds: () => isComplete(interaction) });
  return seen(interaction);
}

interface Wanted {
  readonly timeoutMs: number;
  readonly holds: () => boolean;
}

function until(discord: DiscordState, interaction: Interaction, { timeoutMs, holds }: Wanted): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      unlisten();
    };
    const listen = (answered: Interaction) => {
      if (answered !== interaction || !holds()) return;
      stop();
      resolve();
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`The application did not respond within ${timeoutMs} ms.`));
    }, timeoutMs);
    const unlisten = discord.events.on('answered', listen);
  });
}

function isComplete({ callback, original, laterAnswers }: Interaction): boolean {
  if (callback?.type === R.DeferredMessageUpdate) return laterAnswers > 0;
  return ((original?.message.flags ?? 0) & MessageFlags.Loading) === 0;
}

function seen(interaction: Interaction): Seen {
  const { callback, original, followUps } = interaction;
  const data = callback?.data ?? {};
  const stored: StoredMessage | null = original ?? followUps.at(-1) ?? null;
  const added = followUps.map(({ message, visibleTo }) => ({
    text: readableText(message),
    ephemeral: visibleTo !== null,
    message: structuredClone(message),
  }));
  const nothing = {
    ephemeral: true,
    text: '',
    message: null,
    modal: null,
    followUps: added,
    choices: [],
    interaction,
  };
  if (callback?.type === R.Modal) {
    return { ...nothing, text: String(data['title']), modal: modalOf(interaction, data) };
  }
  if (callback?.type === R.ApplicationCommandAutocompleteResult) {
    return { ...nothing, choices: (isList(data['choices']) ? data['choices'] : []) as readonly JsonObject[] };
  }
  if (stored === null) return nothing;
  // The bot may go on editing it, and what a person saw stays what they saw.
  const message = structuredClone(stored.message);
  return { ...nothing, ephemeral: stored.visibleTo !== null, text: readableText(message), message };
}

function modalOf(openedBy: Interaction, data: JsonObject): Modal {
  return {
    customId: String(data['custom_id']),
    title: String(data['title']),
    components: isList(data['components']) ? data['components'] : [],
    openedBy,
  };
}
