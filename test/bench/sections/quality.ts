import { developmentPath, readDevelopmentArticles, type ReferenceArticle } from '../articles/development.ts';
import { race, type Outcome } from '../race/race.ts';
import { rougeOf, type Rouge } from '../rouge/rouge.ts';
import { tableOf } from '../table.ts';
import { intervalOf, meanOf, shown } from './figures.ts';
import type { Section } from './section.ts';

/** Enough for all but one of the peers on the machines that we know; that one still reads a fair sample. */
const limitMs = 60_000;

/** The scores of one contestant, by article; `null` where it failed. Articles it did not come to are missing. */
type Scores = readonly (Rouge | null)[];

/** ROUGE on the development articles, and the paired difference to our default on those that a contestant finished. */
export const quality: Section = {
  name: 'quality',
  title: 'Quality: ROUGE F1 of three sentences on English news',
  run: async (field, tell) => {
    const articles = readDevelopmentArticles();
    if (articles === null) {
      return `Not measured: ${developmentPath} is not at hand. Only speed and memory are, on generated articles.`;
    }
    const rows: string[][] = [];
    let ours: Scores = [];
    for (const { name } of field) {
      tell(name);
      const texts = articles.map(({ text }) => text);
      const outcome = await race({ contestant: name, warmUp: [], texts, measuredMsMin: 0 }, limitMs);
      const scores = scoresOf(outcome, articles);
      if (rows.length === 0) ours = scores;
      rows.push([name, ...cellsOf(scores, ours, outcome)]);
    }
    const behind = `R1 behind ${field[0]?.name ?? 'ours'} [95 %]`;
    const head = ['summarizer', 'articles', 'failed', 'R1', 'R2', 'RLsum', behind, 'CPU ms an article'];
    return `${tableOf([head, ...rows])}\n\n${remark(articles.length)}`;
  },
};

const remark = (count: number): string =>
  [
    `${count} articles with their editors' highlights, in one order for all; each summarizer has ${limitMs / 1000} s.`,
    'The difference is taken on the articles that the summarizer finished, with its bootstrap interval.',
  ].join('\n');

const scoresOf = ({ turns }: Outcome, articles: readonly ReferenceArticle[]): Scores =>
  turns.map(({ sentences, problem }, i) =>
    problem === null ? rougeOf(sentences, articles[i]?.reference ?? []) : null,
  );

const cellsOf = (scores: Scores, ours: Scores, { turns, end }: Outcome): readonly string[] => {
  const good = scores.filter((score) => score !== null);
  const differences = scores.flatMap((score, i) => {
    const our = ours[i];
    return score === null || our === null || our === undefined ? [] : [our.one - score.one];
  });
  const mean = (kind: keyof Rouge): string => meanOf(good.map((score) => score[kind])).toFixed(1);
  return [
    end === 'done' ? `${turns.length}` : `${turns.length}, ${end}`,
    `${scores.length - good.length}`,
    ...[mean('one'), mean('two'), mean('lsum')],
    scores === ours ? '' : behindOf(differences),
    shown(meanOf(turns.map(({ usedMs }) => usedMs))),
  ];
};

/** The mean of differences with its interval. */
const behindOf = (differences: readonly number[]): string => {
  const [mean, low, high] = [meanOf(differences), ...intervalOf(differences)].map((one) => one.toFixed(2));
  return `${mean} [${low}, ${high}]`;
};
