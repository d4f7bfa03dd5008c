import {
  ApplicationCommandType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

/** Commands with every kind of option, and one for the menu of messages. */
export const commands: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'echo',
    description: 'Say it again',
    options: [
      { type: 3, name: 'word', description: 'What shall be said', required: true },
      { type: 4, name: 'times', description: 'How often, 1 to 3', min_value: 1, max_value: 3 },
    ],
  },
  {
    name: 'find',
    name_localizations: { de: 'finde' },
    description: 'Find a harbour',
    description_localizations: { de: 'Einen Hafen finden' },
    options: [
      {
        type: 3,
        name: 'harbour',
        name_localizations: { de: 'hafen' },
        description: 'Which one',
        description_localizations: { de: 'Welchen' },
        required: true,
        autocomplete: true,
      },
      { type: 7, name: 'channel', description: 'Where to tell of it' },
      { type: 8, name: 'role', description: 'For whom' },
      { type: 6, name: 'person', description: 'Who asked' },
      { type: 5, name: 'aloud', description: 'Whether everybody shall hear it' },
      { type: 11, name: 'chart', description: 'A chart of it' },
      {
        type: 3,
        name: 'style',
        description: 'How long',
        choices: [
          { name: 'Short', value: 'short', name_localizations: { de: 'Kurz' } },
          { name: 'Long', value: 'long', name_localizations: { de: 'Lang' } },
        ],
      },
    ],
  },
  { name: 'setup', description: 'Set everything up in a dialog' },
  { name: 'wait', description: 'An answer that takes a while' },
  { name: 'silence', description: 'No answer at all' },
  {
    name: 'secret',
    description: 'For admins',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  { name: 'Count words', name_localizations: { de: 'Wörter zählen' }, type: ApplicationCommandType.Message },
];
