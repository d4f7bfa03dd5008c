import { command, time } from '../../spans.ts';
import type { SourceWords } from '../words/source.ts';
import { englishReason } from './health.ts';
import { count } from './numbers.ts';

/** What `/source` says in English. */
export const englishSource: SourceWords = {
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
    'began to fail ',
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
};
