import { describe, expect, test } from 'vitest';
import { createLog, type Log, type LogLevel } from '../../../src/ops/index.ts';

const secret = 'sesame "open" \\ 9f8e7d/+=';
// It has the look of a bot's token and is none; it is put together here so that no scanner takes it for one.
const botToken = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GabcdE', 'abcdefghijklmnopqrstuvwxyz0123456789AB'].join('.');

const listen = (options: { level?: LogLevel; pretty?: boolean } = {}) => {
  const lines: string[] = [];
  const { level = 'debug', pretty = false } = options;
  const clock = { now: () => Date.UTC(2026, 10, 23, 12, 31, 2) };
  const log = createLog({ level, pretty, clock, secrets: [secret, ''], write: (line) => lines.push(line) });
  return { log, lines, text: () => lines.join('') };
};

const twiceEscaped = (text: string): string =>
  `https://a.example/?to=${encodeURIComponent(`https://b.example/?k=${encodeURIComponent(text)}`)}`;

const escapedSmall = (text: string): string =>
  `https://a.example/${encodeURIComponent(text).replace(/%../g, (escape) => escape.toLowerCase())}`;

/** What discord.js throws: the request is in fields of the error. */
const requestError = (text: string): Error =>
  Object.assign(new Error(`no ${text}`), {
    url: `https://a.example/${text}`,
    requestBody: { json: { token: text }, files: [] },
  });

const gathered = (text: string): Error =>
  new AggregateError([new Error('first'), new Error(`second ${text}`)], `both ${text}`);

const places: readonly (readonly [string, (log: Log, text: string) => void])[] = [
  ['a fact', (log, text) => log.info('event', { fact: text })],
  ['the middle of a fact', (log, text) => log.debug('event', { fact: `before ${text} after` })],
  ['a nested fact', (log, text) => log.warn('event', { a: [{ b: { c: text } }] })],
  ['the name of a fact', (log, text) => log.info('event', { [text]: 1 })],
  ['the event', (log, text) => log.info(text)],
  ['an error’s message and stack', (log, text) => log.error('event', { error: new Error(`no ${text}`) })],
  [
    'an error’s cause',
    (log, text) => log.error('event', { error: new Error('no', { cause: new Error(text) }) }),
  ],
  ['JSON inside a fact', (log, text) => log.info('event', { body: JSON.stringify({ token: text }) })],
  [
    'an address',
    (log, text) => log.info('event', { url: `https://a.example/?k=${encodeURIComponent(text)}` }),
  ],
  ['an address within an address', (log, text) => log.info('event', { url: twiceEscaped(text) })],
  ['an address in small letters', (log, text) => log.info('event', { url: escapedSmall(text) })],
  ['Base64', (log, text) => log.info('event', { body: Buffer.from(text).toString('base64') })],
  ['an error’s own fields', (log, text) => log.error('event', { error: requestError(text) })],
  ['errors that are gathered', (log, text) => log.error('event', { error: gathered(text) })],
  ['a list of headers', (log, text) => log.warn('event', { rawHeaders: ['Authorization', `Bot ${text}`] })],
  ['a map of headers', (log, text) => log.debug('event', { headers: { authorization: `Bot ${text}` } })],
  [
    'a child’s child',
    (log, text) =>
      log
        .child({ a: 1 })
        .child({ b: [text] })
        .error('event'),
  ],
  ['a child’s own facts', (log, text) => log.child({ fact: text }).info('event')],
];

describe.each([['as JSON', false] as const, ['for people', true] as const])('a log %s', (_name, pretty) => {
  test.each(places)('strikes a registered secret out of %s', (_place, write) => {
    const { log, text } = listen({ pretty });
    write(log, secret);
    expect(text()).toContain('[secret]');
    for (const part of ['sesame', '9f8e7d']) expect(text()).not.toContain(part);
  });

  test.each([
    ['a bot’s token', botToken, botToken],
    ['an interaction’s token', '/interactions/123456/aW50ZXJhY3Rpb24/callback', 'aW50ZXJhY3Rpb24'],
    ['a webhook’s token', 'https://discord.example/api/v10/webhooks/123/t0k3n-x?wait=true', 't0k3n'],
    ['a password in an address', 'postgres://user:pa55word@db.example/x', 'pa55word'],
    [
      'a password in an address within another',
      'https://a.example/?u=redis%3A%2F%2Fu%3Apa55word%40db',
      'pa55word',
    ],
    ['a webhook in an address within another', 'u=%2Fapi%2Fwebhooks%2F123%2Ft0k3n-x%3Fwait', 't0k3n'],
    ['a webhook’s token in JSON text', JSON.stringify({ u: JSON.stringify('/webhooks/1/t0k3n') }), 't0k3n'],
    ['a header', 'Authorization: Bearer c0ffee-c0ffee', 'c0ffee'],
    ['a header that proves by name and password', 'authorization=Basic dXNlcjpwYTU1', 'dXNlcjpw'],
    ['a header in JSON text', JSON.stringify({ Authorization: 'Bot c0ffee' }), 'c0ffee'],
    ['a header in a list', JSON.stringify(['authorization', 'Bot c0ffee']), 'c0ffee'],
    ['a header in small and capital letters', 'AUTHORIZATION : bot c0ffee', 'c0ffee'],
    ['a bearer’s token by itself', 'sent Bearer abcdefghijklmnop1234 to it', 'abcdefghijklmnop'],
  ])('strikes out %s that nobody registered', (_what, text, secretPart) => {
    const { log, text: written } = listen({ pretty });
    log.info('event', { text, error: new Error(text) });
    expect(written()).toContain('[secret]');
    expect(written()).not.toContain(secretPart);
  });
});

describe('a log', () => {
  test('writes an event with its facts and its time as a line of JSON', () => {
    const { log, text } = listen();
    log.child({ shard: 0 }).info('feed-read', { feedId: 3, title: 'line\nbreak \u05d7 \u{1F4F0}' });
    const at = '2026-11-23T12:31:02.000Z';
    const facts = { shard: 0, feedId: 3, title: 'line\nbreak \u05d7 \u{1F4F0}' };
    expect(JSON.parse(text())).toEqual({ level: 'info', at, event: 'feed-read', ...facts });
    expect(text().endsWith('}\n')).toBe(true);
  });

  test('writes a line for people, with an error’s stack below', () => {
    const { log, lines } = listen({ pretty: true });
    log.warn('feed-failed', { feedId: 3, why: { code: 'x' } });
    log.error('job-broke', { error: new Error('no') });
    expect(lines[0]).toBe('12:31:02 warn  feed-failed feedId=3 why={"code":"x"}\n');
    log.info('said', { words: 'a b', controls: '\u001b[2Jx\r\u009b' });
    expect(lines[2]).toBe('12:31:02 info  said words="a b" controls="\\u001b[2Jx\\r"\n');
    expect(lines[1]).toMatch(/^12:31:02 error job-broke\nError: no\n {4}at /);
  });

  test.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
    ['silent', []],
  ] as const)('at level %s writes %j', (level, written) => {
    const { log, lines } = listen({ level });
    for (const each of ['debug', 'info', 'warn', 'error'] as const) log[each](each);
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(written);
  });

  test('comes to an end with text that was made to hold it up', () => {
    const { log, lines } = listen();
    for (const part of [
      '\\\\',
      'a.',
      'authorization',
      '%2f',
      '/webhooks/1',
      'x:/',
      '"',
      '%3a%2f%2f',
      'A-',
      ' ',
    ]) {
      log.warn('event', { text: part.repeat(20_000) });
    }
    expect(lines).toHaveLength(10);
  });

  test('leaves text alone that only looks a little like a secret', () => {
    const { log, text } = listen();
    const plain =
      'https://news.example.net/a.b.c?x=1@2 at 12:30, see /webhooks and user@example.net. The authorization of a ' +
      'bearer of news, by authorization alone';
    log.info('event', { plain });
    expect(text()).toContain(plain);
  });
});
