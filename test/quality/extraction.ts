import type { ReadPage } from './pages.ts';

/** How much of what was read is right (precision), how much of what is right was read (recall), and their mean. */
type Accuracy = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Words are compared in groups of this many, as in the benchmark's own evaluation. */
const groupWords = 4;

const halfDayMs = 43_200_000;

const accuracyOf = (precision: number, recall: number): Accuracy => ({
  precision,
  recall,
  f1: (2 * precision * recall) / Math.max(precision + recall, Number.EPSILON),
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * The accuracy of texts, as the mean over pages of groups of four words.
 * Source: evaluate.py of Scrapinghub's article extraction benchmark.
 */
export const textAccuracy = (pages: readonly ReadPage[]): Accuracy => {
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const { expected, article } of pages) {
    const [right, read] = [groupsOf(expected.articleBody ?? ''), groupsOf(article?.text ?? '')];
    const shared = [...right].reduce((sum, [group, count]) => sum + Math.min(count, read.get(group) ?? 0), 0);
    if (read.size > 0) precisions.push(shared / totalOf(read));
    recalls.push(shared / totalOf(right));
  }
  return accuracyOf(mean(precisions), mean(recalls));
};

const groupsOf = (text: string): ReadonlyMap<string, number> => {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const size = Math.min(groupWords, words.length);
  const groups = new Map<string, number>();
  for (let i = 0; size > 0 && i + size <= words.length; i += 1) {
    const group = words.slice(i, i + size).join(' ');
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return groups;
};

const totalOf = (groups: ReadonlyMap<string, number>): number =>
  [...groups.values()].reduce((sum, count) => sum + count, 0);

/**
 * The accuracy of texts by passages that must be in them and passages that must not.
 * Source: the evaluation of trafilatura.
 */
export const passageAccuracy = (pages: readonly ReadPage[]): Accuracy => {
  const counts = pages.map(({ expected, article }) => {
    const text = folded(article?.text ?? '');
    const present = (passages: readonly string[]): number =>
      passages.filter((passage) => text.includes(folded(passage))).length;
    const wanted = expected.with ?? [];
    return { right: present(wanted), wanted: wanted.length, wrong: present(expected.without ?? []) };
  });
  const sum = (key: 'right' | 'wanted' | 'wrong'): number => counts.reduce((all, each) => all + each[key], 0);
  return accuracyOf(sum('right') / (sum('right') + sum('wrong')), sum('right') / sum('wanted'));
};

const folded = (text: string): string => text.replace(/\s+/g, ' ');

/** The shares of pages whose title is exact, whose day is, and whose authors are all named. */
export const metadataShares = (
  pages: readonly ReadPage[],
): { readonly title: number; readonly day: number; readonly authors: number } => {
  const share = (isRight: (page: ReadPage) => boolean): number => pages.filter(isRight).length / pages.length;
  return {
    title: share(({ expected, article }) => same(expected.title) === same(article?.title)),
    day: share(({ expected, article }) => {
      const at = Date.parse(expected.published ?? '');
      return Math.abs(at - (article?.publishedAt ?? Number.NaN)) < halfDayMs;
    }),
    authors: share(({ expected, article }) =>
      (expected.authors ?? []).every((author) => same(article?.author).includes(same(author))),
    ),
  };
};

const same = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
