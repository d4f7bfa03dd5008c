import { casesAt, letters, times } from './case.ts';
import { button, container, legacy, modern, options, picture, row, section, select, text } from './parts.ts';

const at = 'POST /channels/1/messages';
const required = 'BASE_TYPE_REQUIRED';
const badLength = 'BASE_TYPE_BAD_LENGTH';
const unionType = 'UNION_TYPE_CHOICES';

const exclusive = 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE';
const link = { style: 5, url: 'https://a.org', custom_id: undefined };
const inRow = '/components/0/components/0';

/** Source: Discord docs, Component Reference, "Button". */
export const buttonCases = casesAt(at, [
  ['a link', legacy(row(button(link)))],
  [
    'a link with a custom id',
    legacy(row(button({ ...link, custom_id: 'c' }))),
    `${inRow}/custom_id`,
    exclusive,
  ],
  [
    'a link to nowhere',
    legacy(row(button({ ...link, url: undefined }))),
    `${inRow}/url`,
    'BUTTON_COMPONENT_URL_REQUIRED',
  ],
  ['a link to the app itself', legacy(row(button({ ...link, url: 'discord://-/settings' })))],
  [
    'a link to a script',
    legacy(row(button({ ...link, url: 'javascript:1' }))),
    `${inRow}/url`,
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a link of 513',
    legacy(row(button({ ...link, url: `https://a.org/${letters(499)}` }))),
    `${inRow}/url`,
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['a custom id and an address', legacy(row(button({ url: 'https://a.org' }))), `${inRow}/url`, exclusive],
  ['a custom id of nothing', legacy(row(button({ custom_id: '' }))), `${inRow}/custom_id`, badLength],
  ['a custom id of 100', legacy(row(button({ custom_id: letters(100) })))],
  ['a custom id of 101', legacy(row(button({ custom_id: letters(101) }))), `${inRow}/custom_id`, badLength],
  ['a label of 80', legacy(row(button({ label: letters(80) })))],
  ['a label of 81', legacy(row(button({ label: letters(81) }))), `${inRow}/label`, 'BASE_TYPE_MAX_LENGTH'],
  ['an emoji and no label', legacy(row(button({ label: undefined, emoji: { name: '\u{1F44D}' } })))],
  [
    'neither label nor emoji',
    legacy(row(button({ label: undefined }))),
    `${inRow}/label`,
    'BUTTON_COMPONENT_INVALID_EMPTY',
  ],
  ['a style of 7', legacy(row(button({ style: 7 }))), `${inRow}/style`, 'BASE_TYPE_CHOICES'],
  ['no style', legacy(row(button({ style: undefined }))), `${inRow}/style`, required],
  ['a thing for sale', legacy(row({ type: 2, style: 6, sku_id: '1' }))],
  [
    'a thing for sale with a label',
    legacy(row({ type: 2, style: 6, sku_id: '1', label: 'a' })),
    inRow,
    'BUTTON_COMPONENT_PREMIUM_FIELDS',
  ],
]);

/** Source: Discord docs, Component Reference, "Action Row" and the selects. */
export const rowCases = casesAt(at, [
  ['five buttons', legacy(row(...times(5, (index) => button({ custom_id: `c${index}` }))))],
  ['no component', legacy(row()), '/components/0/components', badLength],
  ['no list of components', legacy({ type: 1 }), '/components/0/components', required],
  ['five rows', legacy(...times(5, (index) => row(button({ custom_id: `c${index}` }))))],
  [
    'six rows',
    legacy(...times(6, (index) => row(button({ custom_id: `c${index}` })))),
    '/components',
    badLength,
  ],
  [
    'one custom id in two rows',
    legacy(row(button()), row(button())),
    '/components/1/components/0/custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'one id twice',
    legacy({ ...row(button()), id: 7 }, { ...row(button({ custom_id: 'd' })), id: 7 }),
    '/components/1/id',
    'COMPONENT_ID_DUPLICATED',
  ],
  ['an id of 0 twice', legacy({ ...row(button()), id: 0 }, { ...row(button({ custom_id: 'd' })), id: 0 })],
  ['a text input', legacy(row({ type: 4, custom_id: 'i', style: 1 })), `${inRow}/type`, unionType],
  [
    'two selects',
    legacy(row(select(), select({ custom_id: 't' }))),
    '/components/0/components',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  ['a button outside of a row', legacy(button()), '/components/0/type', unionType],
  ['a component without type', legacy({ components: [] }), '/components/0/type', required],
  ['26 options', legacy(row(select({ options: options(26) }))), `${inRow}/options`, badLength],
  ['no options', legacy(row(select({ options: [] }))), `${inRow}/options`, badLength],
  [
    'an option of 101',
    legacy(row(select({ options: [{ label: letters(101), value: 'v' }] }))),
    `${inRow}/options/0/label`,
    badLength,
  ],
  [
    'one value twice',
    legacy(row(select({ options: [...options(1), ...options(1)] }))),
    `${inRow}/options/1/value`,
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  ['more to pick than there is', legacy(row(select({ max_values: 3 }))), `${inRow}/options`, badLength],
  [
    'at least two of one',
    legacy(row(select({ min_values: 2 }))),
    `${inRow}/min_values`,
    'SELECT_COMPONENT_MIN_GT_MAX',
  ],
  ['none to two of two', legacy(row(select({ min_values: 0, max_values: 2 })))],
  [
    'nothing to pick at most',
    legacy(row(select({ max_values: 0 }))),
    `${inRow}/max_values`,
    'NUMBER_TYPE_MIN',
  ],
  [
    'two picked beforehand of one',
    legacy(row(select({ options: options(2).map((one) => ({ ...one, default: true })) }))),
    `${inRow}/options`,
    'SELECT_COMPONENT_DEFAULT_VALUES_COUNT',
  ],
  [
    'a placeholder of 151',
    legacy(row(select({ placeholder: letters(151) }))),
    `${inRow}/placeholder`,
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['a channel to pick', legacy(row({ type: 8, custom_id: 'w', channel_types: [0, 5] }))],
  [
    'a person picked beforehand',
    legacy(row({ type: 5, custom_id: 'w', default_values: [{ id: '1', type: 'user' }] })),
  ],
  [
    'a role where people are picked',
    legacy(row({ type: 5, custom_id: 'w', default_values: [{ id: '1', type: 'role' }] })),
    `${inRow}/default_values/0/type`,
    'BASE_TYPE_CHOICES',
  ],
]);

const tooMany = 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED';
const tooMuchText = 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED';
const legacyFields = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';

/** Components V2. Source: Discord docs, Component Reference; discord-api-docs#8562 for the text in all. */
export const modernCases = casesAt(at, [
  ['40 components', modern(container(...times(39, () => text())))],
  ['41 components', modern(container(...times(40, () => text()))), '/components', tooMany],
  [
    '41 by a button in a section',
    modern(container(...times(37, () => text()), section(1, button()))),
    '/components',
    tooMany,
  ],
  ['4000 characters in four texts', modern(...times(4, () => text(letters(1000))))],
  ['4001 characters in two texts', modern(text(letters(4000)), text('b')), '/components', tooMuchText],
  ['a text of nothing', modern(text('')), '/components/0/content', badLength],
  ['no components', modern(), '', 'CANNOT_SEND_EMPTY_MESSAGE'],
  ['content beside it', { ...modern(text()), content: 'a' }, '/content', legacyFields],
  ['empty content beside it', { ...modern(text()), content: '', embeds: [] }],
  [
    'a poll beside it',
    { ...modern(text()), poll: { question: { text: 'Q' }, answers: [{ poll_media: { text: 'A' } }] } },
    '/poll',
    legacyFields,
  ],
  ['six rows', modern(...times(6, (index) => row(button({ custom_id: `c${index}` }))))],
  ['a section of three texts', modern(section(3))],
  ['a section without text', modern(section(0)), '/components/0/components', badLength],
  [
    'a section without accessory',
    modern({ type: 9, components: [text()] }),
    '/components/0/accessory',
    required,
  ],
  ['a section with a select', modern(section(1, select())), '/components/0/accessory/type', unionType],
  ['a section with a button', modern(section(1, button()))],
  ['a thumbnail by itself', modern({ type: 11, ...picture() }), '/components/0/type', unionType],
  ['an empty container', modern(container()), '/components/0/components', badLength],
  ['ten pictures', modern({ type: 12, items: times(10, () => picture()) })],
  [
    'eleven pictures',
    modern({ type: 12, items: times(11, () => picture()) }),
    '/components/0/items',
    badLength,
  ],
  [
    'a picture from a disk',
    modern({ type: 12, items: [picture('file:///p.png')] }),
    '/components/0/items/0/media/url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a file from the web',
    modern({ type: 13, file: { url: 'https://a.org/f' } }),
    '/components/0/file/url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  ['a file that came with it', modern({ type: 13, file: { url: 'attachment://f.txt' } })],
  ['a wide line', modern(text(), { type: 14, divider: true, spacing: 2 })],
  ['a wider line', modern(text(), { type: 14, spacing: 3 }), '/components/1/spacing', 'BASE_TYPE_CHOICES'],
  ['a colour of white', modern({ ...container(text()), accent_color: 0xffffff })],
  [
    'a colour beyond white',
    modern({ ...container(text()), accent_color: 0x1000000 }),
    '/components/0/accent_color',
    'NUMBER_TYPE_MAX',
  ],
  [
    'a label of a modal',
    modern({ type: 18, label: 'a', component: text() }),
    '/components/0/type',
    unionType,
  ],
  ['a text without the flag', { components: [text()] }, '/components/0/type', unionType],
]);
