/** How large the house is: the numbers that DESIGN gives aims for. */
import type { Measure } from './measures.ts';
import { takenByTestsAlone } from './reach.ts';
import type { Source } from './source.ts';
import type { Tree } from './tree.ts';

/** A share of an ordered list: 0.5 is the median. 0 where there is nothing to order. */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((left, right) => left - right)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;

/** Callbacks of one expression would make every figure look small, so they are not counted. */
const isCounted = ({ inline }: Measure): boolean => !inline;

type Where = { readonly path: string; readonly line: number };
type Large = Where & { readonly name: string; readonly lineCount: number };

const largestFirst = (sources: readonly Source[]): Large[] =>
  sources
    .flatMap(({ path, measures, lineAt }) =>
      measures
        .filter(isCounted)
        .map(({ name, start, lineCount }) => ({ path, line: lineAt(start), name, lineCount })),
    )
    .toSorted((left, right) => right.lineCount - left.lineCount);

/** The length that nine functions in ten keep to, and the first function that is longer than `linesMax`. */
export const everydayOf = (
  sources: readonly Source[],
  linesMax: number,
): { functionLinesP90: number; firstLarge: Where | undefined } => {
  const large = largestFirst(sources);
  const first = large.find(({ lineCount }) => lineCount > linesMax);
  return {
    functionLinesP90: quantile(
      large.map(({ lineCount }) => lineCount),
      0.9,
    ),
    firstLarge: first && { path: first.path, line: first.line },
  };
};

/** One group of files in three lines. */
const paragraphOf = (title: string, sources: readonly Source[]): string => {
  const largestFile = sources.toSorted((left, right) => right.lines.length - left.lines.length)[0];
  const largestFunction = largestFirst(sources)[0];
  const lineCount = quantile(
    sources.map(({ lines }) => lines.length),
    0.5,
  );
  const { functionLinesP90 } = everydayOf(sources, 0);
  return [
    `${title}: ${sources.length} files, median ${lineCount} lines, functions p90 ${functionLinesP90} lines`,
    largestFile && `  largest file ${largestFile.path} (${largestFile.lines.length})`,
    largestFunction &&
      `  largest function ${largestFunction.name} (${largestFunction.lineCount})` +
        ` at ${largestFunction.path}:${largestFunction.line}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
};

/** The figures as text for a person: each ring, all of them, and the exports that only tests import. */
export const figuresOf = (tree: Tree): string => {
  const inRings = tree.sources.filter(({ place }) => place.ring !== undefined);
  const byRing = Map.groupBy(inRings, ({ place }) => place.ring ?? '');
  const lonely = takenByTestsAlone(tree).map(({ source, item }) => `  ${source.path}: ${item.name}`);
  return [
    ...[...byRing].map(([ring, sources]) => paragraphOf(ring, sources)),
    paragraphOf('all', inRings),
    `exports that only tests import: ${lonely.length}`,
    ...lonely,
  ].join('\n');
};
