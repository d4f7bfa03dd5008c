import { casesAt, letters, times } from './case.ts';
import { button, options, text } from './parts.ts';

const at = 'POST /interactions/1/token/callback';
const badLength = 'BASE_TYPE_BAD_LENGTH';
const required = 'BASE_TYPE_REQUIRED';
const unionType = 'UNION_TYPE_CHOICES';
const tooLong = 'BASE_TYPE_MAX_LENGTH';
const tooMuch = 'NUMBER_TYPE_MAX';
const first = '/data/components/0';
const inLabel = `${first}/component`;

const label = (component: object, fields: object = {}) => ({ type: 18, label: 'L', component, ...fields });
const modal = (...components: object[]) => ({ type: 9, data: { custom_id: 'm', title: 't', components } });
const asked = (component: object) => modal(label(component));
const input = (fields: object = {}) => ({ type: 4, custom_id: 'i', style: 1, ...fields });
const group = (fields: object = {}) => ({ type: 22, custom_id: 'g', options: options(3), ...fields });
const radio = (fields: object = {}) => ({ type: 21, custom_id: 'r', options: options(2), ...fields });
const upload = (fields: object = {}) => ({ type: 19, custom_id: 'f', ...fields });
const select = (fields: object = {}) => ({ type: 3, custom_id: 's', options: options(2), ...fields });

/** Source: Discord docs, Component Reference, the components of modals; Receiving and Responding, "Modal". */
export const inputCases = casesAt(at, [
  [
    'six labels',
    modal(...times(6, (index) => label(input({ custom_id: `i${index}` })))),
    '/data/components',
    badLength,
  ],
  ['no title', { type: 9, data: { custom_id: 'm', components: [label(input())] } }, '/data/title', required],
  [
    'an empty title',
    { type: 9, data: { custom_id: 'm', title: '', components: [label(input())] } },
    '/data/title',
    badLength,
  ],
  [
    'a custom id of 101',
    { type: 9, data: { custom_id: letters(101), title: 't', components: [label(input())] } },
    '/data/custom_id',
    badLength,
  ],
  ['no components', { type: 9, data: { custom_id: 'm', title: 't' } }, '/data/components', required],
  ['no data', { type: 9 }, '/data', required],
  ['a label of 45', modal(label(input(), { label: letters(45) }))],
  ['an empty label', modal(label(input(), { label: '' })), `${first}/label`, badLength],
  ['no label', modal({ type: 18, component: input() }), `${first}/label`, required],
  ['a description of 100', modal(label(input(), { description: letters(100) }))],
  ['nothing in a label', modal({ type: 18, label: 'L' }), `${first}/component`, required],
  ['a button in a label', asked(button()), `${inLabel}/type`, unionType],
  ['a text in a label', asked(text()), `${inLabel}/type`, unionType],
  ['a label in a label', asked(label(input())), `${inLabel}/type`, unionType],
  ['an input without label around it', modal(input()), `${first}/type`, unionType],
  ['a container', modal({ type: 17, components: [text()] }), `${first}/type`, unionType],
  ['a select in a row', modal({ type: 1, components: [select()] }), `${first}/components/0/type`, unionType],
  [
    'two inputs in a row',
    modal({ type: 1, components: times(2, (index) => input({ custom_id: `i${index}`, label: 'L' })) }),
    `${first}/components`,
    badLength,
  ],
  [
    'an input of a paragraph',
    asked(
      input({
        style: 2,
        min_length: 0,
        max_length: 4000,
        required: false,
        value: letters(4000),
        placeholder: letters(100),
      }),
    ),
  ],
  ['an input of style 3', asked(input({ style: 3 })), `${inLabel}/style`, 'BASE_TYPE_CHOICES'],
  ['an input of at most none', asked(input({ max_length: 0 })), `${inLabel}/max_length`, 'NUMBER_TYPE_MIN'],
  ['an input of at least 4001', asked(input({ min_length: 4001 })), `${inLabel}/min_length`, tooMuch],
  [
    'an input of less than none',
    asked(input({ min_length: -1 })),
    `${inLabel}/min_length`,
    'NUMBER_TYPE_MIN',
  ],
  ['an input filled with 4001', asked(input({ value: letters(4001) })), `${inLabel}/value`, tooLong],
  ['an input filled with a number', asked(input({ value: 5 })), `${inLabel}/value`, 'STRING_TYPE_CONVERT'],
  ['an input without custom id', asked(input({ custom_id: undefined })), `${inLabel}/custom_id`, required],
  [
    'an input required in words',
    asked(input({ required: 'yes' })),
    `${inLabel}/required`,
    'BOOL_TYPE_CONVERT',
  ],
  ['ten ways', asked(radio({ options: options(10) }))],
  ['ways without custom id', asked(radio({ custom_id: undefined })), `${inLabel}/custom_id`, required],
  [
    'two ways of one value',
    asked(radio({ options: [...options(1), ...options(1)] })),
    `${inLabel}/options/1/value`,
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'a way of 101',
    asked(radio({ options: [{ label: letters(101), value: 'a' }, ...options(1)] })),
    `${inLabel}/options/0/label`,
    badLength,
  ],
  ['ten boxes', asked(group({ options: options(10), min_values: 1, max_values: 10 }))],
  ['eleven boxes', asked(group({ options: options(11) })), `${inLabel}/options`, badLength],
  ['no boxes', asked(group({ options: [] })), `${inLabel}/options`, badLength],
  ['boxes of none at least', asked(group({ min_values: 0 })), `${inLabel}/min_values`, 'NUMBER_TYPE_MIN'],
  ['boxes of none at least that may be left', asked(group({ min_values: 0, required: false }))],
  ['boxes of two to one', asked(group({ min_values: 2, max_values: 1 })), `${inLabel}/min_values`, tooMuch],
  ['a box without custom id', asked({ type: 23 }), `${inLabel}/custom_id`, required],
  [
    'a box ticked in words',
    asked({ type: 23, custom_id: 'b', default: 'on' }),
    `${inLabel}/default`,
    'BOOL_TYPE_CONVERT',
  ],
  ['no files at all', asked(upload({ min_values: 0, required: false }))],
  ['no files at most', asked(upload({ max_values: 0 })), `${inLabel}/max_values`, 'NUMBER_TYPE_MIN'],
  ['eleven files at least', asked(upload({ min_values: 11 })), `${inLabel}/min_values`, tooMuch],
  ['people to pick', asked({ type: 5, custom_id: 'u', max_values: 5 })],
  ['26 people to pick', asked({ type: 5, custom_id: 'u', max_values: 26 }), `${inLabel}/max_values`, tooMuch],
  ['a channel to pick', asked({ type: 8, custom_id: 'u', channel_types: [2] })],
  ['a select that is not off', asked(select({ disabled: false }))],
  ['text to read', modal(text('Read me'), label(input()))],
  ['an empty text to read', modal(text(''), label(input())), `${first}/content`, badLength],
]);

/** Source: Discord docs, Receiving and Responding, "Interaction Callback Data Structure" and its notes. */
export const answerFlagCases = casesAt(at, [
  [
    'deferred, as Components V2',
    { type: 5, data: { flags: 32_768 } },
    '/data/flags',
    'MESSAGE_FLAGS_INVALID',
  ],
  [
    'deferred, for one person in silence',
    { type: 5, data: { flags: 64 | 4096 } },
    '/data/flags',
    'MESSAGE_FLAGS_INVALID',
  ],
  ['deferred, without data', { type: 5, data: null }],
  ['an answer for one person, in silence', { type: 4, data: { content: 'a', flags: 64 | 4096 | 4 } }],
  [
    'an answer as if crossposted',
    { type: 4, data: { content: 'a', flags: 1 } },
    '/data/flags',
    'MESSAGE_FLAGS_INVALID',
  ],
  [
    'an answer with a poll',
    { type: 4, data: { poll: { question: { text: 'Q' }, answers: [{ poll_media: { text: 'A' } }] } } },
  ],
  [
    'an answer of 11 embeds',
    { type: 4, data: { embeds: times(11, () => ({ title: 'a' })) } },
    '/data/embeds',
    tooLong,
  ],
  ['an answer as text', { type: 4, data: 'a' }, '/data', 'DICT_TYPE_CONVERT'],
  ['an update of Components V2', { type: 7, data: { flags: 32_768, components: [text()] } }],
  ['a type as text', { type: '4', data: { content: 'a' } }, '/type', unionType],
  ['a type of 3', { type: 3 }, '/type', unionType],
  ['no choices said', { type: 8, data: {} }, '/data/choices', required],
  [
    '26 choices',
    { type: 8, data: { choices: times(26, (index) => ({ name: `n${index}`, value: `v${index}` })) } },
    '/data/choices',
    tooLong,
  ],
  ['a choice of 100', { type: 8, data: { choices: [{ name: letters(100), value: letters(100) }] } }],
  [
    'a choice without value',
    { type: 8, data: { choices: [{ name: 'n' }] } },
    '/data/choices/0/value',
    required,
  ],
  [
    'a choice without name',
    { type: 8, data: { choices: [{ value: 'v' }] } },
    '/data/choices/0/name',
    required,
  ],
  [
    'a choice with an empty name',
    { type: 8, data: { choices: [{ name: '', value: 'v' }] } },
    '/data/choices/0/name',
    badLength,
  ],
  [
    'a choice whose value is 101',
    { type: 8, data: { choices: [{ name: 'n', value: letters(101) }] } },
    '/data/choices/0/value',
    tooLong,
  ],
  [
    'a choice that is yes',
    { type: 8, data: { choices: [{ name: 'n', value: true }] } },
    '/data/choices/0/value',
    'STRING_TYPE_CONVERT',
  ],
  [
    'a choice of words and one of numbers',
    {
      type: 8,
      data: {
        choices: [
          { name: 'n', value: 'v' },
          { name: 'm', value: 1 },
        ],
      },
    },
    '/data/choices/1/value',
    'BASE_TYPE_CHOICES',
  ],
  [
    'a choice in German',
    { type: 8, data: { choices: [{ name: 'n', name_localizations: { de: 'm' }, value: 'v' }] } },
  ],
]);
