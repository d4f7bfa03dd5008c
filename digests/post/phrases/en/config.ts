import { channel, command, strong, time } from '../../spans.ts';
import type { ConfigWords } from '../words/config.ts';
import { count, listed } from './numbers.ts';

/** What `/config` says in English. */
export const englishConfig: ConfigWords = {
  title: 'Settings of this server',
  names: {
    timezone: 'Time zone',
    language: 'Language of posts',
    alertsChannelId: 'Alerts',
    layout: 'Layout',
    hasImages: 'Pictures',
    keepDays: 'Editions are kept',
  },
  unset: {
    timezone: 'UTC, until one is set',
    language: 'as the server is set in Discord',
    alertsChannelId: 'go in person to whoever made the schedule',
    keepDays: 'as long as the operator keeps them',
  },
  components: 'modern',
  embeds: 'classic embeds',
  yes: 'yes',
  no: 'no',
  days: (days) => count(days, 'day', 'days'),
  howToChange: [
    'Change them with ',
    command('config set'),
    '; ',
    command('config check'),
    ' looks for faults.',
  ],
  saved: 'Saved.',
  nothingGiven: 'Nothing was changed, since nothing was given. Name at least one setting.',
  checkTitle: 'What was looked at',
  allWell: 'Everything is as it should be.',
  channelFine: (channelId) => ['✓ ', channel(channelId), ': Broadsheet may post there'],
  channelGone: (schedules) => [
    `✗ The channel of ${listed(schedules)} is gone. Pick another with `,
    command('schedule edit'),
    '.',
  ],
  channelLacks: (channelId, missing) => ['✗ ', channel(channelId), `: ${listed(missing)} missing`],
  channelFix: (missing) =>
    `Right-click the channel › Edit Channel › Permissions › add Broadsheet’s role › allow ${listed(missing)}.`,
  channelClosed: (channelId, problem) => ['✗ ', channel(channelId), `: ${problem} It is tried again now.`],
  sourcesFine: (total) => `✓ ${count(total, 'source', 'sources')}, all of them readable`,
  sourceFails: (name, reason) => `✗ ${name}: ${reason}`,
  noSources: ['✗ No sources yet. ', command('source add'), ' takes the address of a feed or of a news site.'],
  noSchedules: ['✗ No digest is scheduled. ', command('schedule add'), ' sets one up.'],
  noTimezone: [
    '– No time zone is set, so schedules are in UTC where they name none. ',
    command('config set'),
  ],
  noAlerts: ['– No channel for alerts: faults go to whoever made the schedule. ', command('config set')],
  statusTitle: 'How the news is doing',
  statusSources: (sources, failing, articlesToday) =>
    `${count(sources, 'source', 'sources')}${failing > 0 ? `, ${failing} of them failing` : ''}, ` +
    `${count(articlesToday, 'article', 'articles')} in the last day`,
  statusSchedule: (name, nextAt) => [strong(name), ': next ', time(nextAt, 'full')],
  statusPaused: (name) => [strong(name), ': paused, ', command('schedule resume')],
  statusLast: (at) => ['last ', time(at, 'relative')],
  statusWaiting: (stories) =>
    `${count(stories, 'story waits', 'stories wait')} for the next one: there was too little to tell`,
  backedUp:
    'Settings, sources, schedules, topics and filters of this server. /config restore puts them back, here or ' +
    'elsewhere. ' +
    'What members keep for themselves is not in it.',
  restoreTitle: (file) => `What ${file} would change`,
  restoreSettings: (names) => `Settings: ${listed(names)}`,
  restoreSources: (names) => `${count(names.length, 'new source', 'new sources')}: ${listed(names)}`,
  restoreSchedules: (names) => `${count(names.length, 'new schedule', 'new schedules')}: ${listed(names)}`,
  restoreChanged: (names) => `Changed schedules: ${listed(names)}`,
  restoreRest: (topics, filters) => `New topics: ${topics}. New filters: ${filters}.`,
  restoreNothing: 'Nothing: everything in it is here already.',
  restoreButton: 'Restore',
  restored: 'Restored. Nothing that was here was taken away.',
  resetQuestion:
    'Remove every source, schedule, topic, filter and setting of this server? Posts stay. /config backup keeps a copy.',
  resetButton: 'Remove everything',
  reset: ['Everything is removed. ', command('setup'), ' begins anew.'],
};
