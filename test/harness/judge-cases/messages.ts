import { casesAt, letters, times } from './case.ts';

const tooLong = 'BASE_TYPE_MAX_LENGTH';
const badLength = 'BASE_TYPE_BAD_LENGTH';
const required = 'BASE_TYPE_REQUIRED';
const empty = 'CANNOT_SEND_EMPTY_MESSAGE';

/** Posting a message. Source: Discord docs, Message. */
export const postCases = casesAt('POST /channels/1/messages', [
  ['2000 characters', { content: letters(2000) }],
  ['2001 characters', { content: letters(2001) }, '/content', tooLong],
  ['2000 emoji of two code units each', { content: '\u{1F4F0}'.repeat(2000) }],
  ['a number as content', { content: 5 }, '/content', 'STRING_TYPE_CONVERT'],
  ['white space alone', { content: ' \n\t' }, '', empty],
  ['a no-break space alone', { content: '\u00A0' }, '', empty],
  ['nulls alone', { content: null, embeds: null, components: null }, '', empty],
  ['empty lists alone', { embeds: [], components: [] }, '', empty],
  ['a reply without text', { message_reference: { message_id: '1' } }, '', empty],
  ['a forwarded message without text', { message_reference: { type: 1, message_id: '1', channel_id: '2' } }],
  ['a sticker alone', { sticker_ids: ['1'] }],
  ['four stickers', { sticker_ids: ['1', '2', '3', '4'] }, '/sticker_ids', tooLong],
  ['a poll alone', { poll: { question: { text: 'Q' }, answers: [{ poll_media: { text: 'A' } }] } }],
  ['a poll without answers', { poll: { question: { text: 'Q' }, answers: [] } }, '/poll/answers', badLength],
  ['a nonce of 25 characters', { content: 'a', nonce: letters(25), enforce_nonce: true }],
  ['a nonce of 26 characters', { content: 'a', nonce: letters(26) }, '/nonce', tooLong],
  ['a nonce that is a number', { content: 'a', nonce: 12345 }],
  ['a nonce that is a fraction', { content: 'a', nonce: 1.5 }, '/nonce', 'STRING_TYPE_CONVERT'],
  ['yes for enforce_nonce', { content: 'a', enforce_nonce: 'yes' }, '/enforce_nonce', 'BOOL_TYPE_CONVERT'],
  ['flags that are a word', { content: 'a', flags: 'silent' }, '/flags', 'NUMBER_TYPE_COERCE'],
  ['eleven attachments', { attachments: times(11, (id) => ({ id: String(id) })) }, '/attachments', tooLong],
  ['an attachment without id', { attachments: [{ filename: 'a' }] }, '/attachments/0/id', required],
  ['a list as body', [], '', 'DICT_TYPE_CONVERT'],
]);

const mentions = (allowed: object) => ({ content: 'a', allowed_mentions: allowed });
const exclusive = 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE';

/** Whom a message may ping. Source: Discord docs, Message, "Allowed Mentions Object". */
export const mentionCases = casesAt('POST /channels/1/messages', [
  ['nobody', mentions({ parse: [] })],
  ['one role', mentions({ parse: [], roles: ['1'] })],
  ['users by parsing and everyone', mentions({ parse: ['users', 'everyone'] })],
  ['users by parsing and an empty list', mentions({ parse: ['users'], users: [] })],
  [
    'users by parsing and by list',
    mentions({ parse: ['users'], users: ['1'] }),
    '/allowed_mentions',
    exclusive,
  ],
  [
    'roles by parsing and by list',
    mentions({ parse: ['roles'], roles: ['1'] }),
    '/allowed_mentions',
    exclusive,
  ],
  ['users by parsing, roles by list', mentions({ parse: ['users'], roles: ['1'] })],
  ['here', mentions({ parse: ['here'] }), '/allowed_mentions/parse/0', 'BASE_TYPE_CHOICES'],
  ['101 users', mentions({ users: times(101, (id) => String(id + 1)) }), '/allowed_mentions/users', tooLong],
  [
    'one user twice',
    mentions({ users: ['1', '1'] }),
    '/allowed_mentions/users/1',
    'SET_TYPE_ALREADY_CONTAINS_VALUE',
  ],
  ['a name for an id', mentions({ users: ['ada'] }), '/allowed_mentions/users/0', 'NUMBER_TYPE_COERCE'],
]);

const embed = (fields: object) => ({ embeds: [fields] });
const field = (name: string, value: string) => ({ name, value });
const scheme = 'URL_TYPE_INVALID_SCHEME';

/** Embeds. Source: Discord docs, Message, "Embed Object" and "Embed Limits". */
export const embedCases = casesAt('POST /channels/1/messages', [
  ['a title of 256', embed({ title: letters(256) })],
  ['a title of 257', embed({ title: letters(257) }), '/embeds/0/title', tooLong],
  ['a description of 4096', embed({ description: letters(4096) })],
  ['a description of 4097', embed({ description: letters(4097) }), '/embeds/0/description', tooLong],
  ['25 fields', embed({ fields: times(25, () => field('n', 'v')) })],
  ['26 fields', embed({ fields: times(26, () => field('n', 'v')) }), '/embeds/0/fields', tooLong],
  ['a field without value', embed({ fields: [{ name: 'n' }] }), '/embeds/0/fields/0/value', required],
  ['a field with a blank name', embed({ fields: [field(' ', 'v')] }), '/embeds/0/fields/0/name', required],
  [
    'a field name of 257',
    embed({ fields: [field(letters(257), 'v')] }),
    '/embeds/0/fields/0/name',
    badLength,
  ],
  [
    'a field value of 1025',
    embed({ fields: [field('n', letters(1025))] }),
    '/embeds/0/fields/0/value',
    badLength,
  ],
  ['an author without name', embed({ author: { url: 'https://a.org' } }), '/embeds/0/author/name', required],
  ['a footer without text', embed({ footer: {} }), '/embeds/0/footer/text', required],
  ['a footer of 2049', embed({ footer: { text: letters(2049) } }), '/embeds/0/footer/text', badLength],
  ['nothing in it', embed({}), '/embeds/0/description', required],
  ['a colour alone', embed({ color: 255 }), '/embeds/0/description', required],
  ['a picture alone', embed({ image: { url: 'https://a.org/p.png' } })],
  ['an attached picture', embed({ image: { url: 'attachment://p.png' } })],
  ['a picture by ftp', embed({ image: { url: 'ftp://a.org/p.png' } }), '/embeds/0/image/url', scheme],
  ['a link to a script', embed({ title: 'a', url: 'javascript:alert(1)' }), '/embeds/0/url', scheme],
  ['a link to a file', embed({ title: 'a', url: 'attachment://p.png' }), '/embeds/0/url', scheme],
  ['a link that is none', embed({ title: 'a', url: 'www.a.org' }), '/embeds/0/url', 'URL_TYPE_INVALID_URL'],
  ['a link of 2049', embed({ title: 'a', url: `https://${letters(2041)}` }), '/embeds/0/url', tooLong],
  ['a colour of 0x1000000', embed({ title: 'a', color: 0x1000000 }), '/embeds/0/color', 'NUMBER_TYPE_MAX'],
  ['a colour below nothing', embed({ title: 'a', color: -1 }), '/embeds/0/color', 'NUMBER_TYPE_MIN'],
  ['a moment', embed({ title: 'a', timestamp: '2026-11-23T08:00:00.000Z' })],
  [
    'a moment in words',
    embed({ title: 'a', timestamp: 'noon' }),
    '/embeds/0/timestamp',
    'DATETIME_TYPE_INVALID',
  ],
  ['6000 in two', { embeds: times(2, () => ({ description: letters(3000) })) }],
  [
    '6001 in two',
    { embeds: [{ description: letters(3000) }, { description: letters(3001) }] },
    '/embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['6000 and white space around it', { embeds: times(2, () => ({ description: ` ${letters(3000)}\n` })) }],
  ['eleven', { embeds: times(11, () => ({ title: 'a' })) }, '/embeds', tooLong],
]);

/** Editing a message, which may leave everything out. */
export const editCases = casesAt('PATCH /channels/1/messages/2', [
  ['nothing', {}],
  ['content taken away', { content: null }],
  ['2001 characters', { content: letters(2001) }, '/content', tooLong],
  ['components of V2, where nobody knows the message', { components: [{ type: 10, content: 'a' }] }],
  [
    'V2 with content',
    { flags: 32768, content: 'a', components: [] },
    '/content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'V2 with content taken away',
    { flags: 32768, content: null, embeds: [], components: [{ type: 10, content: 'a' }] },
  ],
]);

/** Reading, opening a conversation, threads. */
export const otherCases = [
  ...casesAt('POST /users/@me/channels', [
    ['a person', { recipient_id: '1' }],
    ['nobody', {}, '/recipient_id', required],
  ]),
  ...casesAt('POST /channels/1/threads', [
    ['a name', { name: 'a', type: 11 }],
    ['no name', {}, '/name', required],
    ['a name of 101', { name: letters(101) }, '/name', badLength],
    [
      'an odd duration',
      { name: 'a', auto_archive_duration: 61 },
      '/auto_archive_duration',
      'BASE_TYPE_CHOICES',
    ],
    ['five tags', { name: 'a', applied_tags: ['1', '2', '3', '4', '5'], message: { content: 'a' } }],
    ['an empty first message', { name: 'a', message: {} }, '/message', empty],
  ]),
  ...casesAt('GET /channels/one/messages', [
    ['a word for an id', undefined, '/channel_id', 'NUMBER_TYPE_COERCE'],
  ]),
  ...casesAt('POST /nowhere', [['a route that is not there', {}, '', 'UNKNOWN_ROUTE']]),
];
