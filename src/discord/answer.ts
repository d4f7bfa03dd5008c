import type { Reply } from '#commands';
import {
  AttachmentBuilder,
  ComponentType,
  MessageFlags,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { CommandIds } from './markdown.ts';
import { renderPost } from './render.ts';

/** What people do that is answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** Where an answer goes: a message for the person alone, one for everybody, or the one that was pressed. */
type Way = 'anew' | 'in-place' | 'shared';

/** Direct messages are seen by nobody else, and what is said there stays readable. */
const isPrivate = (interaction: Answerable, way: Way): boolean => way !== 'shared' && interaction.inGuild();

/** A message that can be changed in place stands where the control was used. */
const standsInMessage = (
  interaction: Answerable,
): interaction is MessageComponentInteraction | (ModalSubmitInteraction & { deferUpdate: unknown }) =>
  interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());

/** Tells Discord that an answer is coming. It gives three seconds, and reading a page may take more. */
export const acknowledge = async (interaction: Answerable, way: Way): Promise<void> => {
  if (way === 'in-place' && standsInMessage(interaction)) await interaction.deferUpdate();
  else await interaction.deferReply(isPrivate(interaction, way) ? { flags: MessageFlags.Ephemeral } : {});
};

const filesOf = ({ file }: Reply) =>
  file === undefined ? [] : [new AttachmentBuilder(Buffer.from(file.text), { name: file.name })];

const fileComponents = ({ file }: Reply) =>
  file === undefined
    ? []
    : [{ type: ComponentType.File, file: { url: `attachment://${file.name}` } } as const];

/** Shows an answer that was announced; one that is too long for a message goes on in others. */
export const show = async (
  interaction: Answerable,
  way: Way,
  { reply, commandIds }: { readonly reply: Reply; readonly commandIds: CommandIds },
): Promise<void> => {
  const [first, ...rest] = renderPost(reply.post, commandIds);
  if (first === undefined) throw new Error('A reply that shows nothing');
  await interaction.editReply({
    flags: MessageFlags.IsComponentsV2,
    components: [...first.components, ...fileComponents(reply)],
    files: filesOf(reply),
  });
  for (const { components } of rest) {
    await interaction.followUp({
      flags: isPrivate(interaction, way)
        ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]
        : MessageFlags.IsComponentsV2,
      components,
    });
  }
};

/** Answers at once, without having announced it: where a form was asked for and refused. */
export const showAtOnce = async (
  interaction: Answerable,
  reply: Reply,
  commandIds: CommandIds,
): Promise<void> => {
  const [first] = renderPost(reply.post, commandIds);
  if (first === undefined) throw new Error('A reply that shows nothing');
  await interaction.reply({
    flags: isPrivate(interaction, 'anew')
      ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]
      : MessageFlags.IsComponentsV2,
    components: first.components,
  });
};
