import { casesAt, letters, times } from './case.ts';

const at = 'POST /channels/1/messages';
const required = 'BASE_TYPE_REQUIRED';
const badLength = 'BASE_TYPE_BAD_LENGTH';
const tooLong = 'BASE_TYPE_MAX_LENGTH';
const notText = 'STRING_TYPE_CONVERT';
const notId = 'NUMBER_TYPE_COERCE';
const notList = 'LIST_TYPE_CONVERT';
const notObject = 'DICT_TYPE_CONVERT';
const choices = 'BASE_TYPE_CHOICES';

const suppressEmbeds = 1 << 2;
const ephemeral = 1 << 6;
const silent = 1 << 12;
const voice = 1 << 13;
const modern = 1 << 15;

const post = (fields: object = {}) => ({ content: 'a', ...fields });

/** Source: Discord docs, Message, "Create Message", its notes, and "Voice Messages". */
export const flagCases = casesAt(at, [
  ['no flags', post({ flags: 0 })],
  ['flags of null', post({ flags: null })],
  ['without embeds and in silence', post({ flags: suppressEmbeds | silent })],
  ['for one person', post({ flags: ephemeral }), '/flags', 'MESSAGE_FLAGS_INVALID'],
  ['as if crossposted', post({ flags: 1 }), '/flags', 'MESSAGE_FLAGS_INVALID'],
  ['as if it were loading', post({ flags: 1 << 7 }), '/flags', 'MESSAGE_FLAGS_INVALID'],
  ['a flag that there is not', post({ flags: 2 ** 40 }), '/flags', 'MESSAGE_FLAGS_INVALID'],
  ['flags below nothing', post({ flags: -1 }), '/flags', 'NUMBER_TYPE_MIN'],
  ['flags of a half', post({ flags: 4.5 }), '/flags', notId],
  ['flags in a list', post({ flags: [4] }), '/flags', notId],
  ['flags as text', post({ flags: '4' }), '/flags', notId],
  ['a recording', { flags: voice, attachments: [{ id: 0, duration_secs: 1.5, waveform: 'AAAA' }] }],
  [
    'a recording with words',
    post({ flags: voice, attachments: [{ id: 0 }] }),
    '/content',
    'MESSAGE_VOICE_MESSAGE_ONLY_ATTACHMENT',
  ],
  ['a recording without one', { flags: voice }, '', 'CANNOT_SEND_EMPTY_MESSAGE'],
  [
    'Components V2 with a sticker',
    { flags: modern, components: [{ type: 10, content: 'a' }], sticker_ids: ['1'] },
    '/sticker_ids',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  ['Components V2 in silence', { flags: modern | silent, components: [{ type: 10, content: 'a' }] }],
  ['read aloud', post({ tts: true })],
  ['read aloud, in words', post({ tts: 'true' }), '/tts', 'BOOL_TYPE_CONVERT'],
  ['read aloud, by a number', post({ tts: 1 }), '/tts', 'BOOL_TYPE_CONVERT'],
  ['a nonce enforced that is not there', post({ enforce_nonce: true })],
  ['an empty nonce', post({ nonce: '' })],
  ['a nonce of null', post({ nonce: null })],
  ['a nonce of yes', post({ nonce: true }), '/nonce', notText],
  ['a nonce of more than 64 bits', post({ nonce: 1e20 }), '/nonce', notText],
  ['content in a list', { content: ['a'] }, '/content', notText],
  ['content in an object', { content: { text: 'a' } }, '/content', notText],
  ['embeds that are one object', { embeds: { title: 'a' } }, '/embeds', notList],
  ['an embed that is a text', { embeds: ['a'] }, '/embeds/0', notObject],
  ['components that are one object', { components: { type: 1 } }, '/components', notList],
  ['a component that is null', post({ components: [null] }), '/components/0', notObject],
  [
    'a component whose type is a text',
    post({ components: [{ type: '1' }] }),
    '/components/0/type',
    'UNION_TYPE_CHOICES',
  ],
  ['zero-width space alone', { content: '\u200B' }],
  ['white space around 2000', { content: letters(2000) }],
  ['1999 letters and an emoji of two', { content: `${letters(1998)}\u{1F469}\u200D` }],
  ['2001 emoji', { content: '\u{1F4F0}'.repeat(2001) }, '/content', tooLong],
  ['a lone surrogate', { content: '\uD800' }],
  ['a text as body', 'a', '', notObject],
  ['a number as body', 1, '', notObject],
  ['nothing as body', null, '', 'CANNOT_SEND_EMPTY_MESSAGE'],
]);

const reply = (fields: object) => post({ message_reference: fields });

/** Source: Discord docs, Message, "Message Reference Object". */
export const referenceCases = casesAt(at, [
  ['a reply', reply({ message_id: '1' })],
  ['a reply to what may be gone', reply({ message_id: '1', fail_if_not_exists: false })],
  ['a reply with everything', reply({ type: 0, message_id: '1', channel_id: '2', guild_id: '3' })],
  ['a reply to nothing', reply({}), '/message_reference/message_id', required],
  ['a reply to a word', reply({ message_id: 'last' }), '/message_reference/message_id', notId],
  ['a reply as text', post({ message_reference: '1' }), '/message_reference', notObject],
  [
    'a forward from nowhere',
    { message_reference: { type: 1, message_id: '1' } },
    '/message_reference/channel_id',
    required,
  ],
  ['a reference of type 2', reply({ type: 2, message_id: '1' }), '/message_reference/type', choices],
  ['an id with zeros before it', reply({ message_id: '01' }), '/message_reference/message_id', notId],
  ['an id below nothing', reply({ message_id: -1 }), '/message_reference/message_id', notId],
  ['an id that is a number', reply({ message_id: 12 })],
  ['the largest id', reply({ message_id: '9223372036854775807' })],
  ['an id beyond it', reply({ message_id: '9223372036854775808' }), '/message_reference/message_id', notId],
  ['an empty id', reply({ message_id: '' }), '/message_reference/message_id', notId],
]);

const media = (text: string | null) => ({ poll_media: { text } });
const poll = (fields: object = {}) => ({
  poll: { question: { text: 'Q' }, answers: [media('A'), media('B')], ...fields },
});

/** Source: Discord docs, Poll. */
export const pollCases = casesAt(at, [
  ['everything said', poll({ duration: 768, allow_multiselect: true, layout_type: 1 })],
  ['one answer', poll({ answers: [media('A')] })],
  ['ten answers', poll({ answers: times(10, () => media('A')) })],
  ['eleven answers', poll({ answers: times(11, () => media('A')) }), '/poll/answers', badLength],
  ['a question of 300', poll({ question: { text: letters(300) } })],
  ['a question of 301', poll({ question: { text: letters(301) } }), '/poll/question/text', badLength],
  ['an answer of 55', poll({ answers: [media(letters(55))] })],
  ['an answer of 56', poll({ answers: [media(letters(56))] }), '/poll/answers/0/poll_media/text', badLength],
  ['an empty answer', poll({ answers: [media('')] }), '/poll/answers/0/poll_media/text', badLength],
  ['an answer of null', poll({ answers: [media(null)] }), '/poll/answers/0/poll_media/text', required],
  ['an answer without words', poll({ answers: [{}] }), '/poll/answers/0/poll_media', required],
  [
    'an answer with an emoji',
    poll({ answers: [{ poll_media: { text: 'A', emoji: { name: '\u{1F44D}' } } }] }),
  ],
  ['no question', { poll: { answers: [media('A')] } }, '/poll/question', required],
  ['no answers', { poll: { question: { text: 'Q' } } }, '/poll/answers', required],
  ['no time', poll({ duration: 0 }), '/poll/duration', 'NUMBER_TYPE_MIN'],
  ['769 hours', poll({ duration: 769 }), '/poll/duration', 'NUMBER_TYPE_MAX'],
  ['a layout of 2', poll({ layout_type: 2 }), '/poll/layout_type', choices],
]);

const files = (...attachments: object[]) => post({ attachments });

/** Source: Discord docs, Message, "Attachment Request Structure". */
export const attachmentCases = casesAt(at, [
  ['ten', files(...times(10, (id) => ({ id, filename: `${id}.png` })))],
  ['one by a number', files({ id: 0, description: 'A map' })],
  ['a description of 1024', files({ id: 0, description: letters(1024) })],
  [
    'a description of 1025',
    files({ id: 0, description: letters(1025) }),
    '/attachments/0/description',
    tooLong,
  ],
  ['no name', files({ id: 0, filename: '' }), '/attachments/0/filename', badLength],
  ['a name for an id', files({ id: 'map.png' }), '/attachments/0/id', notId],
  ['one twice', files({ id: 0 }, { id: '0' }), '/attachments/1/id', 'MESSAGE_ATTACHMENT_DUPLICATED'],
  [
    'a spoiler in words',
    files({ id: 0, is_spoiler: 'yes' }),
    '/attachments/0/is_spoiler',
    'BOOL_TYPE_CONVERT',
  ],
  ['one object', post({ attachments: { id: 0 } }), '/attachments', notList],
]);

const shade = (fields: object = {}) => ({
  shared_client_theme: { colors: ['5865F2'], gradient_angle: 0, base_mix: 58, ...fields },
});

/** Source: Discord docs, Message, "Shared Client Theme Object". */
export const themeCases = casesAt(at, [
  ['alone', shade()],
  ['five colours', shade({ colors: times(5, () => '9858f2'), base_theme: 4 })],
  ['six colours', shade({ colors: times(6, () => '9858f2') }), '/shared_client_theme/colors', badLength],
  ['a colour of three digits', shade({ colors: ['fff'] }), '/shared_client_theme/colors/0', badLength],
  ['a colour with a hash', shade({ colors: ['#58f2ff'] }), '/shared_client_theme/colors/0', badLength],
  [
    'an angle of 361',
    shade({ gradient_angle: 361 }),
    '/shared_client_theme/gradient_angle',
    'NUMBER_TYPE_MAX',
  ],
  ['a mix of 101', shade({ base_mix: 101 }), '/shared_client_theme/base_mix', 'NUMBER_TYPE_MAX'],
  ['a base of 5', shade({ base_theme: 5 }), '/shared_client_theme/base_theme', choices],
  ['no mix', shade({ base_mix: undefined }), '/shared_client_theme/base_mix', required],
]);
