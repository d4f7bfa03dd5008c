import { channel, code, command, link, strong, time } from '../spans.ts';
import { englishDigest } from './en-digest.ts';
import { englishReason } from './en-health.ts';
import { count, numbers } from './en-numbers.ts';
import { englishProblems } from './en-problems.ts';
import { englishTimetable } from './en-times.ts';
import { problemSayer, type Phrases } from './phrases.ts';

/** What Broadsheet says in English. */
export const english: Phrases = {
  locale: 'en',
  problems: englishProblems,
  problem: problemSayer(englishProblems),
  digest: englishDigest,
  summary: {
    untitled: 'Key sentences',
    words: (read, quoted) => `${numbers.format(read)} → ${count(quoted, 'word', 'words')}`,
    keyphrases: 'About: ',
    related: 'Related: ',
    read: 'Read the article',
  },
  schedule: {
    defaultName: 'Digest',
    timetable: englishTimetable,
    added: (name) => `${name} is scheduled`,
    postsIn: (when, channelId) => ['Posts in ', channel(channelId), ' ', when, '.'],
    nextRuns: 'The next three:',
    noSourcesYet: ['There is nothing to read yet: add the first feed with ', command('source add'), '.'],
    listTitle: (total) => count(total, 'schedule', 'schedules'),
    none: ['No digest is scheduled here yet. ', command('schedule add'), ' sets one up.'],
    item: (name, when, channelId, nextAt) => [
      strong(name),
      ' in ',
      channel(channelId),
      ` ${when}, next `,
      time(nextAt, 'relative'),
    ],
    lastPosted: (at) => ['last posted ', time(at, 'relative')],
    neverPosted: 'not posted yet',
    removed: (name) => `${name} is removed. What it posted stays; nothing more will come.`,
    posting: (name, channelId) => [`${name} is being posted in `, channel(channelId), ' now.'],
    posted: (url) => [link('Open it', url)],
    previewNote: (name) => `Only you see this. It is what ${name} would post now; nothing was posted.`,
  },
  source: {
    added: (name) => `${name} is now a source`,
    newest: 'Its newest stories:',
    empty: 'It has no stories at the moment. They appear in the digest as they are published.',
    listTitle: (total) => count(total, 'source', 'sources'),
    none: ['No sources yet. ', command('source add'), ' takes the address of a feed or of a news site.'],
    works: (articles, lastReadAt, nextAt) => [
      `${count(articles, 'article', 'articles')}, read `,
      time(lastReadAt, 'relative'),
      ', next ',
      time(nextAt, 'relative'),
    ],
    unread: (nextAt) => ['not read yet, first try ', time(nextAt, 'relative')],
    failing: (problem, since, lastReadAt) => [
      'fails since ',
      time(since, 'relative'),
      `: ${englishReason(problem)}`,
      ...(lastReadAt === null ? [', never read'] : [', last read ', time(lastReadAt, 'relative')]),
    ],
    nextTry: (nextAt) => ['next try ', time(nextAt, 'relative')],
    ended: (since) => [
      'ended ',
      time(since, 'relative'),
      ': its site took it away for good (error 410). ',
      command('source remove'),
    ],
    removed: (name) => `${name} is no longer a source.`,
  },
  help: {
    title: 'Broadsheet, a news digest for this server',
    what: 'It reads the feeds you follow and posts one digest of key sentences, quoted word for word.',
    steps: [
      [strong('1. Add a source: '), command('source add'), ' with the address of a feed or a news site.'],
      [
        strong('2. Plan a digest: '),
        command('schedule add'),
        ' with a time such as ',
        code('weekdays 08:00'),
        '.',
      ],
      [strong('3. See it first: '), command('schedule preview'), ' shows it to you alone.'],
    ],
    everyone: [
      'Everyone can ask for ',
      command('digest now'),
      ' and shorten any article with ',
      command('summarize'),
      '.',
    ],
  },
};
