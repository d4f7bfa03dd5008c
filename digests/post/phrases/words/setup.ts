import type { Line } from '../../../model/index.ts';

/** A field of a form: what it is, and what to put there. */
type FieldWords = { readonly label: string; readonly hint: string };

/** The words of `/setup`. */
export type SetupWords = {
  readonly title: string;
  readonly channel: FieldWords;
  readonly pack: FieldWords;
  readonly days: FieldWords;
  readonly time: FieldWords;
  readonly timezone: FieldWords;
  readonly noPack: string;
  readonly feeds: (total: number) => string;
  readonly everyDay: string;
  readonly weekdays: string;
  readonly weekend: string;
  readonly mondays: string;
  /** Over the first stories of a digest that is not there yet. */
  readonly preview: (when: string, channelId: string) => Line;
  readonly noPreview: string;
  readonly post: string;
  readonly change: string;
  readonly following: (added: number, known: number) => string;
  readonly unreadable: (names: readonly string[]) => string;
  readonly next: Line;
};
