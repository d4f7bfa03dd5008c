import type { Form, FormField, PostChoice } from '#digests';
import {
  ComponentType,
  TextInputStyle,
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
} from 'discord.js';
import { optionOf } from './controls.ts';
import { writeCustomId } from './custom-id.ts';
import { limits } from './limits.ts';
import { fittedText } from './fitted-text.ts';
import { digestChannelTypes } from './permissions.ts';

/** A choice that stands in sight. */
const inSight = ({ value, label, note, isPicked }: PostChoice) => ({
  value: fittedText(value, limits.choiceCharactersMax),
  label: fittedText(label, limits.choiceCharactersMax),
  ...(note === undefined ? {} : { description: fittedText(note, limits.choiceCharactersMax) }),
  default: isPicked ?? false,
});

const textInput = (field: Extract<FormField, { readonly kind: 'text' }>): APIComponentInLabel => ({
  type: ComponentType.TextInput,
  custom_id: field.name,
  style: field.isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
  required: field.isRequired,
  max_length: Math.min(field.charactersMax ?? limits.inputCharactersMax, limits.inputCharactersMax),
  ...(field.value === undefined || field.value === '' ? {} : { value: field.value }),
  ...(field.example === undefined
    ? {}
    : { placeholder: fittedText(field.example, limits.placeholderCharactersMax) }),
});

const fieldComponent = (field: FormField): APIComponentInLabel => {
  const own = { custom_id: field.name, required: field.isRequired };
  switch (field.kind) {
    case 'text':
      return textInput(field);
    case 'radio':
      return { ...own, type: ComponentType.RadioGroup, options: field.choices.map(inSight) };
    case 'checks':
      return {
        ...own,
        type: ComponentType.CheckboxGroup,
        options: field.choices.map(inSight),
        min_values: field.isRequired ? 1 : 0,
        max_values: field.choices.length,
      };
    case 'select':
      return {
        ...own,
        type: ComponentType.StringSelect,
        options: field.choices.slice(0, limits.selectOptionsMax).map(optionOf),
        min_values: field.isRequired ? 1 : 0,
        max_values: Math.min(field.picksMax ?? 1, field.choices.length),
      };
    case 'channel':
      return {
        ...own,
        type: ComponentType.ChannelSelect,
        channel_types: [...digestChannelTypes],
        ...(field.channelId === undefined
          ? {}
          : { default_values: [{ id: field.channelId, type: 'channel' as never }] }),
      };
    case 'file':
      return { ...own, type: ComponentType.FileUpload, min_values: field.isRequired ? 1 : 0, max_values: 1 };
  }
};

/** Renders a form as Discord's API takes it. */
export const renderForm = ({ title, action, id, fields }: Form): APIModalInteractionResponseCallbackData => ({
  title: fittedText(title, limits.modalTitleCharactersMax),
  custom_id: writeCustomId({ action, id }),
  components: fields.slice(0, limits.modalFieldsMax).map((field) => ({
    type: ComponentType.Label,
    label: fittedText(field.label, limits.labelCharactersMax),
    ...(field.hint === undefined ? {} : { description: fittedText(field.hint, limits.hintCharactersMax) }),
    component: fieldComponent(field),
  })),
});
