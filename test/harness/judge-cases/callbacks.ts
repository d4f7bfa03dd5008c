import { casesAt, letters, times } from './case.ts';

const at = 'POST /interactions/1/token/callback';
const required = 'BASE_TYPE_REQUIRED';
const badLength = 'BASE_TYPE_BAD_LENGTH';
const tooLong = 'BASE_TYPE_MAX_LENGTH';

const input = (fields: object = {}) => ({ type: 4, custom_id: 'i', style: 1, ...fields });
const label = (component: object, fields: object = {}) => ({ type: 18, label: 'L', component, ...fields });
const modal = (...components: object[]) => ({ type: 9, data: { custom_id: 'm', title: 't', components } });
const options = (count: number) => times(count, (index) => ({ label: `l${index}`, value: `v${index}` }));
const inLabel = '/data/components/0/component';

/** Source: Discord docs, Receiving and Responding, "Interaction Response Object". */
export const callbackCases = casesAt(at, [
  ['a deferral', { type: 5 }],
  ['a deferral for one person', { type: 5, data: { flags: 64 } }],
  ['a silent update', { type: 6 }],
  ['an answer', { type: 4, data: { content: 'a', flags: 64 } }],
  ['an answer without data', { type: 4 }, '/data', required],
  ['an empty answer', { type: 4, data: {} }, '/data', 'CANNOT_SEND_EMPTY_MESSAGE'],
  ['an answer of 2001', { type: 4, data: { content: letters(2001) } }, '/data/content', tooLong],
  ['an answer of components', { type: 4, data: { flags: 32768, components: [{ type: 10, content: 'a' }] } }],
  ['an update that clears', { type: 7, data: { content: '', components: [] } }],
  [
    'an update of eleven embeds',
    { type: 7, data: { embeds: times(11, () => ({ title: 'a' })) } },
    '/data/embeds',
    tooLong,
  ],
  ['no type', { data: {} }, '/type', required],
  ['a type of 2', { type: 2 }, '/type', 'UNION_TYPE_CHOICES'],
  [
    '25 choices',
    { type: 8, data: { choices: times(25, (index) => ({ name: `n${index}`, value: `v${index}` })) } },
  ],
  ['no choices at all', { type: 8, data: { choices: [] } }],
  ['a choice that is a number', { type: 8, data: { choices: [{ name: 'n', value: 1 }] } }],
  [
    'a choice of 101',
    { type: 8, data: { choices: [{ name: letters(101), value: 'v' }] } },
    '/data/choices/0/name',
    badLength,
  ],
]);

/** Source: Discord docs, Component Reference, the components of modals. */
export const modalCases = casesAt(at, [
  ['five labels', modal(...times(5, (index) => label(input({ custom_id: `i${index}` }))))],
  ['nothing', modal(), '/data/components', badLength],
  ['a title of 45', { type: 9, data: { custom_id: 'm', title: letters(45), components: [label(input())] } }],
  [
    'a title of 46',
    { type: 9, data: { custom_id: 'm', title: letters(46), components: [label(input())] } },
    '/data/title',
    badLength,
  ],
  [
    'no custom id',
    { type: 9, data: { title: 't', components: [label(input())] } },
    '/data/custom_id',
    required,
  ],
  [
    'one custom id twice',
    modal(label(input()), label(input())),
    '/data/components/1/component/custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  ['a label of 46', modal(label(input(), { label: letters(46) })), '/data/components/0/label', badLength],
  [
    'a description of 101',
    modal(label(input(), { description: letters(101) })),
    '/data/components/0/description',
    badLength,
  ],
  ['a text and a label', modal({ type: 10, content: 'Read me' }, label(input()))],
  [
    'a button',
    modal({ type: 1, components: [{ type: 2, style: 1, label: 'a', custom_id: 'c' }] }),
    '/data/components/0/components/0/type',
    'UNION_TYPE_CHOICES',
  ],
  ['an input in a row, the old way', modal({ type: 1, components: [input({ label: 'L' })] })],
  [
    'an input in a row without label',
    modal({ type: 1, components: [input()] }),
    '/data/components/0/components/0/label',
    required,
  ],
  ['an input without style', modal(label(input({ style: undefined }))), `${inLabel}/style`, required],
  [
    'an input of up to 4001',
    modal(label(input({ max_length: 4001 }))),
    `${inLabel}/max_length`,
    'NUMBER_TYPE_MAX',
  ],
  [
    'an input of 5 to 4',
    modal(label(input({ min_length: 5, max_length: 4 }))),
    `${inLabel}/min_length`,
    'NUMBER_TYPE_MAX',
  ],
  [
    'a placeholder of 101',
    modal(label(input({ placeholder: letters(101) }))),
    `${inLabel}/placeholder`,
    tooLong,
  ],
  ['a select', modal(label({ type: 3, custom_id: 's', options: options(2) }))],
  [
    'a select that is off',
    modal(label({ type: 3, custom_id: 's', options: options(2), disabled: true })),
    `${inLabel}/disabled`,
    'COMPONENT_DISABLED_IN_MODAL',
  ],
  [
    'a select of none at least that must be answered',
    modal(label({ type: 3, custom_id: 's', options: options(2), min_values: 0 })),
    `${inLabel}/min_values`,
    'NUMBER_TYPE_MIN',
  ],
  [
    'a select of none at least',
    modal(label({ type: 3, custom_id: 's', options: options(2), min_values: 0, required: false })),
  ],
  ['a file', modal(label({ type: 19, custom_id: 'f', max_values: 10 }))],
  [
    'eleven files',
    modal(label({ type: 19, custom_id: 'f', max_values: 11 })),
    `${inLabel}/max_values`,
    'NUMBER_TYPE_MAX',
  ],
  ['a choice of two', modal(label({ type: 21, custom_id: 'r', options: options(2) }))],
  [
    'a choice of one',
    modal(label({ type: 21, custom_id: 'r', options: options(1) })),
    `${inLabel}/options`,
    badLength,
  ],
  [
    'a choice of eleven',
    modal(label({ type: 21, custom_id: 'r', options: options(11) })),
    `${inLabel}/options`,
    badLength,
  ],
  ['one box of a group', modal(label({ type: 22, custom_id: 'g', options: options(1) }))],
  ['a box', modal(label({ type: 23, custom_id: 'b', default: true }))],
]);

/** Further messages and changes of the answer. Source: Discord docs, Receiving and Responding, "Followup Messages". */
export const answerCases = [
  ...casesAt('POST /webhooks/1/token', [
    ['a further message', { content: 'a', flags: 64 }],
    ['an empty further message', {}, '', 'CANNOT_SEND_EMPTY_MESSAGE'],
  ]),
  ...casesAt('PATCH /webhooks/1/token/messages/@original', [
    ['a change', { content: 'a' }],
    ['a change to components', { flags: 32768, components: [{ type: 10, content: 'a' }] }],
    ['a change of 2001', { content: letters(2001) }, '/content', tooLong],
  ]),
];
