import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createJudge } from './discord/judge/index.ts';
import type { Json } from './discord/json.ts';
import { judgeCases, requestOf } from './judge-cases/index.ts';
import { sharedDiscordFile } from './spec.ts';

/** A request that somebody else judged, from the same documentation. */
interface SharedCase {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly accept: boolean;
}

const specFile = sharedDiscordFile('openapi.json');
const casesFile = sharedDiscordFile('validation-cases.json');
const isAlone = specFile === null || casesFile === null;

if (isAlone) console.info('Skipped: ../shared/data/discord, to compare with, is not beside this clone.');

describe.skipIf(isAlone)('with the official specification beside the project', () => {
  const rules = createJudge();
  const both = createJudge(specFile ?? undefined);
  const accepts = (judge: typeof rules, request: Omit<SharedCase, 'name' | 'accept'>) =>
    judge.request(request).violations.length === 0;

  it.each(sharedCases())('"$name" is judged right, by the rules alone and by both', (one) => {
    expect([accepts(rules, one), accepts(both, one)]).toEqual([one.accept, one.accept]);
  });

  it('the specification refuses nothing that the rules accept', () => {
    const accepted = Object.values(judgeCases)
      .flat()
      .filter((one) => one.refused === undefined);
    const refused = accepted.filter((one) => !accepts(both, requestOf(one)));
    expect(refused.map((one) => one.name)).toEqual([]);
  });
});

function sharedCases(): readonly SharedCase[] {
  if (casesFile === null) return [];
  return (JSON.parse(readFileSync(casesFile, 'utf8')) as { cases: readonly SharedCase[] }).cases;
}
