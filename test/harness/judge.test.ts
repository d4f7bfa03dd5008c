import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createJudge } from './discord/judge/index.ts';
import type { Json } from './discord/json.ts';
import { answerCases, callbackCases, modalCases } from './judge-cases/callbacks.ts';
import type { JudgeCase } from './judge-cases/case.ts';
import { commandCases, optionCases } from './judge-cases/commands.ts';
import { buttonCases, modernCases, rowCases } from './judge-cases/components.ts';
import { editCases, embedCases, mentionCases, otherCases, postCases } from './judge-cases/messages.ts';
import { sharedDiscordFile } from './spec.ts';

const groups = {
  'a message': postCases,
  mentions: mentionCases,
  'an embed': embedCases,
  'an edit': editCases,
  'another request': otherCases,
  'a button': buttonCases,
  'a row': rowCases,
  'Components V2': modernCases,
  'a command': commandCases,
  'an option': optionCases,
  'a callback': callbackCases,
  'a modal': modalCases,
  'a later answer': answerCases,
};

const rules = createJudge();

describe.each(Object.entries(groups))('%s of', (_, cases) => {
  it.each(cases)('$name is judged as documented', (one) => {
    const { violations } = rules.request(requestOf(one));
    const found = violations.map(({ pointer, rule }) => [pointer, rule]);
    if (one.refused === undefined) expect(found).toEqual([]);
    else expect(found).toContainEqual([...one.refused]);
  });
});

describe('a property that Discord does not know', () => {
  it('is warned of and does not stop the request', () => {
    const verdict = rules.request(
      requestOf({ name: '', at: 'POST /channels/1/messages', body: { content: 'a', 'b/c': 1 } }),
    );
    expect(verdict.violations).toEqual([]);
    expect(verdict.warnings).toMatchObject([{ pointer: '/b~1c', rule: 'UNKNOWN_PROPERTY' }]);
  });
});

describe('what the judge is told beside the request', () => {
  const at = 'PATCH /channels/1/messages/2';
  const judged = (name: string, body: object, facts: { flagsBefore?: number; interactionType?: number }) => {
    const request = requestOf({ name: '', at: name, body });
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
  const judged = (at: string, status: number, body?: object) => {
    const [method = '', path = ''] = at.split(' ');
    return rules.response({ method, path, status, body }).map(({ pointer, rule }) => [pointer, rule]);
  };
  const ada = { id: '1', username: 'ada', discriminator: '0', global_name: 'Ada' };

  it.each([
    ['as documented', 'GET /users/@me', 200, ada, []],
    ['with an id that is a number', 'GET /users/1', 200, { ...ada, id: 1 }, [['/id', 'NUMBER_TYPE_COERCE']]],
    ['with a list where an object is due', 'GET /guilds/1', 200, [], [['', 'DICT_TYPE_CONVERT']]],
    [
      'that refuses without a code',
      'GET /guilds/1',
      404,
      { message: 'x' },
      [['/code', 'BASE_TYPE_REQUIRED']],
    ],
    ['with a body where there is none', 'DELETE /channels/1/messages/2', 204, {}, [['', 'BODY_WITH_204']]],
    ['without a body where one is due', 'GET /users/@me', 200, undefined, [['', 'DICT_TYPE_CONVERT']]],
  ])('%s is judged by the rules alone', (_, at, status, body, found) => {
    expect(judged(at, status, body)).toEqual(found);
  });
});

const specFile = sharedDiscordFile('openapi.json');
const casesFile = sharedDiscordFile('validation-cases.json');

describe.skipIf(specFile === null || casesFile === null)(
  'with ../shared/data/discord beside the project',
  () => {
    interface SharedCase {
      readonly name: string;
      readonly method: string;
      readonly path: string;
      readonly body: Json;
      readonly accept: boolean;
    }
    const { cases } = JSON.parse(readFileSync(casesFile ?? '', 'utf8')) as { cases: readonly SharedCase[] };
    const both = createJudge(specFile ?? undefined);

    it.each(cases)(
      '"$name" is judged right, by the rules alone and together with the specification',
      (one) => {
        expect(rules.request(one).violations.length === 0).toBe(one.accept);
        expect(both.request(one).violations.length === 0).toBe(one.accept);
      },
    );

    it('the specification refuses nothing that the rules accept', () => {
      const accepted = Object.values(groups)
        .flat()
        .filter((one) => one.refused === undefined);
      const refused = accepted.filter((one) => both.request(requestOf(one)).violations.length > 0);
      expect(refused.map((one) => one.name)).toEqual([]);
    });
  },
);

if (specFile === null || casesFile === null) {
  console.info('Skipped the comparison with the official specification: ../shared/data/discord is not here.');
}

function requestOf({ at, body }: JudgeCase) {
  const [method = '', path = ''] = at.split(' ');
  return { method, path, body: JSON.parse(JSON.stringify(body ?? null)) as Json };
}
