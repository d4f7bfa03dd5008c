import {
  ComponentType as C,
  TextInputStyle,
  type APIModalInteractionResponseCallbackComponent,
} from 'discord.js';

/** A dialog has room for five parts; the two together have every kind of field. */
export const firstFields: APIModalInteractionResponseCallbackComponent[] = [
  { type: C.TextDisplay, content: 'This takes **a minute**, and everything can be changed later.' },
  {
    type: C.Label,
    label: 'Name',
    description: 'What the digest is called',
    component: { type: C.TextInput, custom_id: 'name', style: TextInputStyle.Short, max_length: 20 },
  },
  {
    type: C.Label,
    label: 'Channel',
    component: { type: C.ChannelSelect, custom_id: 'channel', channel_types: [0] },
  },
  {
    type: C.Label,
    label: 'How often',
    component: {
      type: C.RadioGroup,
      custom_id: 'often',
      options: [
        { label: 'Every day', value: 'daily', description: 'At eight' },
        { label: 'Every week', value: 'weekly' },
      ],
    },
  },
  {
    type: C.Label,
    label: 'Extras',
    component: {
      type: C.CheckboxGroup,
      custom_id: 'extras',
      required: false,
      options: [
        { label: 'Pictures', value: 'pictures', default: true },
        { label: 'Quotes', value: 'quotes' },
      ],
    },
  },
];

export const furtherFields: APIModalInteractionResponseCallbackComponent[] = [
  {
    type: C.Label,
    label: 'Topics',
    component: {
      type: C.StringSelect,
      custom_id: 'topics',
      max_values: 2,
      placeholder: 'Up to two',
      options: [
        { label: 'Sea', value: 'sea', description: 'Ships and tides', emoji: { name: '🌊' } },
        { label: 'Rail', value: 'rail' },
        { label: 'Law', value: 'law' },
      ],
    },
  },
  {
    type: C.Label,
    label: 'Note',
    component: { type: C.TextInput, custom_id: 'note', style: TextInputStyle.Paragraph, required: false },
  },
  {
    type: C.Label,
    label: 'List of feeds',
    component: { type: C.FileUpload, custom_id: 'list', required: false },
  },
  { type: C.Label, label: 'Keep me informed', component: { type: C.Checkbox, custom_id: 'inform' } },
];
