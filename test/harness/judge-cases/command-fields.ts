import { casesAt, letters, times } from './case.ts';

const badLength = 'BASE_TYPE_BAD_LENGTH';
const required = 'BASE_TYPE_REQUIRED';
const badName = 'APPLICATION_COMMAND_INVALID_NAME';
const badType = 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID';
const badUnion = 'UNION_TYPE_CHOICES';
const first = '/options/0';

const command = (fields: object = {}) => ({ name: 'digest', description: 'd', ...fields });
const option = (type: number, fields: object = {}) => ({ type, name: 'o', description: 'd', ...fields });
const having = (...options: object[]) => command({ options });
const sub = (name: string, fields: object = {}) => ({ type: 1, name, description: 'd', ...fields });

/** A command of exactly so many characters: 7 of its own, 5002 and 2861 in two options, the rest in a third. */
const sized = (characters: number) => {
  const chosen = (count: number) => times(count, () => ({ name: letters(100), value: letters(100) }));
  const rest = characters - 'digestd'.length - ('od'.length + 5000) - (1 + 60 + 2800);
  return having(
    option(3, { choices: chosen(25) }),
    option(3, { name: 'p', description: letters(60), choices: chosen(14) }),
    option(3, { name: letters(rest - 100), description: letters(100) }),
  );
};

/** Source: Discord docs, Application Commands; each row is one command, registered by itself. */
export const registrationCases = [
  ...casesAt('POST /applications/1/commands', [
    ['one', command()],
    ['none', {}, '/name', required],
    ['a list', [command()], '', 'DICT_TYPE_CONVERT'],
    ['a name of null', command({ name: null }), '/name', required],
    ['an empty name', command({ name: '' }), '/name', badName],
    ['a name that is a number', command({ name: 5 }), '/name', badName],
    ['a name with a point', command({ name: 'a.b' }), '/name', badName],
    ['a name with an emoji', command({ name: 'news\u{1F4F0}' }), '/name', badName],
    ['a name with a quote', command({ name: "l'article" })],
    ['a description of 100 emoji', command({ description: '\u{1F4F0}'.repeat(100) })],
    ['a description of null', command({ description: null }), '/description', required],
    ['a type as text', command({ type: '1' }), '/type', 'BASE_TYPE_CHOICES'],
    ['a type of 0', command({ type: 0 }), '/type', 'BASE_TYPE_CHOICES'],
    ['a menu without name', { type: 2 }, '/name', required],
    ['a menu of 33', { type: 2, name: letters(33) }, '/name', badLength],
    ['a menu in German', { type: 3, name: 'Summarize', name_localizations: { de: 'Kurz fassen' } }],
    ['options of null', command({ options: null })],
    ['options in an object', command({ options: {} }), '/options', 'LIST_TYPE_CONVERT'],
    ['25 options', having(...times(25, (index) => option(3, { name: `o${index}` })))],
    [
      '26 options',
      having(...times(26, (index) => option(3, { name: `o${index}` }))),
      '/options',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['for adults', command({ nsfw: true })],
    ['for adults, in words', command({ nsfw: 'no' }), '/nsfw', 'BOOL_TYPE_CONVERT'],
    [
      'installed somewhere else',
      command({ integration_types: [2] }),
      '/integration_types/0',
      'BASE_TYPE_CHOICES',
    ],
    ['contexts of null', command({ contexts: null })],
    ['contexts by name', command({ contexts: ['GUILD'] }), '/contexts/0', 'BASE_TYPE_CHOICES'],
    ['permissions of null', command({ default_member_permissions: null })],
    [
      'permissions below nothing',
      command({ default_member_permissions: '-1' }),
      '/default_member_permissions',
      'NUMBER_TYPE_MIN',
    ],
    ['permissions as a number', command({ default_member_permissions: 32 })],
    [
      'permissions in a list',
      command({ default_member_permissions: ['32'] }),
      '/default_member_permissions',
      'NUMBER_TYPE_COERCE',
    ],
    ['languages of null', command({ name_localizations: null, description_localizations: null })],
    [
      'languages in a list',
      command({ name_localizations: ['de'] }),
      '/name_localizations',
      'DICT_TYPE_CONVERT',
    ],
    [
      'an empty translation',
      command({ description_localizations: { de: '' } }),
      '/description_localizations/de',
      badLength,
    ],
    [
      'a translation of 33',
      command({ name_localizations: { fr: letters(33) } }),
      '/name_localizations/fr',
      badName,
    ],
    [
      'a language in small letters',
      command({ name_localizations: { 'en-us': 'a' } }),
      '/name_localizations/en-us',
      'ENUM_TYPE_COERCE',
    ],
    [
      'a slash command with a handler',
      command({ handler: 1 }),
      '/handler',
      'APPLICATION_COMMAND_HANDLER_INVALID',
    ],
    ['an entry point with a handler', { type: 4, name: 'launch', description: '', handler: 2 }],
    [
      'an entry point with a handler of 3',
      { type: 4, name: 'launch', handler: 3 },
      '/handler',
      'BASE_TYPE_CHOICES',
    ],
    ['8000 characters', sized(8000)],
    ['8001 characters', sized(8001), '', 'APPLICATION_COMMAND_TOO_LARGE'],
  ]),
  ...casesAt('POST /applications/1/guilds/2/commands', [
    ['one in a guild', command()],
    ['an entry point in a guild', { type: 4, name: 'launch' }, '/type', 'BASE_TYPE_CHOICES'],
  ]),
  ...casesAt('PATCH /applications/1/commands/2', [
    ['nothing', {}],
    ['a description', { description: 'e' }],
    ['a description of 101', { description: letters(101) }, '/description', badLength],
    ['a name of null', { name: null }, '/name', required],
    ['a name with a space, and options', { name: 'a b', options: [option(3)] }, '/name', badName],
  ]),
  ...casesAt('PUT /applications/1/guilds/2/commands/3/permissions', [
    ['for a role', { permissions: [{ id: '1', type: 1, permission: true }] }],
    [
      'for 101',
      { permissions: times(101, (id) => ({ id: String(id), type: 2, permission: false })) },
      '/permissions',
      'BASE_TYPE_MAX_LENGTH',
    ],
  ]),
];

/** Source: the column "Valid Option Types" of the option's structure. */
export const ownFieldCases = casesAt('POST /applications/1/commands', [
  [
    'choices of a boolean',
    having(option(5, { choices: [{ name: 'n', value: 'v' }] })),
    `${first}/choices`,
    badType,
  ],
  ['no choices of a boolean', having(option(5, { choices: [] }))],
  ['completion of a user', having(option(6, { autocomplete: true })), `${first}/autocomplete`, badType],
  ['no completion of a user', having(option(6, { autocomplete: false }))],
  ['bounds of a text', having(option(3, { min_value: 1 })), `${first}/min_value`, badType],
  ['lengths of a number', having(option(10, { max_length: 5 })), `${first}/max_length`, badType],
  ['channels of a role', having(option(8, { channel_types: [0] })), `${first}/channel_types`, badType],
  ['options of a text', having(option(3, { options: [option(3)] })), `${first}/options`, badType],
  ['a subcommand that is required', having(sub('now', { required: true })), `${first}/required`, badType],
  ['a subcommand without options', having(sub('now', { options: [] }))],
  [
    '26 options of a subcommand',
    having(sub('now', { options: times(26, (index) => option(3, { name: `o${index}` })) })),
    `${first}/options`,
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a required one at the end of a subcommand',
    having(sub('now', { options: [option(3), option(3, { name: 'p', required: true })] })),
    `${first}/options/1`,
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  ['a type as text', having({ ...option(3), type: '3' }), `${first}/type`, badUnion],
  ['no type', having({ name: 'o', description: 'd' }), `${first}/type`, required],
  ['a name with a space', having(option(3, { name: 'a b' })), `${first}/name`, badName],
  ['a name of 33', having(option(3, { name: letters(33) })), `${first}/name`, badName],
  [
    'a description of 101',
    having(option(3, { description: letters(101) })),
    `${first}/description`,
    badLength,
  ],
  ['required in words', having(option(3, { required: 'yes' })), `${first}/required`, 'BOOL_TYPE_CONVERT'],
  [
    'a number among texts',
    having(option(3, { choices: [{ name: 'n', value: 1 }] })),
    `${first}/choices/0/value`,
    'STRING_TYPE_CONVERT',
  ],
  [
    'a half among whole numbers',
    having(option(4, { choices: [{ name: 'n', value: 1.5 }] })),
    `${first}/choices/0/value`,
    'NUMBER_TYPE_COERCE',
  ],
  [
    'digits among whole numbers',
    having(option(4, { choices: [{ name: 'n', value: '5' }] })),
    `${first}/choices/0/value`,
    'NUMBER_TYPE_COERCE',
  ],
  ['a half among numbers', having(option(10, { choices: [{ name: 'n', value: 1.5 }] }))],
  ['the largest whole number', having(option(4, { max_value: 2 ** 53 - 1, min_value: -(2 ** 53) + 1 }))],
  [
    'a whole number beyond it',
    having(option(4, { max_value: 2 ** 53 })),
    `${first}/max_value`,
    'NUMBER_TYPE_MAX',
  ],
  ['a choice name of 100', having(option(3, { choices: [{ name: letters(100), value: letters(100) }] }))],
  [
    'a choice name of 101',
    having(option(3, { choices: [{ name: letters(101), value: 'v' }] })),
    `${first}/choices/0/name`,
    badLength,
  ],
  [
    'an empty choice name',
    having(option(3, { choices: [{ name: '', value: 'v' }] })),
    `${first}/choices/0/name`,
    badLength,
  ],
  [
    'a choice in German',
    having(option(3, { choices: [{ name: 'n', value: 'v', name_localizations: { de: 'Wort' } }] })),
  ],
  [
    'a choice in a language of 101',
    having(option(3, { choices: [{ name: 'n', value: 'v', name_localizations: { de: letters(101) } }] })),
    `${first}/choices/0/name_localizations/de`,
    badLength,
  ],
  [
    'lengths out of order',
    having(option(3, { min_length: 5, max_length: 4 })),
    `${first}/min_length`,
    'APPLICATION_COMMAND_OPTION_MIN_LENGTH_GREATER_THAN_MAX_LENGTH',
  ],
  ['a length below nothing', having(option(3, { min_length: -1 })), `${first}/min_length`, 'NUMBER_TYPE_MIN'],
  ['one bound of two', having(option(10, { min_value: 0.5, max_value: 0.5 }))],
  ['completion', having(option(3, { autocomplete: true }))],
]);
