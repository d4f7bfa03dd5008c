import type { Line } from '../../../model/index.ts';

/** The words of `/help`. */
export type HelpWords = {
  readonly title: string;
  readonly what: string;
  readonly steps: readonly Line[];
  readonly everyone: Line;
  /** Outside a server, where there is nothing to set up. */
  readonly alone: { readonly title: string; readonly steps: readonly Line[] };
};
