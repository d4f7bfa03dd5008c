import type { Problem, ProblemCode, ProblemOf, RefusalReason } from '../../../digests/model/index.ts';

const url = 'https://news.example/feed';
const [name, path, table, channelId] = ['Morning', 'news.db', 'articles', '2'];

/** A problem of every code. */
const ofEachCode: { readonly [C in ProblemCode]: ProblemOf<C> } = {
  'address-refused': { code: 'address-refused', url, reason: 'port' },
  broken: { code: 'broken' },
  'channel-closed': { code: 'channel-closed', missing: ['View Channel', 'Send Messages'] },
  'channel-gone': { code: 'channel-gone', channelId },
  'channel-unfit': { code: 'channel-unfit', channelId },
  'command-unknown': { code: 'command-unknown', name },
  'database-damaged': { code: 'database-damaged', path },
  'database-differs': { code: 'database-differs', table },
  'database-in-use': { code: 'database-in-use', path },
  'database-newer': { code: 'database-newer', path },
  'database-not-empty': { code: 'database-not-empty', table },
  'database-on-server': { code: 'database-on-server', tool: 'pg_dump' },
  'database-unreachable': { code: 'database-unreachable', cause: 'ECONNREFUSED' },
  'direct-closed': { code: 'direct-closed' },
  'edition-not-readable': { code: 'edition-not-readable', name },
  'feed-is-page': { code: 'feed-is-page', url },
  'feed-not-readable': { code: 'feed-not-readable', url },
  'fetch-challenge': { code: 'fetch-challenge', url },
  'fetch-encoding': { code: 'fetch-encoding', url, encoding: 'br' },
  'fetch-redirects': { code: 'fetch-redirects', url, redirectsMax: 5 },
  'fetch-status': { code: 'fetch-status', url, status: 500 },
  'fetch-timeout': { code: 'fetch-timeout', url, timeoutMs: 20_000 },
  'fetch-too-large': { code: 'fetch-too-large', url, bytesMax: 5_000_000 },
  'fetch-unreachable': { code: 'fetch-unreachable', url, cause: 'ENOTFOUND' },
  'file-exists': { code: 'file-exists', path },
  'file-unreadable': { code: 'file-unreadable', path, cause: 'EIO' },
  'file-unwritable': { code: 'file-unwritable', path, cause: 'ENOSPC' },
  'line-not-json': { code: 'line-not-json' },
  'line-wrong-shape': { code: 'line-wrong-shape', expected: '{id, text}' },
  'list-not-readable': { code: 'list-not-readable', name },
  'not-allowed': { code: 'not-allowed' },
  'message-no-links': { code: 'message-no-links' },
  'nothing-new': { code: 'nothing-new', hours: 24 },
  'option-missing': { code: 'option-missing', names: ['url', 'text'] },
  'options-exclusive': { code: 'options-exclusive', names: ['url', 'text'] },
  'page-consent': { code: 'page-consent', url },
  'page-not-article': { code: 'page-not-article', url },
  'page-paywall': { code: 'page-paywall', url },
  'page-robots': { code: 'page-robots', url },
  'post-blocked': { code: 'post-blocked', channelId },
  'schedule-known': { code: 'schedule-known', name },
  'schedule-unknown': { code: 'schedule-unknown', name },
  'schedules-too-many': { code: 'schedules-too-many', schedulesMax: 25 },
  'server-only': { code: 'server-only' },
  'source-known': { code: 'source-known', url },
  'source-unknown': { code: 'source-unknown', name },
  'sources-none': { code: 'sources-none' },
  'sources-too-many': { code: 'sources-too-many', sourcesMax: 500 },
  'tag-needed': { code: 'tag-needed', channelId },
  'text-binary': { code: 'text-binary' },
  'text-empty': { code: 'text-empty' },
  'text-too-long': { code: 'text-too-long', characters: 1_234_567, charactersMax: 6000 },
  'text-too-short': { code: 'text-too-short', sentences: 2 },
  'thread-locked': { code: 'thread-locked', channelId },
  'threads-full': { code: 'threads-full' },
  'timezone-unknown': { code: 'timezone-unknown', input: 'Atlantis' },
  'when-not-understood': { code: 'when-not-understood', input: 'sometime' },
  'work-crashed': { code: 'work-crashed' },
  'work-timeout': { code: 'work-timeout', timeoutMs: 10_000 },
};

const refusalReasons: Readonly<Record<RefusalReason, true>> = {
  ...{
    'not-a-url': true,
    scheme: true,
    credentials: true,
    port: true,
    'private-address': true,
    downgrade: true,
  },
};

/** A problem of every code, and those whose words turn on their facts with each kind of these. */
export const problems: readonly Problem[] = [
  ...Object.values(ofEachCode),
  ...Object.keys(refusalReasons)
    .filter((reason) => reason !== ofEachCode['address-refused'].reason)
    .map((reason): Problem => ({
      code: 'address-refused',
      url,
      reason: reason as RefusalReason,
    })),
  ...[401, 404, 418, 429].map((status): Problem => ({ code: 'fetch-status', url, status })),
  ...[0, 1].map((sentences): Problem => ({ code: 'text-too-short', sentences })),
  { code: 'nothing-new', hours: 1 },
  { code: 'channel-closed', missing: ['Read Message History'] },
  { code: 'option-missing', names: ['url'] },
];
