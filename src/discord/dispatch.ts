import { answer, answerPress, refuse, type Asking, type Ports, type Reply } from '#commands';
import {
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
} from 'discord.js';
import type { Log } from '../ops/index.ts';
import { pressOf, requestOf } from './asking.ts';
import type { CommandIds } from './markdown.ts';
import { renderPost } from './render.ts';

/** What answering needs. `commandIds` is asked anew each time, since commands are registered after the login. */
type DispatchParts = {
  readonly ports: Ports;
  readonly now: () => number;
  readonly log: Log;
  readonly commandIds: () => CommandIds;
};

type Answerable = ChatInputCommandInteraction | ButtonInteraction;

/** The person has left, or the answer came too late: nobody is there to be told. */
const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.InvalidWebhookToken);

const show = async (interaction: Answerable, reply: Reply, commandIds: CommandIds): Promise<void> => {
  const [first, ...rest] = renderPost(reply.post, commandIds);
  if (first === undefined) throw new Error('A reply that shows nothing');
  await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: first.components });
  for (const { components } of rest) {
    await interaction.followUp({
      flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
      components,
    });
  }
};

/** Runs an answer; whatever breaks inside it reaches the log whole and the person as a sentence. */
const answerSafely = async (asking: Asking, run: () => Promise<Reply>, log: Log): Promise<Reply> => {
  try {
    return await run();
  } catch (error) {
    log.error('answer-broke', { error, guildId: asking.guildId });
    return refuse(asking, { code: 'broken' });
  }
};

const handle = async (interaction: Answerable, parts: DispatchParts): Promise<void> => {
  // Acknowledged before anything else: Discord gives three seconds, and reading a page may take more.
  await interaction.deferReply(interaction.inGuild() ? { flags: MessageFlags.Ephemeral } : {});
  const at = parts.now();
  const asked = interaction.isButton() ? pressOf(interaction, at) : requestOf(interaction, at);
  const run = () => ('command' in asked ? answer(asked, parts.ports) : answerPress(asked, parts.ports));
  await show(interaction, await answerSafely(asked, run, parts.log), parts.commandIds());
};

/** Makes the listener that answers interactions. It never throws and never leaves an acknowledged one unanswered. */
export const createDispatch =
  (parts: DispatchParts) =>
  async (interaction: Interaction): Promise<void> => {
    if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
    try {
      await handle(interaction, parts);
    } catch (error) {
      if (isGone(error)) parts.log.warn('answer-too-late', { error });
      else parts.log.error('answer-not-shown', { error });
    }
  };
