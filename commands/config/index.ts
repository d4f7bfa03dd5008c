import type { Command } from '../command.ts';
import { forManagers, optionType, suggestTimezone } from '../options/index.ts';
import { checkServer } from './check.ts';
import { askToReset, backUp, planRestore, reset, restore } from './copies.ts';
import { languageChoices, layoutChoices, setSettings } from './set.ts';
import { showSettings, showStatus } from './show.ts';

/** Text and announcement channels: an alert is a message. Source: Channel, "Channel Types". */
const alertChannelTypes = [0, 5] as const;

/** Less than a week forgets what weekly digests told; more than a year is an archive. */
const keepDaysMin = 7;
const keepDaysMax = 365;

const managers = { who: 'managers', where: 'servers' } as const;

/** `/config`: what a server has decided, whether everything works, and copies of it. */
export const config: Command = {
  definition: {
    name: 'config',
    description: 'Settings of this server, and whether everything works',
    ...forManagers,
    options: [
      { type: optionType.subcommand, name: 'show', description: 'The settings of this server' },
      {
        type: optionType.subcommand,
        name: 'set',
        description: 'Change settings; what is left out stays',
        options: [
          {
            type: optionType.text,
            name: 'timezone',
            description: 'A city or zone, such as Europe/London',
            autocomplete: true,
          },
          {
            type: optionType.text,
            name: 'language',
            description: 'The language that digests are posted in',
            choices: [...languageChoices],
          },
          {
            type: optionType.channel,
            name: 'alerts',
            description: 'Where to tell what needs mending',
            channel_types: [...alertChannelTypes],
          },
          { type: optionType.flag, name: 'images', description: 'Whether digests show pictures' },
          {
            type: optionType.text,
            name: 'layout',
            description: 'How digests are laid out',
            choices: [...layoutChoices],
          },
          {
            type: optionType.integer,
            name: 'keep',
            description: 'For how many days editions are kept',
            min_value: keepDaysMin,
            max_value: keepDaysMax,
          },
        ],
      },
      {
        type: optionType.subcommand,
        name: 'check',
        description: 'Look for faults, and say how to mend them',
      },
      { type: optionType.subcommand, name: 'status', description: 'How sources and schedules are doing' },
      { type: optionType.subcommand, name: 'backup', description: 'Everything set up here, as a file' },
      {
        type: optionType.subcommand,
        name: 'restore',
        description: 'Put a backup back; shows the difference first',
        options: [
          { type: optionType.file, name: 'file', description: 'A file of /config backup', required: true },
        ],
      },
      {
        type: optionType.subcommand,
        name: 'reset',
        description: 'Remove everything set up here; asks first',
      },
    ],
  },
  actions: {
    show: { ...managers, way: 'anew', run: showSettings },
    set: { ...managers, way: 'anew', run: setSettings, suggest: { timezone: suggestTimezone } },
    check: { ...managers, way: 'anew', run: checkServer },
    status: { ...managers, way: 'anew', run: showStatus },
    backup: { ...managers, way: 'anew', run: backUp },
    restore: { ...managers, way: 'anew', run: planRestore },
    reset: { ...managers, way: 'anew', run: askToReset },
  },
  presses: {
    'config-restore': { ...managers, way: 'in-place', run: restore },
    'config-reset': { ...managers, way: 'in-place', run: reset },
  },
};
