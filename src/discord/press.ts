import type { FieldValue, Press, Submission } from '#commands';
import {
  ComponentType,
  type MessageComponentInteraction,
  type ModalData,
  type ModalSubmitInteraction,
} from 'discord.js';
import { askingOf, pickedChannel } from './asking.ts';
import { readCustomId } from './custom-id.ts';

/** What a control's id says; of one that we did not make, or made long ago, the action is `''`. */
const deedOf = (customId: string) => readCustomId(customId) ?? { action: '', id: '' };

/** Reads the press of a button, or picks from a list. `at` is epoch ms. */
export const pressOf = (interaction: MessageComponentInteraction, at: number): Press => ({
  ...askingOf(interaction, at),
  kind: 'press',
  ...deedOf(interaction.customId),
  values: interaction.isAnySelectMenu() ? interaction.values : [],
});

const fieldValue = (field: ModalData, interaction: ModalSubmitInteraction): FieldValue | null => {
  switch (field.type) {
    case ComponentType.TextInput:
    case ComponentType.RadioGroup:
      return field.value ?? null;
    case ComponentType.CheckboxGroup:
    case ComponentType.StringSelect:
      return field.values;
    case ComponentType.ChannelSelect: {
      const [id] = field.values;
      return id === undefined ? null : pickedChannel(id, field.channels?.get(id), interaction);
    }
    case ComponentType.FileUpload:
      return [...(field.attachments?.values() ?? [])].map(({ name, url, size }) => ({
        name,
        url,
        bytes: size,
      }));
    default:
      return null;
  }
};

/** Reads a form that was sent; fields that were left empty are absent. */
export const submissionOf = (interaction: ModalSubmitInteraction, at: number): Submission => ({
  ...askingOf(interaction, at),
  kind: 'form',
  ...deedOf(interaction.customId),
  fields: Object.fromEntries(
    [...interaction.fields.fields].flatMap(([name, field]) => {
      const value = fieldValue(field, interaction);
      return value === null ? [] : [[name, value]];
    }),
  ),
});
