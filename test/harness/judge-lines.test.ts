import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { discordErrors } from './discord/judge/errors.ts';
import { createJudge } from './discord/judge/index.ts';
import { judgeLine } from './discord/judge/lines.ts';
import { judgeCases } from './judge-cases/index.ts';
import { times } from './judge-cases/case.ts';

const entry = fileURLToPath(new URL('./judge.ts', import.meta.url));
const judge = createJudge();

const post = (fields: object = {}) => ({ id: 1, method: 'POST', path: '/channels/1/messages', ...fields });
const verdictOf = (request: unknown) => judgeLine(judge, JSON.stringify(request));

describe('a line', () => {
  it('is answered with its id, whatever that is', () => {
    for (const id of [7, 'a', null, [1], { b: 2 }]) {
      expect(verdictOf(post({ id, body: { content: 'a' } }))).toEqual({ id, accept: true, violations: [] });
    }
  });

  it('tells what is wrong and where', () => {
    expect(verdictOf(post({ body: { content: 5 } }))).toEqual({
      id: 1,
      accept: false,
      violations: [
        {
          pointer: '/content',
          rule: 'STRING_TYPE_CONVERT',
          message: 'Could not interpret "5" as string.',
        },
      ],
    });
  });

  it.each([
    '',
    ' ',
    'x',
    '{',
    '[]',
    '5',
    'null',
    '{"id":1}',
    '{"id":1,"method":"GET"}',
    '{"method":1,"path":2}',
  ])('that is %j is answered too', (line) => {
    const { id, accept, violations } = judgeLine(judge, line);
    expect([id, accept, violations.length]).toEqual([null, false, 1]);
  });

  it.each([
    '/channels/1/messages',
    'channels/1/messages',
    '/v10/channels/1/messages',
    '/api/channels/1/messages',
    '/api/v10/channels/1/messages',
    '/api/v10/channels/1/messages?',
    'https://discord.com/api/v10/channels/1/messages#a',
    'http://127.0.0.1:3210/api/v9/channels/1/messages',
    '/channels/%31/messages',
  ])('may write its path as %s', (path) => {
    expect(verdictOf(post({ path, body: { content: 'a' } })).accept).toBe(true);
  });

  it('may write its method in small letters', () => {
    expect(verdictOf(post({ method: 'post', body: { content: 'a' } })).accept).toBe(true);
  });

  it('whose path cannot be decoded names no route', () => {
    expect(verdictOf(post({ path: '/channels/%/messages/%E0%A4%A' })).violations[0]?.rule).toBe(
      'UNKNOWN_ROUTE',
    );
  });
});

describe('a hostile body', () => {
  const nested = (depth: number, inner: string) => `${inner.repeat(depth)}1${']}'.repeat(depth)}`;
  const deep = 20_000;
  const bodies = {
    'components in components': nested(deep, '{"components":['),
    'options in options': nested(deep, '{"options":['),
    'a long list of twins': JSON.stringify({
      components: times(deep, () => ({ type: 1, custom_id: 'a', id: 1 })),
    }),
    'a long list of ids': JSON.stringify({ allowed_mentions: { users: times(deep, () => '1') } }),
    'names that every object has': '{"__proto__":{"content":"a"},"constructor":1,"toString":2}',
  };

  it.each(Object.entries(bodies))('of %s is refused like any other', (_, body) => {
    for (const at of [
      'POST /channels/1/messages',
      'POST /applications/1/commands',
      'POST /interactions/1/t/callback',
    ]) {
      const [method, path] = at.split(' ');
      const line = `{"id":1,"method":"${method}","path":"${path}","body":${body}}`;
      expect(judgeLine(judge, line)).toMatchObject({ id: 1, accept: false });
    }
  });

  it('changes nothing for others', () => {
    const request = post({ path: '/applications/1/commands' });
    const line = JSON.stringify({ ...request, body: 0 }).replace(
      '"body":0',
      '"body":{"name_localizations":{"__proto__":5,"constructor":6}}',
    );
    const { violations } = judgeLine(judge, line);
    const pointers = violations.map((one) => one.pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(['/name_localizations/__proto__', '/name_localizations/constructor']),
    );
    discordErrors(violations);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.hasOwn(Object, '_errors')).toBe(false);
  });
});

describe('the command', () => {
  const run = (input: string | Buffer) => {
    const output = execFileSync(process.execPath, [entry], { input, maxBuffer: 2 ** 28, encoding: 'utf8' });
    return output === ''
      ? []
      : output
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => JSON.parse(line) as { id: unknown });
  };

  it('answers line by line in the same order, whatever a line holds, and judges every case as the judge does', () => {
    const cases = Object.values(judgeCases).flat();
    // What other programs take for the end of a line is text here, and letters come in parts of more than one byte.
    const texts = ['a\u2028b\u2029c\u0085d', ...times(50, () => '\u{1F4F0}'.repeat(2000))];
    const lines = [
      ...cases.map(({ at, body }, id) => {
        const [method, path] = at.split(' ');
        return JSON.stringify({ id, method, path, body });
      }),
      'no',
      '\r',
      ...texts.map((content, index) => JSON.stringify(post({ id: `text ${index}`, body: { content } }))),
      `${JSON.stringify(post({ id: 'last', body: { content: 'a' } }))}\r`,
      JSON.stringify(post({ id: 'without an end' })),
    ];
    expect(run(lines.join('\n'))).toMatchObject([
      ...cases.map(({ refused }, id) => ({ id, accept: refused === undefined })),
      { id: null, accept: false },
      { id: null, accept: false },
      ...texts.map((_, index) => ({ id: `text ${index}`, accept: true, violations: [] })),
      { id: 'last', accept: true },
      { id: 'without an end', accept: false },
    ]);
  });

  it.each([
    ['--spec', entry],
    ['--speck', 'x'],
  ])('ends with 2 and says why for %s %s', (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
      input: '',
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^judge: .+\n.*usage: /s);
  });
});
