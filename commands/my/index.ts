import type { Command } from '../command.ts';
import { cancel, forEverybody, optionType } from '../options/index.ts';
import { dataChoices, forgetMe, showData } from './data.ts';
import { digestSuggestions, planDigest } from './digest.ts';
import { muteSomething, muteSuggestions, mutedCharactersMax, unmute } from './mute.ts';
import { keepSettings, openSettings } from './settings.ts';

const digestOptions = [
  {
    type: optionType.text,
    name: 'when',
    description: 'Such as “weekdays 08:00”; “off” ends it',
    required: true,
    max_length: 200,
    autocomplete: true,
  },
  {
    type: optionType.text,
    name: 'timezone',
    description: 'Such as Europe/London; that of your settings or of the server where left out',
    max_length: 60,
    autocomplete: true,
  },
  {
    type: optionType.text,
    name: 'topics',
    description: 'Topics of this server, with commas between them; everything where left out',
    max_length: 300,
    autocomplete: true,
  },
];

const muteOptions = [
  {
    type: optionType.text,
    name: 'what',
    description: 'A word, a source or a topic; “list” shows what you have hidden',
    required: true,
    max_length: mutedCharactersMax,
    autocomplete: true,
  },
  {
    type: optionType.text,
    name: 'for',
    description: 'Such as “1 week”; for good where left out',
    max_length: 40,
    autocomplete: true,
  },
];

/** `/my`: what people decide for themselves. */
export const my: Command = {
  definition: {
    name: 'my',
    description: 'What you decide for yourself: your own digest, what you hide, your settings, your data',
    ...forEverybody,
    options: [
      {
        type: optionType.subcommand,
        name: 'digest',
        description: 'A digest of this server’s sources for you alone, by direct message',
        options: digestOptions,
      },
      {
        type: optionType.subcommand,
        name: 'mute',
        description: 'Hide a word, a source or a topic from you',
        options: muteOptions,
      },
      {
        type: optionType.subcommand,
        name: 'settings',
        description: 'Your time zone, and how long and how detailed your digests are',
      },
      {
        type: optionType.subcommand,
        name: 'data',
        description: 'Everything that is kept of you: download it, or have it forgotten',
        options: [
          {
            type: optionType.text,
            name: 'action',
            description: 'What to do with it; download where left out',
            choices: [...dataChoices],
          },
        ],
      },
    ],
  },
  actions: {
    digest: {
      ...{ who: 'everyone', where: 'servers', costs: 'letter', way: 'anew', run: planDigest },
      suggest: digestSuggestions,
    },
    mute: {
      ...{ who: 'everyone', where: 'servers', way: 'anew', run: muteSomething },
      suggest: muteSuggestions,
    },
    settings: { who: 'everyone', where: 'anywhere', way: 'form', open: openSettings },
    data: { who: 'everyone', where: 'anywhere', way: 'anew', run: showData },
  },
  presses: {
    unmute: { who: 'everyone', where: 'servers', way: 'in-place', run: unmute },
    'forget-me': { who: 'everyone', where: 'anywhere', way: 'in-place', run: forgetMe },
    cancel,
  },
  forms: { 'my-settings': { who: 'everyone', where: 'anywhere', way: 'anew', run: keepSettings } },
};
