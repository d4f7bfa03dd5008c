import type { Line } from '../../../model/index.ts';

/** The words of `/help`. */
export type HelpWords = {
  readonly title: string;
  readonly what: string;
  readonly steps: readonly Line[];
  readonly everyone: Line;
};
