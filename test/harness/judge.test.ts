import { describe, expect, it } from 'vitest';
import { createJudge } from './discord/judge/index.ts';
import { findRule } from './discord/judge/requests.ts';
import { routes } from './discord/rest/routes/index.ts';
import { judgeCases, requestOf } from './judge-cases/index.ts';

const rules = createJudge();

describe.each(Object.entries(judgeCases))('%s of', (_, cases) => {
  it.each(cases)('$name is judged as documented', (one) => {
    const { violations } = rules.request(requestOf(one));
    const found = violations.map(({ pointer, rule }) => [pointer, rule]);
    if (one.refused === undefined) expect(found).toEqual([]);
    else expect(found).toContainEqual([...one.refused]);
  });
});

describe('a route', () => {
  it('that is served is judged', () => {
    const unknown = routes.filter(({ method, path }) => findRule(method, path) === null);
    expect(unknown.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});

describe('a property that Discord does not know', () => {
  it('is warned of and does not stop the request', () => {
    const verdict = rules.request(
      requestOf({ at: 'POST /channels/1/messages', body: { content: 'a', 'b/c': 1 } }),
    );
    expect(verdict.violations).toEqual([]);
    expect(verdict.warnings).toMatchObject([{ pointer: '/b~1c', rule: 'UNKNOWN_PROPERTY' }]);
  });
});

describe('what the judge is told beside the request', () => {
  const at = 'PATCH /channels/1/messages/2';
  const judged = (name: string, body: object, facts: { flagsBefore?: number; interactionType?: number }) => {
    const request = requestOf({ at: name, body });
    return rules
      .request({ ...request, facts: { filesCount: 0, ...facts } })
      .violations.map((one) => one.rule);
  };

  it('decides whether an edit is one of Components V2', () => {
    const components = [{ type: 10, content: 'a' }];
    expect(judged(at, { components }, { flagsBefore: 1 << 15 })).toEqual([]);
    expect(judged(at, { components }, { flagsBefore: 0 })).toEqual(['UNION_TYPE_CHOICES']);
    expect(judged(at, { content: 'a' }, { flagsBefore: 1 << 15 })).toHaveLength(1);
  });

  it('decides whether a thread is a post', () => {
    const name = 'POST /channels/1/threads';
    const request = (body: object, channelType: number) =>
      rules.request({ ...requestOf({ at: name, body }), facts: { channelType } }).violations;
    expect(request({ name: 'a' }, 15).map((one) => one.pointer)).toEqual(['/message']);
    expect(request({ name: 'a' }, 0)).toEqual([]);
    expect(request({ name: 'a', message: { content: 'a' } }, 16)).toEqual([]);
  });

  it('decides whether attachments are files that came', () => {
    const request = requestOf({ at: 'POST /channels/1/messages', body: { attachments: [{ id: 0 }] } });
    const rulesBroken = (filesCount: number) =>
      rules.request({ ...request, facts: { filesCount } }).violations.map((one) => one.rule);
    expect(rulesBroken(1)).toEqual([]);
    expect(rulesBroken(0)).toEqual(['CANNOT_SEND_EMPTY_MESSAGE']);
  });

  it.each([
    [2, 6, false],
    [2, 9, true],
    [3, 7, true],
    [3, 8, false],
    [4, 8, true],
    [4, 4, false],
    [5, 9, false],
    [5, 5, true],
  ])(
    'decides whether an interaction of type %i takes a callback of type %i',
    (interactionType, type, fits) => {
      const data: Record<number, object> = {
        4: { content: 'a' },
        7: { content: 'a' },
        8: { choices: [] },
        9: { custom_id: 'm', title: 't', components: [{ type: 10, content: 'a' }] },
      };
      const body = { type, ...(data[type] ? { data: data[type] } : {}) };
      const found = judged('POST /interactions/1/token/callback', body, { interactionType });
      expect(found).toEqual(fits ? [] : ['BASE_TYPE_CHOICES']);
    },
  );
});

describe('a response', () => {
  const ada = { id: '1', username: 'ada', discriminator: '0', global_name: 'Ada' };
  const rows = [
    { name: 'as documented', at: 'GET /users/@me', status: 200, body: ada },
    {
      name: 'with an id that is a number',
      at: 'GET /users/1',
      status: 200,
      body: { ...ada, id: 1 },
      wrong: '/id',
    },
    { name: 'with a list where an object is due', at: 'GET /guilds/1', status: 200, body: [], wrong: '' },
    {
      name: 'that refuses without a code',
      at: 'GET /guilds/1',
      status: 404,
      body: { message: 'x' },
      wrong: '/code',
    },
    {
      name: 'with a body where none is due',
      at: 'DELETE /channels/1/messages/2',
      status: 204,
      body: {},
      wrong: '',
    },
    {
      name: 'without a body where one is due',
      at: 'GET /users/@me',
      status: 200,
      body: undefined,
      wrong: '',
    },
  ];

  it.each(rows)('$name is judged by the rules alone', ({ at, status, body, wrong }) => {
    const [method = '', path = ''] = at.split(' ');
    const found = rules.response({ method, path, status, body }).map((one) => one.pointer);
    expect(found).toEqual(wrong === undefined ? [] : [wrong]);
  });
});
