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

  test('leaves text alone that only looks a little like a secret', () => {
    const { log, text } = listen();
    const plain = 'https://news.example.net/a.b.c?x=1@2 at 12:30, see /webhooks and user@example.net';
    log.info('event', { plain });
    expect(text()).toContain(plain);
  });
});
