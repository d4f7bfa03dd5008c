import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
} from 'discord-api-types/v10';
import type { Definition } from '../command.ts';
import { forManagers, optionType, postableChannelTypes, styleChoices } from '../options/index.ts';
import { storiesDefault } from './add.ts';
import { kindChoices } from './read.ts';

/** Fits a list on a phone, and Discord's bound on a choice. */
const nameCharactersMax = 60;

const which = {
  type: optionType.text,
  name: 'schedule',
  description: 'Its name, as /schedule list shows it',
  required: true,
  autocomplete: true,
} as const;

const when = {
  type: optionType.text,
  name: 'when',
  description: 'Such as “daily 08:00”, “weekdays 7:30 and 18:00” or “Mondays 9am”',
  max_length: 200,
  autocomplete: true,
} as const;

/** What `/schedule add` and `/schedule edit` take besides. */
const details: readonly APIApplicationCommandBasicOption[] = [
  {
    type: optionType.channel,
    name: 'channel',
    description: 'Where to post: a text, announcement or forum channel, or a thread',
    channel_types: [...postableChannelTypes],
  },
  {
    type: optionType.text,
    name: 'timezone',
    description: 'Such as Europe/London; the server’s own where left out',
    max_length: 60,
    autocomplete: true,
  },
  {
    type: optionType.text,
    name: 'topics',
    description: 'What it is about, parted by commas; everything where left out',
    max_length: 200,
    autocomplete: true,
  },
  {
    type: optionType.text,
    name: 'kind',
    description: 'What kind of digest it is',
    choices: [...kindChoices],
  },
  {
    type: optionType.integer,
    name: 'stories',
    description: `How many stories; ${storiesDefault} where left out`,
    min_value: 1,
    max_value: 15,
  },
  {
    type: optionType.text,
    name: 'style',
    description: 'How much is quoted; brief where left out',
    choices: [...styleChoices],
  },
  { type: optionType.role, name: 'mention', description: 'One role that each digest calls' },
  { type: optionType.flag, name: 'discussion', description: 'Open a thread on each digest' },
  {
    type: optionType.flag,
    name: 'quiet',
    description: 'Post without a notification; yes where left out, unless a role is called',
  },
  {
    type: optionType.flag,
    name: 'publish',
    description: 'In an announcement channel: publish to all that follow it',
  },
  {
    type: optionType.text,
    name: 'tags',
    description: 'In a forum: up to five of its tags, parted by commas',
    max_length: 200,
    autocomplete: true,
  },
  {
    type: optionType.text,
    name: 'name',
    description: 'What to call it, such as “Morning digest”',
    max_length: nameCharactersMax,
  },
];

const action = (name: string, description: string): APIApplicationCommandSubcommandOption => ({
  ...{ type: optionType.subcommand, name, description },
  options: [which],
});

/** `/schedule` as Discord's API takes it. */
export const scheduleDefinition: Definition = {
  name: 'schedule',
  description: 'When and where digests are posted',
  ...forManagers,
  options: [
    {
      type: optionType.subcommand,
      name: 'add',
      description: 'Post a digest regularly',
      options: [{ ...when, required: true }, ...details],
    },
    {
      type: optionType.subcommand,
      name: 'edit',
      description: 'Change a schedule; what is left out stays',
      options: [
        which,
        when,
        ...details,
        { type: optionType.flag, name: 'no-mention', description: 'Call no role any more' },
      ],
    },
    { type: optionType.subcommand, name: 'list', description: 'Every schedule, and when it runs next' },
    action('preview', 'What it would post now, shown to you alone'),
    action('run', 'Post its digest now, besides its times'),
    action('skip', 'Leave out its next run'),
    action('pause', 'Post nothing until it is resumed'),
    action('resume', 'Let a paused schedule go on'),
    action('remove', 'Post it no more'),
  ],
};
