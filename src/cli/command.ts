import type { Problem } from '#digests';
import type { ConfigResult } from '../config.ts';
import type { Given } from './arguments.ts';
import type { OptionTable, ValuesOf } from './options.ts';
import type { Terminal } from './terminal.ts';

/** How a command ended: it did its work, the work failed, or it was used wrongly (a sentence says how). */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** The work failed, and the command has said itself why. */
  | { readonly kind: 'told' }
  | { readonly kind: 'misused'; readonly complaint: string };

/** What a command works with beside its arguments. A wrong configuration stops only those that need one. */
export type Setting = { readonly terminal: Terminal; readonly configured: ConfigResult };

/** What a command's name is followed by, other than options. */
type Operands = { readonly usage: string; readonly max: number };

/** A command as its file declares it, typed by its own table of options. */
type Declaration<T extends OptionTable> = {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  readonly operands: Operands;
  readonly options: T;
  /** What else a person should know, a paragraph each. */
  readonly notes: readonly string[];
  readonly examples: readonly string[];
  readonly run: (values: ValuesOf<T>, operands: readonly string[], setting: Setting) => Promise<Outcome>;
};

/** A command of the table: what the help is written from, and the work itself. */
export type Command = Omit<Declaration<OptionTable>, 'run'> & {
  readonly run: (given: Given, setting: Setting) => Promise<Outcome>;
};

/** Declares a command. What `run` is given has the types that its table of options says. */
export const defineCommand = <const T extends OptionTable>(declaration: Declaration<T>): Command => ({
  ...declaration,
  // `readArguments` has read every option of this very table by its kind, which the type system cannot see.
  run: ({ values, operands }, setting) => declaration.run(values as ValuesOf<T>, operands, setting),
});

/** The command did its work. */
export const finished: Outcome = { kind: 'done' };

/** The command could not do its work. */
export const gaveUp = (problem: Problem): Outcome => ({ kind: 'failed', problem });

/** The command could not do its work, and has said why. */
export const toldWhy: Outcome = { kind: 'told' };

/** The command was used wrongly. The sentence says how, and what would be right. */
export const misusedCommand = (complaint: string): Outcome => ({ kind: 'misused', complaint });
