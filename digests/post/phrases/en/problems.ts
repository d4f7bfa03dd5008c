import type { RefusalReason } from '../../../model/index.ts';
import { channel, command, role } from '../../spans.ts';
import { englishMemberProblems } from './member-problems.ts';
import type { ProblemWords } from '../phrases.ts';
import { statusMeaning, type StatusMeaning } from '../statuses.ts';
import { count, either, listed, megabytes, numbers, seconds } from './numbers.ts';

const foundSentences = (sentences: number): string => {
  if (sentences === 0) return 'no whole sentence';
  return sentences === 1 ? 'only one sentence' : `only ${numbers.format(sentences)} sentences`;
};

const refusals: Readonly<Record<RefusalReason, string>> = {
  'not-a-url': 'it is not a web address. Give one that starts with http:// or https://',
  scheme: 'only http and https addresses are read. Give one of those',
  credentials: 'it carries a name or password. Give the address without them',
  port: 'its port is not one that web sites use. Give an address on a usual port',
  'private-address': 'it leads into a private network. Give an address that everyone can reach',
  downgrade: 'it leads from a secure page to an insecure one. Give the address that it leads to',
};

const statusAdvice: Readonly<Record<StatusMeaning, string>> = {
  closed: 'It does not let Broadsheet in; it may want a subscription or a login. Try another page.',
  gone: 'There is nothing at that address. Check it for a slip.',
  pause: 'It asks for a pause. Try again in a few minutes.',
  broken: 'Something is wrong on that site. Try again later.',
  other: 'That site did not take the request. Check the address, or try again later.',
};

const quoted = (name: string): string => `“${name}”`;

/** What went wrong, in English: what, why and what to do. */
export const englishProblems: ProblemWords = {
  ...englishMemberProblems,
  'text-empty': () => 'There is no text to read. Paste an article, or give the address of one.',
  'text-too-short': ({ sentences }) =>
    `There is too little to shorten: ${foundSentences(sentences)} was found. Give a longer article.`,
  'text-too-long': ({ characters, charactersMax }) =>
    `The text is too long: it has ${numbers.format(characters)} characters, and at most ` +
    `${numbers.format(charactersMax)} are read. Give a single article.`,
  'text-binary': () => 'This is not text but binary data. Give plain text, or the address of an article.',
  'message-no-links': () =>
    'That message has no link to an article. Pick one that has, or use “Summarize this text” for the message itself.',
  'page-not-article': ({ url }) =>
    `No article was found on ${url}. It may be a front page, a video or a page behind a wall. ` +
    'Give the address of a single article, or paste its text.',
  'page-robots': ({ url }) =>
    `${url} was not read: its site asks programs to leave that page alone (robots.txt). ` +
    'Open it in a browser, and paste its text to have it shortened.',
  'page-paywall': ({ url }) =>
    `${url} must be paid for: only its first lines are free. If you have a subscription, paste the text instead.`,
  'page-consent': ({ url }) =>
    `${url} asks to accept cookies before it shows the article, and Broadsheet accepts none. Paste the text instead.`,
  'feed-is-page': ({ url }) =>
    `${url} is a web page, not a feed, and it names no feed of its own. ` +
    'Look for “RSS” or “Feed” on the site and give that address.',
  'feed-not-readable': ({ url }) =>
    `${url} could not be read as a feed: it is neither RSS, Atom nor JSON Feed. ` +
    'Check the address, or look for “RSS” or “Feed” on the site.',
  'edition-not-readable': ({ name }) =>
    `${name} is no digest as --format json writes it. Make one with broadsheet digest --format json > FILE.`,
  'list-not-readable': ({ name }) =>
    `${name} is no list of feeds. Give an OPML file, as feed readers export their subscriptions.`,
  'address-refused': ({ url, reason }) => `${url} was not opened: ${refusals[reason]}.`,
  'fetch-timeout': ({ url, timeoutMs }) =>
    `${url} did not answer within ${seconds(timeoutMs)}. The site may be slow or down. Try again later.`,
  'fetch-status': ({ url, status }) =>
    `${url} answered with error ${status}. ${statusAdvice[statusMeaning(status)]}`,
  'fetch-unreachable': ({ url }) =>
    `${url} could not be reached: no site answers there. Check the address, or try again later.`,
  'fetch-too-large': ({ url, bytesMax }) =>
    `${url} is larger than ${megabytes(bytesMax)}, more than an article or a feed needs. Give another address.`,
  'fetch-redirects': ({ url, redirectsMax }) =>
    `${url} led on more than ${count(redirectsMax, 'time', 'times')} without arriving. ` +
    'Give the address that a browser ends on.',
  'fetch-encoding': ({ url }) =>
    `${url} is compressed in a way that could not be undone. The site has a fault. Try again later.`,
  'fetch-challenge': ({ url }) =>
    `${url} answered with a check that only browsers pass (Cloudflare). ` +
    'Look for another address of the same news, or ask the site to let feed readers in.',
  'work-timeout': ({ timeoutMs }) =>
    `Reading this took longer than ${seconds(timeoutMs)} and was stopped. Try a shorter or simpler page.`,
  'work-crashed': () =>
    'This could not be read: it made the reader fail. Nothing was lost. Try another page, or paste the text.',
  'source-known': ({ url }) => [
    `${url} is a source here already, so nothing was changed. `,
    command('source list'),
    ' shows how it is doing.',
  ],
  'source-unknown': ({ name }) => [
    `There is no source called “${name}” here. `,
    command('source list'),
    ' shows the names as they are written.',
  ],
  'sources-too-many': ({ sourcesMax }) => [
    `This server has ${count(sourcesMax, 'source', 'sources')}, which is the most there can be. ` +
      'Remove one with ',
    command('source remove'),
    ' first.',
  ],
  'draft-gone': () =>
    'That was settled already, or is too long ago. Use the command again to see how things stand.',
  'backup-not-readable': ({ name }) => [
    `${name} is no backup that Broadsheet can read. Give a file that `,
    command('config backup'),
    ' has made, unchanged.',
  ],
  'sources-none': () => [
    'This server follows no sources yet, so there is no news to choose from. ' +
      'Someone who manages it can add one with ',
    command('source add'),
    '.',
  ],
  'pack-unknown': ({ name }) =>
    `There is no starter pack called “${name}”. Pick one from the list that opens while you type.`,
  'when-not-understood': ({ input }) =>
    `“${input}” is not a time I understand. ` +
    'Write it like “daily 08:00”, “weekdays 7:30 and 18:00”, “Mondays 9am” or “1st 09:00”; cron works too.',
  'timezone-unknown': ({ input }) =>
    `There is no time zone called “${input}”. Give one like Europe/London, America/New_York or UTC.`,
  'schedule-unknown': ({ name }) => [
    `There is no schedule called “${name}” here. `,
    command('schedule list'),
    ' shows the names as they are written.',
  ],
  'schedule-known': ({ name }) =>
    `There is a schedule called “${name}” here already. Give this one another name, or remove the other first.`,
  'schedules-too-many': ({ schedulesMax }) => [
    `This server has ${count(schedulesMax, 'schedule', 'schedules')}, which is the most there can be. ` +
      'Remove one with ',
    command('schedule remove'),
    ' first.',
  ],
  'channel-closed': ({ missing }) =>
    `Nothing can be posted in that channel: Broadsheet lacks ${listed(missing)} there. ` +
    'Allow it under Edit Channel > Permissions, then try again.',
  'channel-gone': () => [
    'The channel is gone: it was deleted, or Broadsheet is no longer in its server. Choose another with ',
    command('schedule edit'),
    '.',
  ],
  'direct-closed': () =>
    'Discord does not let Broadsheet write to you. Allow direct messages from a server that you share with it, under ' +
    'Server Name > Privacy Settings, then ask again.',
  'thread-locked': () =>
    'The thread is locked or archived, so nothing can be posted there. Unlock it, or choose another place.',
  'threads-full': () =>
    'The server has as many open threads as Discord allows. Close some, or post without a thread.',
  'tag-needed': () => [
    'That forum wants a tag on every post. Choose one with ',
    command('schedule edit'),
    '.',
  ],
  'post-blocked': () =>
    'The AutoMod rules of the server block this digest. Exempt the role of Broadsheet under Server Settings > AutoMod.',
  'channel-unfit': () =>
    'Digests cannot be posted in that kind of channel. ' +
    'Choose a text channel, an announcement channel, a thread or a forum.',
  'nothing-new': ({ hours }) =>
    `Nothing new was published in the last ${hours === 1 ? 'hour' : count(hours, 'hour', 'hours')}. ` +
    'Ask for more hours, or come back later.',
  'option-missing': ({ names }) => `Something to read is missing. Fill in ${either(names.map(quoted))}.`,
  'options-exclusive': ({ names }) =>
    `Give either ${either(names.map(quoted))}: only one can be read at a time.`,
  'server-only': () =>
    'This works in a server only, because digests belong to servers. Use it in a channel there.',
  'not-allowed': () =>
    'Only people who may manage this server can do that. ' +
    'Ask one of them, or have the Manage Server permission given to you.',
  'command-unknown': ({ name }) => [
    `“${name}” is not something Broadsheet can do any more. `,
    command('help'),
    ' shows what it can.',
  ],
  broken: () =>
    'Something broke on our side, and it has been written to the log. Nothing was lost. Please try again.',
  'file-unreadable': ({ path, cause }) =>
    `${path} could not be read: ${cause}. Check the name and the permissions.`,
  'file-unwritable': ({ path, cause }) => `${path} could not be written: ${cause}. Give another name.`,
  'file-exists': ({ path }) =>
    `There is already a file ${path}, and it was left as it is. Give another name.`,
  'line-not-json': () => 'This line is not JSON. Give one JSON object a line.',
  'line-wrong-shape': ({ expected }) => `This line lacks what is needed: ${expected}.`,
  'database-in-use': ({ path }) =>
    `${path} is in use: a bot runs on it, or another program has it open. Stop that, and try again.`,
  'database-damaged': ({ path }) =>
    `${path} is not a whole database of Broadsheet, so nothing was changed. Give a backup that was made with ` +
    '“broadsheet backup”.',
  'database-newer': ({ path }) =>
    `${path} was written by a newer version of Broadsheet, so nothing was changed. Update Broadsheet first.`,
  'database-on-server': ({ tool }) =>
    `The database is on a PostgreSQL server (DATABASE_URL), whose own tools copy it. Use ${tool}.`,
  'database-unreachable': ({ cause }) =>
    `The PostgreSQL server could not be used: ${cause}. Check its address, the name and the password.`,
  'database-not-empty': ({ table }) =>
    `The database on the server is not empty: there are rows in “${table}”. Nothing was changed. Give an empty one.`,
  'database-differs': ({ table }) =>
    `What arrived in “${table}” is not what was sent, so nothing was kept. Please report this; your file is as it was.`,
  'schedule-paused': ({ name }) => [
    `${name} rests, so there is no next run to skip. `,
    command('schedule resume'),
    ` lets it go on.`,
  ],
  'change-empty': ({ name }) =>
    `Nothing would be different: ${name} is like that already. Fill in what should change.`,
  'topic-unknown': ({ name }) => [
    `There is no topic called “${name}” here. Pick one from the list that opens while you type, or name its words ` +
      'with ',
    command('filter add'),
    ' and “topic”.',
  ],
  'topic-words-missing': ({ name }) =>
    `“${name}” needs at least one word to be found by. Write words or phrases, each on a line of its own.`,
  'tag-unknown': ({ name, known }) =>
    known.length === 0
      ? `“${name}” cannot be used: only posts in a forum have tags, and that channel has none. Leave the tags out.`
      : `That forum has no tag called “${name}”. It has ${listed(known)}. Choose up to five of those.`,
  'publish-unfit': () =>
    'Only posts in an announcement channel can be published, and that one is none. ' +
    'Choose an announcement channel, or leave “publish” out.',
  'role-everyone': () =>
    'Digests never call everyone at once: half of a server would mute the channel. Choose a role ' +
    'that people take by choice.',
  'role-uncallable': ({ roleId, channelId }) => [
    'Broadsheet cannot call ',
    role(roleId),
    ' in ',
    channel(channelId),
    ': that role lets nobody mention it. Turn on “Allow anyone to @mention this role” under Server Settings > Roles, ' +
      'or allow Broadsheet to mention all roles under Edit Channel > Permissions. Then try again.',
  ],
  'filter-unknown': ({ name }) => [
    `There is no filter “${name}” here (any more). `,
    command('filter list'),
    ` shows them as they are.`,
  ],
  'filter-known': ({ value }) => `There is such a filter for “${value}” already. Nothing was changed.`,
  'filters-too-many': ({ filtersMax }) =>
    `This server has ${numbers.format(filtersMax)} filters, which is the most there can be. Remove one first.`,
};
