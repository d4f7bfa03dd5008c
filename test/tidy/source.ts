/** One file of code with everything that the laws ask of it, read once. */
import { type Measure, measuresOf } from './measures.ts';
import { type Export, type Link, trafficOf } from './links.ts';
import type { Binding } from './nodes.ts';
import { type Place, placeOf } from './plan.ts';
import { declarationsOf } from './scopes.ts';
import { type Syntax, syntaxOf } from './syntax.ts';
import { type Use, usesOf } from './uses.ts';

/** A file of TypeScript or JavaScript, taken apart. */
export type Source = {
  readonly path: string;
  readonly place: Place;
  readonly text: string;
  readonly lines: readonly string[];
  readonly syntax: Syntax;
  readonly links: readonly Link[];
  readonly exports: readonly Export[];
  readonly bindings: readonly Binding[];
  readonly uses: readonly Use[];
  readonly measures: readonly Measure[];
  /** The line, counted from 1, on which an offset lies. */
  readonly lineAt: (offset: number) => number;
};

/** Offsets to line numbers by halving: a file is asked often. */
const lineFinder = (lines: readonly string[]): ((offset: number) => number) => {
  let next = 0;
  const starts = lines.map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
};

/** The lines of a text; the end of the last line starts no other. */
export const linesOf = (text: string): string[] =>
  (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');

/** Reads a file of code. One that does not parse has no links, no uses and a `syntax.fault`. */
export const sourceOf = (path: string, text: string): Source => {
  const syntax = syntaxOf(path, text);
  const { bindings, scopes } = declarationsOf(syntax.program);
  const lines = linesOf(text);
  const lineAt = lineFinder(lines);
  return {
    path,
    place: placeOf(path),
    text,
    lines,
    syntax,
    ...trafficOf(syntax.program, syntax.types),
    bindings,
    uses: usesOf(syntax.program, scopes),
    measures: measuresOf(syntax.program, lineAt),
    lineAt,
  };
};
