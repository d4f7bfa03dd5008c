import { casesAt, letters, times } from './case.ts';

const required = 'BASE_TYPE_REQUIRED';
const badLength = 'BASE_TYPE_BAD_LENGTH';
const tooLong = 'BASE_TYPE_MAX_LENGTH';
const notId = 'NUMBER_TYPE_COERCE';
const choices = 'BASE_TYPE_CHOICES';
const tooMuch = 'NUMBER_TYPE_MAX';
const tooLittle = 'NUMBER_TYPE_MIN';

const first = { message: { content: 'a' } };

/** Source: Discord docs, Channel, "Start Thread ...", all three. */
export const threadCases = [
  ...casesAt('POST /channels/1/threads', [
    ['a name of 100', { name: letters(100) }],
    ['an empty name', { name: '' }, '/name', required],
    ['white space as name', { name: ' ' }, '/name', required],
    ['a number as name', { name: 7 }, '/name', 'STRING_TYPE_CONVERT'],
    ...[60, 1440, 4320, 10_080].map(
      (minutes) => [`put away after ${minutes}`, { name: 'a', auto_archive_duration: minutes }] as const,
    ),
    [
      'put away after an hour, as text',
      { name: 'a', auto_archive_duration: '60' },
      '/auto_archive_duration',
      choices,
    ],
    ['slow by 21600', { name: 'a', rate_limit_per_user: 21_600 }],
    ['slow by 21601', { name: 'a', rate_limit_per_user: 21_601 }, '/rate_limit_per_user', tooMuch],
    ['slow by less than nothing', { name: 'a', rate_limit_per_user: -1 }, '/rate_limit_per_user', tooLittle],
    ['a private one', { name: 'a', type: 12, invitable: false }],
    ['a forum as type', { name: 'a', type: 15 }, '/type', choices],
    ['invitable in words', { name: 'a', type: 12, invitable: 'no' }, '/invitable', 'BOOL_TYPE_CONVERT'],
    ['a post', { name: 'a', ...first }],
    ['a post with tags and no message', { name: 'a', applied_tags: ['1'] }, '/message', required],
    ['a post with a message of null', { name: 'a', message: null }, '/message', required],
    ['a post without name', first, '/name', required],
    ['a post with a tag by name', { name: 'a', applied_tags: ['news'], ...first }, '/applied_tags/0', notId],
    [
      'a post with six tags',
      { name: 'a', applied_tags: times(6, String), ...first },
      '/applied_tags',
      tooLong,
    ],
    [
      'a post of Components V2',
      { name: 'a', message: { flags: 32_768, components: [{ type: 10, content: 'a' }] } },
    ],
    ['a post of 2001', { name: 'a', message: { content: letters(2001) } }, '/message/content', tooLong],
    [
      'a post for one person',
      { name: 'a', message: { content: 'a', flags: 64 } },
      '/message/flags',
      'MESSAGE_FLAGS_INVALID',
    ],
    [
      'a post of eleven embeds',
      { name: 'a', message: { embeds: times(11, () => ({ title: 'a' })) } },
      '/message/embeds',
      tooLong,
    ],
    [
      'a post with a link to a script',
      { name: 'a', message: { embeds: [{ title: 'a', url: 'javascript:1' }] } },
      '/message/embeds/0/url',
      'URL_TYPE_INVALID_SCHEME',
    ],
  ]),
  ...casesAt('POST /channels/1/messages/2/threads', [
    ['from a message', { name: 'a', auto_archive_duration: 1440 }],
    ['from a message without name', {}, '/name', required],
    ['from a message with a name of 101', { name: letters(101) }, '/name', badLength],
  ]),
];

const channel = (fields: object) => fields;

/** Source: Discord docs, Channel, "Modify Channel"; Guild, "Create Guild Channel". */
export const channelCases = [
  ...casesAt('PATCH /channels/1', [
    ['nothing', channel({})],
    ['a topic', channel({ topic: 'News', nsfw: false, rate_limit_per_user: 5 })],
    ['no topic', channel({ topic: null })],
    ['a topic of 4097', channel({ topic: letters(4097) }), '/topic', tooLong],
    ['a name of null', channel({ name: null }), '/name', required],
    ['a name of 101', channel({ name: letters(101) }), '/name', badLength],
    ['put away and locked', channel({ archived: true, locked: true })],
    ['six tags', channel({ applied_tags: times(6, String) }), '/applied_tags', tooLong],
    ['20 tags to choose from', channel({ available_tags: times(20, (index) => ({ name: `t${index}` })) })],
    [
      '21 tags to choose from',
      channel({ available_tags: times(21, (index) => ({ name: `t${index}` })) }),
      '/available_tags',
      tooLong,
    ],
    ['a tag of 51', channel({ available_tags: [{ name: letters(51) }] }), '/available_tags/0/name', tooLong],
    ['slow by 21601', channel({ rate_limit_per_user: 21_601 }), '/rate_limit_per_user', tooMuch],
    [
      'an odd duration',
      channel({ default_auto_archive_duration: 61 }),
      '/default_auto_archive_duration',
      choices,
    ],
    ['permissions', channel({ permission_overwrites: [{ id: '1', type: 0, allow: '2048', deny: '0' }] })],
    [
      'permissions of nobody',
      channel({ permission_overwrites: [{ allow: '0' }] }),
      '/permission_overwrites/0/id',
      required,
    ],
  ]),
  ...casesAt('POST /guilds/1/channels', [
    ['a forum', { name: 'a', type: 15, default_forum_layout: 1 }],
    ['no name', { type: 0 }, '/name', required],
    ['a thread', { name: 'a', type: 11 }, '/type', choices],
  ]),
  ...casesAt('PUT /channels/1/permissions/2', [
    ['for a role', { type: 0, allow: '1024' }],
    ['for a thing', { type: 2 }, '/type', choices],
    ['in words', { type: 0, allow: 'VIEW' }, '/allow', notId],
  ]),
  ...casesAt('POST /channels/1/followers', [
    ['into a channel', { webhook_channel_id: '2' }],
    ['into none', {}, '/webhook_channel_id', required],
  ]),
];

/** Queries. Source: Discord docs, Message, "Get Channel Messages" and others; Reference, "Boolean Query Strings". */
export const queryCases = [
  ...['?limit=1', '?limit=100', '?before=1&limit=5', '?around=1', ''].flatMap((query) =>
    casesAt(`GET /channels/1/messages${query}`, [[`messages ${query}`, undefined]]),
  ),
  ...casesAt('GET /channels/1/messages?limit=101', [['101 messages', undefined, '/limit', tooMuch]]),
  ...casesAt('GET /channels/1/messages?limit=0', [['no messages', undefined, '/limit', tooLittle]]),
  ...casesAt('GET /channels/1/messages?limit=', [['messages without number', undefined, '/limit', notId]]),
  ...casesAt('GET /channels/1/messages?limit=1.5', [['a message and a half', undefined, '/limit', notId]]),
  ...casesAt('GET /channels/1/messages?before=1&after=2', [
    ['before and after', undefined, '/after', 'QUERY_MUTUALLY_EXCLUSIVE'],
  ]),
  ...casesAt('GET /channels/1/messages?after=x', [['after a word', undefined, '/after', notId]]),
  ...casesAt('GET /channels/1/messages/pins?limit=51', [['51 pins', undefined, '/limit', tooMuch]]),
  ...casesAt('GET /channels/1/threads/archived/public?limit=100', [['100 threads', undefined]]),
  ...casesAt('GET /channels/1/threads/archived/public?before=2026-11-23T08:00:00.000Z', [
    ['threads of then', undefined],
  ]),
  ...casesAt('GET /channels/1/threads/archived/public?before=noon', [
    ['threads of noon', undefined, '/before', 'DATETIME_TYPE_INVALID'],
  ]),
  ...casesAt('POST /interactions/1/token/callback?with_response=true', [
    ['an answer asked back', { type: 6 }],
  ]),
  ...casesAt('POST /interactions/1/token/callback?with_response=yes', [
    ['an answer asked back in words', { type: 6 }, '/with_response', choices],
  ]),
  ...casesAt('GET /applications/1/commands?with_localizations=1', [['commands in all languages', undefined]]),
  ...casesAt('GET /guilds/1/members?limit=1001', [['1001 members', undefined, '/limit', tooMuch]]),
];

/** Routes without a body, and paths. */
export const pathCases = [
  ...[
    'GET /gateway/bot',
    'GET /users/@me',
    'DELETE /channels/1/messages/2',
    'POST /channels/1/typing',
    'POST /channels/1/messages/2/crosspost',
    'PUT /channels/1/messages/2/reactions/\u{1F44D}/@me',
    'PUT /channels/1/thread-members/@me',
    'GET /guilds/1/threads/active',
    'DELETE /applications/1/commands/2',
    'GET /webhooks/1/token/messages/@original',
    'DELETE /webhooks/1/token/messages/2',
  ].flatMap((at) => casesAt(at, [[at, undefined]])),
  ...casesAt('GET /channels/1.5', [['an id with a point', undefined, '/channel_id', notId]]),
  ...casesAt('GET /channels/-1', [['an id below nothing', undefined, '/channel_id', notId]]),
  ...casesAt('DELETE /channels/1/messages/last', [['a word for a message', undefined, '/message_id', notId]]),
  ...casesAt('POST /interactions/x/token/callback', [
    ['a word for an interaction', { type: 6 }, '/interaction_id', notId],
  ]),
  ...casesAt('PUT /channels/1/messages', [['a method that is not there', {}, '', 'UNKNOWN_ROUTE']]),
  ...casesAt('POST /channels//messages', [['no id at all', { content: 'a' }, '', 'UNKNOWN_ROUTE']]),
];

/** Source: Discord docs, Message, "Bulk Delete Messages"; User, "Create DM". */
export const deletionCases = [
  ...casesAt('POST /channels/1/messages/bulk-delete', [
    ['two', { messages: ['1', '2'] }],
    ['100', { messages: times(100, (index) => String(index + 1)) }],
    ['one', { messages: ['1'] }, '/messages', badLength],
    ['101', { messages: times(101, (index) => String(index + 1)) }, '/messages', badLength],
    ['one twice', { messages: ['1', '1'] }, '/messages/1', 'SET_TYPE_ALREADY_CONTAINS_VALUE'],
    ['none said', {}, '/messages', required],
    ['words', { messages: ['a', 'b'] }, '/messages/0', notId],
  ]),
  ...casesAt('POST /users/@me/channels', [
    ['a conversation with a name', { recipient_id: 'ada' }, '/recipient_id', notId],
    ['a conversation with null', { recipient_id: null }, '/recipient_id', required],
  ]),
];
