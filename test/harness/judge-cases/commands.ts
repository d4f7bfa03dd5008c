import { casesAt, letters, times } from './case.ts';

const at = 'PUT /applications/1/commands';
const badLength = 'BASE_TYPE_BAD_LENGTH';
const required = 'BASE_TYPE_REQUIRED';
const badName = 'APPLICATION_COMMAND_INVALID_NAME';

const command = (fields: object = {}) => ({ name: 'digest', description: 'd', ...fields });
const option = (name: string, fields: object = {}) => ({ type: 3, name, description: 'd', ...fields });
const withOptions = (...options: object[]) => [command({ options })];
const choice = (value: string | number, name = 'n') => ({ name, value });
const sub = (name: string, ...options: object[]) => ({ type: 1, name, description: 'd', options });
const group = (name: string, ...options: object[]) => ({ type: 2, name, description: 'd', options });

/** Source: Discord docs, Application Commands, "Application Command Structure" and "Naming". */
export const commandCases = casesAt(at, [
  ['no commands', []],
  ['a name with a dash and a line', [command({ name: 'a-b_c' })]],
  ['a name with an accent', [command({ name: 'r\u00E9sum\u00E9' })]],
  ['a name in Thai', [command({ name: '\u0E02\u0E48\u0E32\u0E27' })]],
  ['a name in Devanagari', [command({ name: '\u0938\u092E\u093E\u091A\u093E\u0930' })]],
  ['a name in Chinese', [command({ name: '\u65B0\u95FB' })]],
  ['a name with a space', [command({ name: 'a b' })], '/0/name', badName],
  ['a name with a capital accent', [command({ name: '\u00C9t\u00E9' })], '/0/name', badName],
  ['a name of 32', [command({ name: letters(32) })]],
  ['a name of 33', [command({ name: letters(33) })], '/0/name', badName],
  ['no name', [{ description: 'd' }], '/0/name', required],
  ['a description of 100', [command({ description: letters(100) })]],
  ['a description of 101', [command({ description: letters(101) })], '/0/description', badLength],
  ['an empty description', [command({ description: '' })], '/0/description', badLength],
  ['one name twice', [command(), command()], '/1', 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
  ['one name as command and as menu', [command(), { type: 3, name: 'digest' }]],
  ['a menu with a capital and a space', [{ type: 3, name: 'Summarize links' }]],
  ['a menu with an empty description', [{ type: 2, name: 'A', description: '' }]],
  [
    'a menu with a description',
    [{ type: 2, name: 'A', description: 'd' }],
    '/0/description',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a menu with an option',
    [{ type: 3, name: 'A', options: [option('a')] }],
    '/0/options',
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['100 commands', times(100, (index) => command({ name: `c${index}` }))],
  ['101 commands', times(101, (index) => command({ name: `c${index}` })), '', 'APPLICATION_COMMANDS_LIMIT'],
  ['16 menus', times(16, (index) => ({ type: 3, name: `M${index}` })), '', 'APPLICATION_COMMANDS_LIMIT'],
  ['a type of 9', [command({ type: 9 })], '/0/type', 'BASE_TYPE_CHOICES'],
  ['names in German and in Norwegian', [command({ name_localizations: { de: 'auszug', no: 'utdrag' } })]],
  [
    'a name in Elvish',
    [command({ name_localizations: { qya: 'a' } })],
    '/0/name_localizations/qya',
    'ENUM_TYPE_COERCE',
  ],
  [
    'a language without its country',
    [command({ name_localizations: { en: 'a' } })],
    '/0/name_localizations/en',
    'ENUM_TYPE_COERCE',
  ],
  [
    'a capital in German',
    [command({ name_localizations: { de: 'Auszug' } })],
    '/0/name_localizations/de',
    badName,
  ],
  [
    'a description of 101 in French',
    [command({ description_localizations: { fr: letters(101) } })],
    '/0/description_localizations/fr',
    badLength,
  ],
  ['permissions as text', [command({ default_member_permissions: '32' })]],
  [
    'permissions as a word',
    [command({ default_member_permissions: 'admin' })],
    '/0/default_member_permissions',
    'NUMBER_TYPE_COERCE',
  ],
  ['for nobody but admins', [command({ default_member_permissions: '0' })]],
  ['in guilds and private channels', [command({ contexts: [0, 2], integration_types: [0, 1] })]],
  ['in a context of 3', [command({ contexts: [3] })], '/0/contexts/0', 'BASE_TYPE_CHOICES'],
  [
    'in one context twice',
    [command({ contexts: [0, 0] })],
    '/0/contexts/1',
    'SET_TYPE_ALREADY_CONTAINS_VALUE',
  ],
  ['in no context', [command({ contexts: [] })], '/0/contexts', badLength],
]);

const exists = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS';
const late = 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID';
const mixed = 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID';
const fullOption = (name: string) =>
  option(name, {
    description: letters(100),
    choices: times(25, (index) => choice(letters(90), letters(90 + (index % 10)))),
  });

/** Source: Discord docs, Application Commands, "Application Command Option Structure". */
export const optionCases = casesAt(at, [
  ['every type', withOptions(...times(9, (index) => option(`o${index}`, { type: index + 3 })))],
  ['a type of 12', withOptions(option('a', { type: 12 })), '/0/options/0/type', 'UNION_TYPE_CHOICES'],
  ['a capital', withOptions(option('Topic')), '/0/options/0/name', badName],
  ['no description', withOptions({ type: 3, name: 'a' }), '/0/options/0/description', required],
  ['one name twice', withOptions(option('a'), option('a')), '/0/options/1/name', exists],
  [
    'a required one at the end',
    withOptions(option('a'), option('b', { required: true })),
    '/0/options/1',
    late,
  ],
  ['a required one at the start', withOptions(option('a', { required: true }), option('b'))],
  [
    '25 choices',
    withOptions(option('a', { choices: times(25, (index) => choice(`v${index}`, `n${index}`)) })),
  ],
  [
    '26 choices',
    withOptions(option('a', { choices: times(26, (index) => choice(`v${index}`)) })),
    '/0/options/0/choices',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a choice of 101',
    withOptions(option('a', { choices: [choice(letters(101))] })),
    '/0/options/0/choices/0/value',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a choice without name',
    withOptions(option('a', { choices: [{ value: 'v' }] })),
    '/0/options/0/choices/0/name',
    required,
  ],
  [
    'a word among numbers',
    withOptions(option('a', { type: 4, choices: [choice('one')] })),
    '/0/options/0/choices/0/value',
    'NUMBER_TYPE_COERCE',
  ],
  [
    'choices and completion',
    withOptions(option('a', { autocomplete: true, choices: [choice('v')] })),
    '/0/options/0/choices',
    'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
  ],
  ['no choices and completion', withOptions(option('a', { autocomplete: true, choices: [] }))],
  ['a text of up to 6000', withOptions(option('a', { min_length: 0, max_length: 6000 }))],
  [
    'a text of up to 6001',
    withOptions(option('a', { max_length: 6001 })),
    '/0/options/0/max_length',
    'NUMBER_TYPE_MAX',
  ],
  [
    'a text of up to nothing',
    withOptions(option('a', { max_length: 0 })),
    '/0/options/0/max_length',
    'NUMBER_TYPE_MIN',
  ],
  ['a number from 1 to 15', withOptions(option('a', { type: 4, min_value: 1, max_value: 15 }))],
  [
    'a number from 15 to 1',
    withOptions(option('a', { type: 4, min_value: 15, max_value: 1 })),
    '/0/options/0/min_value',
    'APPLICATION_COMMAND_OPTION_MIN_VALUE_GREATER_THAN_MAX_VALUE',
  ],
  [
    'a whole number from a half',
    withOptions(option('a', { type: 4, min_value: 0.5 })),
    '/0/options/0/min_value',
    'NUMBER_TYPE_COERCE',
  ],
  ['a number from a half', withOptions(option('a', { type: 10, min_value: 0.5 }))],
  ['a channel of two kinds', withOptions(option('a', { type: 7, channel_types: [0, 5] }))],
  [
    'a channel of no kind',
    withOptions(option('a', { type: 7, channel_types: [99] })),
    '/0/options/0/channel_types/0',
    'BASE_TYPE_CHOICES',
  ],
  [
    'subcommands and groups of them',
    withOptions(sub('now', option('a')), group('my', sub('data'), sub('mute'))),
  ],
  ['a subcommand beside a value', withOptions(sub('now'), option('a')), '/0/options', mixed],
  [
    'a group in a group',
    withOptions(group('a', group('b'))),
    '/0/options/0/options/0/type',
    'UNION_TYPE_CHOICES',
  ],
  [
    'a subcommand in a subcommand',
    withOptions(sub('a', sub('b'))),
    '/0/options/0/options/0/type',
    'UNION_TYPE_CHOICES',
  ],
  [
    'a value in a group',
    withOptions(group('a', option('b'))),
    '/0/options/0/options/0/type',
    'UNION_TYPE_CHOICES',
  ],
  [
    'one name twice in a subcommand',
    withOptions(sub('a', option('b'), option('b'))),
    '/0/options/0/options/1/name',
    exists,
  ],
  [
    '8000 characters and more',
    withOptions(fullOption('a'), fullOption('b')),
    '/0',
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
  ['fewer than 8000 characters', withOptions(fullOption('a'))],
  [
    'long translations, of which the longest counts',
    [
      command({
        options: times(20, (index) =>
          option(`o${index}`, {
            description_localizations: { de: letters(100), fr: letters(100) },
            choices: times(3, (number) => choice(letters(90), letters(number + 1))),
          }),
        ),
      }),
    ],
  ],
]);
