/**
 * Prints how the rankers do on every set that lies beside the project, with 95 % intervals, and what they win over
 * LEAD article by article. `node test/quality/table.ts [ranker...]`, by default all.
 */
import { algorithms, type SummaryOptions } from '#digests/slow';
import type { Estimate } from './bootstrap.ts';
import { hasSet, readSet, setNames, type SetName } from './datasets.ts';
import { compareWithLead, leaksOf, measures, quote } from './judge.ts';
import { hasLines, judgeLines } from './promo.ts';
import { storiesTable } from './stories-table.ts';

type Algorithm = NonNullable<SummaryOptions['algorithm']>;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const told = ({ mean, low, high }: Estimate): string =>
  `${mean.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`.padEnd(23);

const printSet = (name: SetName, asked: readonly Algorithm[]): void => {
  const cases = readSet(name);
  print(`\n${name}, ${cases.length} cases`);
  print(`${' '.repeat(10)}${measures.map((measure) => measure.padEnd(23)).join('')}over LEAD: the same`);
  for (const algorithm of asked) {
    const { own, overLead } = compareWithLead(name, cases, { algorithm });
    const columns = [own, overLead].flatMap((judgement) =>
      measures.map((measure) => told(judgement[measure])),
    );
    print(algorithm.padEnd(10) + columns.join(''));
    if (name !== 'promo') continue;
    const leaking = cases.filter((each) => leaksOf(quote(name, each, { algorithm }), each).length > 0);
    print(`${' '.repeat(10)}quotes a headline of another story in ${leaking.length} of ${cases.length}`);
  }
};

const asked = algorithms.filter((each) => process.argv.length < 3 || process.argv.includes(each));
for (const name of setNames) {
  if (hasSet(name)) printSet(name, asked);
  else print(`\n${name}: not beside the project (../shared/data/summarization), so not measured`);
}

if (hasLines()) {
  print('\npromo lines  precision recall  F1     labels');
  for (const cues of ['html', 'text'] as const) {
    const { precision, recall, f1, labelRecall, missed, wronged } = judgeLines(cues);
    print(cues.padEnd(13) + [precision, recall, f1, labelRecall].map((each) => each.toFixed(3)).join('   '));
    for (const line of wronged) print(`  prose taken for promotion: ${line}`);
    for (const line of missed) print(`  missed: ${line}`);
  }
} else print('\npromo lines: not beside the project (../shared/data/stories), so not measured');

print('');
for (const line of storiesTable()) print(line);
