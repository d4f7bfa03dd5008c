import { casesAt, letters, times } from './case.ts';
import { button, container, legacy, modern, options, picture, row, select, text } from './parts.ts';

const at = 'POST /channels/1/messages';
const badLength = 'BASE_TYPE_BAD_LENGTH';
const required = 'BASE_TYPE_REQUIRED';
const inRow = '/components/0/components/0';
const first = '/components/0';

/** Source: Discord docs, Component Reference, the fields of each component. */
export const fieldCases = casesAt(at, [
  ['an id below nothing', modern({ ...text(), id: -1 }), `${first}/id`, 'NUMBER_TYPE_MIN'],
  ['an id of 32 bits and more', modern({ ...text(), id: 2 ** 31 }), `${first}/id`, 'NUMBER_TYPE_MAX'],
  ['the largest id', modern({ ...text(), id: 2 ** 31 - 1 })],
  ['an id in words', modern({ ...text(), id: 'a' }), `${first}/id`, 'NUMBER_TYPE_COERCE'],
  ['a button that is off', legacy(row(button({ disabled: true })))],
  [
    'a button that is off in words',
    legacy(row(button({ disabled: 'no' }))),
    `${inRow}/disabled`,
    'BOOL_TYPE_CONVERT',
  ],
  [
    'a custom id that is a number',
    legacy(row(button({ custom_id: 5 }))),
    `${inRow}/custom_id`,
    'STRING_TYPE_CONVERT',
  ],
  [
    'a custom id of null',
    legacy(row(button({ custom_id: null }))),
    `${inRow}/custom_id`,
    'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  ['a style in words', legacy(row(button({ style: 'primary' }))), `${inRow}/style`, 'BASE_TYPE_CHOICES'],
  ['a style as text', legacy(row(button({ style: '1' }))), `${inRow}/style`, 'BASE_TYPE_CHOICES'],
  ['a style of 0', legacy(row(button({ style: 0 }))), `${inRow}/style`, 'BASE_TYPE_CHOICES'],
  ['an empty label', legacy(row(button({ label: '' }))), `${inRow}/label`, 'BUTTON_COMPONENT_INVALID_EMPTY'],
  ['a label of 80 emoji', legacy(row(button({ label: '\u{1F44D}'.repeat(80) })))],
  ['a label that is a number', legacy(row(button({ label: 1 }))), `${inRow}/label`, 'STRING_TYPE_CONVERT'],
  ['an emoji as text', legacy(row(button({ emoji: '\u{1F44D}' }))), `${inRow}/emoji`, 'DICT_TYPE_CONVERT'],
  ['an emoji of the server', legacy(row(button({ emoji: { id: '1', name: 'wave', animated: true } })))],
  [
    'an emoji whose id is a word',
    legacy(row(button({ emoji: { id: 'wave', name: 'wave' } }))),
    `${inRow}/emoji/id`,
    'NUMBER_TYPE_COERCE',
  ],
  [
    'a thing for sale without number',
    legacy(row({ type: 2, style: 6 })),
    `${inRow}/sku_id`,
    'BUTTON_COMPONENT_SKU_ID_REQUIRED',
  ],
  [
    'a thing for sale with a custom id',
    legacy(row({ type: 2, style: 6, sku_id: '1', custom_id: 'c' })),
    `${inRow}/custom_id`,
    'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  ],
  [
    'a thing for sale with an emoji',
    legacy(row({ type: 2, style: 6, sku_id: '1', emoji: { name: 'a' } })),
    inRow,
    'BUTTON_COMPONENT_PREMIUM_FIELDS',
  ],
  [
    'a thing for sale that is blue',
    legacy(row(button({ sku_id: '1' }))),
    `${inRow}/sku_id`,
    'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  ],
  [
    'a link of 512',
    legacy(row(button({ style: 5, custom_id: undefined, url: `https://a.org/${letters(498)}` }))),
  ],
  [
    'a link by mail',
    legacy(row(button({ style: 5, custom_id: undefined, url: 'mailto:a@a.org' }))),
    `${inRow}/url`,
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a link with a space',
    legacy(row(button({ style: 5, custom_id: undefined, url: 'https://a.org/a b' }))),
    `${inRow}/url`,
    'URL_TYPE_INVALID_URL',
  ],
  [
    'a link without host',
    legacy(row(button({ style: 5, custom_id: undefined, url: 'https://' }))),
    `${inRow}/url`,
    'URL_TYPE_INVALID_URL',
  ],
  [
    'an empty link',
    legacy(row(button({ style: 5, custom_id: undefined, url: '' }))),
    `${inRow}/url`,
    'BUTTON_COMPONENT_URL_REQUIRED',
  ],
  [
    'a select without custom id',
    legacy(row(select({ custom_id: undefined }))),
    `${inRow}/custom_id`,
    required,
  ],
  ['a select without options', legacy(row(select({ options: undefined }))), `${inRow}/options`, required],
  ['25 of 25', legacy(row(select({ options: options(25), min_values: 25, max_values: 25 })))],
  [
    '26 at most',
    legacy(row(select({ options: options(25), max_values: 26 }))),
    `${inRow}/max_values`,
    'NUMBER_TYPE_MAX',
  ],
  [
    'less than none at least',
    legacy(row(select({ min_values: -1 }))),
    `${inRow}/min_values`,
    'NUMBER_TYPE_MIN',
  ],
  ['a placeholder of 150', legacy(row(select({ placeholder: letters(150) })))],
  [
    'an option of 100',
    legacy(
      row(select({ options: [{ label: letters(100), value: letters(100), description: letters(100) }] })),
    ),
  ],
  [
    'an option without label',
    legacy(row(select({ options: [{ value: 'v' }] }))),
    `${inRow}/options/0/label`,
    required,
  ],
  [
    'an option without value',
    legacy(row(select({ options: [{ label: 'l' }] }))),
    `${inRow}/options/0/value`,
    required,
  ],
  [
    'an option with an empty label',
    legacy(row(select({ options: [{ label: '', value: 'v' }] }))),
    `${inRow}/options/0/label`,
    badLength,
  ],
  [
    'an option whose value is a number',
    legacy(row(select({ options: [{ label: 'l', value: 1 }] }))),
    `${inRow}/options/0/value`,
    'STRING_TYPE_CONVERT',
  ],
  [
    'an option value of 101',
    legacy(row(select({ options: [{ label: 'l', value: letters(101) }] }))),
    `${inRow}/options/0/value`,
    badLength,
  ],
  [
    'an option described in 101',
    legacy(row(select({ options: [{ label: 'l', value: 'v', description: letters(101) }] }))),
    `${inRow}/options/0/description`,
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a person or a role',
    legacy(
      row({
        type: 7,
        custom_id: 'w',
        max_values: 2,
        default_values: [
          { id: '1', type: 'user' },
          { id: '2', type: 'role' },
        ],
      }),
    ),
  ],
  [
    'two people where one is picked',
    legacy(
      row({ type: 5, custom_id: 'w', default_values: times(2, (id) => ({ id: String(id), type: 'user' })) }),
    ),
    `${inRow}/default_values`,
    'SELECT_COMPONENT_DEFAULT_VALUES_COUNT',
  ],
  [
    'a channel of no kind',
    legacy(row({ type: 8, custom_id: 'w', channel_types: [99] })),
    `${inRow}/channel_types/0`,
    'BASE_TYPE_CHOICES',
  ],
  [
    'a channel of one kind twice',
    legacy(row({ type: 8, custom_id: 'w', channel_types: [0, 0] })),
    `${inRow}/channel_types/1`,
    'SET_TYPE_ALREADY_CONTAINS_VALUE',
  ],
  ['a media channel', legacy(row({ type: 8, custom_id: 'w', channel_types: [16] }))],
  ['no pictures', modern({ type: 12, items: [] }), `${first}/items`, badLength],
  [
    'a picture without address',
    modern({ type: 12, items: [{ media: {} }] }),
    `${first}/items/0/media/url`,
    required,
  ],
  [
    'a picture as text',
    modern({ type: 12, items: ['https://a.org/p.png'] }),
    `${first}/items/0`,
    'DICT_TYPE_CONVERT',
  ],
  [
    'a picture described in 1024',
    modern({ type: 12, items: [{ ...picture(), description: letters(1024) }] }),
  ],
  [
    'a picture described in 1025',
    modern({ type: 12, items: [{ ...picture(), description: letters(1025) }] }),
    `${first}/items/0/description`,
    badLength,
  ],
  [
    'a picture of 2049',
    modern({ type: 12, items: [picture(`https://a.org/${letters(2035)}`)] }),
    `${first}/items/0/media/url`,
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['a picture that came along', modern({ type: 12, items: [picture('attachment://p.png')] })],
  [
    'a picture that came without name',
    modern({ type: 12, items: [picture('attachment://')] }),
    `${first}/items/0/media/url`,
    'URL_TYPE_INVALID_URL',
  ],
  ['a file that is missing', modern({ type: 13 }), `${first}/file`, required],
  [
    'a line of no width',
    modern(text(), { type: 14, spacing: 0 }),
    '/components/1/spacing',
    'BASE_TYPE_CHOICES',
  ],
  [
    'a colour in words',
    modern({ ...container(text()), accent_color: 'red' }),
    `${first}/accent_color`,
    'NUMBER_TYPE_COERCE',
  ],
  ['no colour', modern({ ...container(text()), accent_color: null, spoiler: true })],
]);
