/** What a law is: a claim about the whole tree, its check, and the samples that prove that the check works. */
import type { Source } from './source.ts';
import type { Tree } from './tree.ts';

/** One place where a law is broken, and what to do about it. */
export type Breach = {
  readonly path: string;
  readonly line: number;
  readonly fault: string;
  readonly remedy: string;
};

/** A small tree, path by path; it need hold no more than the law in question looks at. */
type Sample = { readonly files: Readonly<Record<string, string>> };

/** A sample that breaks the law; `says` is a part of the message that must come of it. */
type BadSample = Sample & { readonly says: string };

/** A law of the house. It cannot be written without a sample that breaks it. */
export type Law = {
  /** A plain claim, as a test is named. */
  readonly claim: string;
  readonly check: (tree: Tree) => readonly Breach[];
  readonly breaks: readonly [BadSample, ...BadSample[]];
  readonly keeps: readonly Sample[];
};

/** The message of a breach: where, what, and what to do instead. */
export const spoken = ({ path, line, fault, remedy }: Breach): string =>
  `${path}:${line}: ${fault}; ${remedy}`;

/** A check that looks at one file of code at a time. */
export const eachSource =
  (check: (source: Source) => readonly Breach[]): Law['check'] =>
  ({ sources }) =>
    sources.flatMap(check);
