import { createJudge, type Judge } from '../../harness/discord/judge/index.ts';
import { judgeLine } from '../../harness/discord/judge/lines.ts';
import { judgeCases, requestOf } from '../../harness/judge-cases/index.ts';
import { sharedDiscordFile } from '../../harness/spec.ts';
import { tableOf } from '../table.ts';
import { medianOf, shown } from './figures.ts';
import type { Section } from './section.ts';

/** Often enough for the slowest of them to be slow by itself and not by chance. */
const rounds = 20;

const cases = Object.values(judgeCases).flat();
const requests = cases.map(requestOf);
const lines = cases.map(({ at, body }, id) => {
  const [method, path] = at.split(' ');
  return JSON.stringify({ id, method, path, body });
});

/** The judge of the local Discord: how long it takes to begin, and how long a request waits for it, in CPU time. */
export const judging: Section = {
  name: 'judging',
  title: `The judge of the local Discord: ${cases.length} requests, ${rounds} times`,
  run: async (_field, tell) => {
    const specFile = sharedDiscordFile('openapi.json');
    tell('rules');
    const rows = [['rules', ...figuresOf(undefined)]];
    tell('rules and specification');
    if (specFile !== null) rows.push(['rules and specification', ...figuresOf(specFile)]);
    return tableOf([
      ['', 'start, CPU ms', 'worst at first, CPU ms', 'median, ms', '99.9 %, ms', 'lines a second'],
      ...rows,
    ]);
  },
};

const figuresOf = (specFile: string | undefined): readonly string[] => {
  const before = usedMs();
  const judge = createJudge(specFile);
  judge.prepareRequests();
  const startMs = usedMs() - before;
  const first = waits(judge, usedMs);
  const later = Array.from({ length: rounds }, () => waits(judge, () => performance.now())).flat();
  const late = later.toSorted((a, b) => a - b)[Math.floor(later.length * slowShare)] ?? Number.NaN;
  return [startMs, Math.max(...first), medianOf(later), late, linesASecond(judge)].map(shown);
};

/** Beyond this share stand the few that something else on the machine held up. */
const slowShare = 0.999;

const waits = (judge: Judge, clock: () => number): readonly number[] =>
  requests.map((request) => {
    const before = clock();
    judge.request(request);
    return clock() - before;
  });

/** CPU time of this thread, so that other work of the machine does not count; some systems count by 4 ms. */
const usedMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const linesASecond = (judge: Judge): number => {
  const before = usedMs();
  for (let round = 0; round < rounds; round += 1) {
    for (const line of lines) JSON.stringify(judgeLine(judge, line));
  }
  return (rounds * lines.length * 1000) / (usedMs() - before);
};
