import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createJudge } from './discord/judge/index.ts';
import { loadSpec } from './discord/judge/spec/index.ts';
import type { Json } from './discord/json.ts';
import { compare, explains, laxer, openBench, unexplained } from './judge-agreement.ts';
import { judgeCases, requestOf } from './judge-cases/index.ts';
import { mutationsOf } from './judge-mutations.ts';
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
  const bench = openBench() ?? { rules, spec: loadSpec(specFile ?? '') };
  const accepts = (judge: typeof rules, request: Omit<SharedCase, 'name' | 'accept'>) =>
    judge.request(request).violations.length === 0;
  const cases = Object.values(judgeCases).flat();
  const requests = cases.map(requestOf);
  const accepted = cases.filter((one) => one.refused === undefined).map(requestOf);

  it.each(sharedCases())('"$name" is judged right, by the rules alone and by both', (one) => {
    expect([accepts(rules, one), accepts(both, one)]).toEqual([one.accept, one.accept]);
  });

  it('the specification refuses nothing that the rules accept', () => {
    expect(accepted.filter((one) => !accepts(both, one))).toEqual([]);
  });

  it('the two disagree on no case without a reason', () => {
    expect(unexplained(bench, requests)).toEqual([]);
  });

  it('no reason is there in vain', () => {
    const found = requests.flatMap((request) => compare(bench, request).stricter);
    const needed = laxer.filter((line) => found.some((one) => explains(line, one)));
    expect(laxer.filter((line) => !needed.includes(line)).map((line) => line.because)).toEqual([]);
  });

  it('no request that is changed in one place is accepted by the rules and refused by the specification', () => {
    const byRoute = Map.groupBy(accepted, ({ method, path }) => `${method} ${path}`);
    const missed = [...byRoute.values()].flatMap((group) => {
      const seen = new Set<string>();
      return group.flatMap((request) =>
        [...mutationsOf(request.body, seen)].flatMap((body) => compare(bench, { ...request, body }).missed),
      );
    });
    expect([...new Set(missed)]).toEqual([]);
  });
});

function sharedCases(): readonly SharedCase[] {
  if (casesFile === null) return [];
  return (JSON.parse(readFileSync(casesFile, 'utf8')) as { cases: readonly SharedCase[] }).cases;
}
