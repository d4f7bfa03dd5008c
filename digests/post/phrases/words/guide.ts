import type { Line } from '../../../model/index.ts';

/** What help can be had with. */
type GuideTopic =
  | 'start'
  | 'reading'
  | 'sources'
  | 'schedules'
  | 'filters'
  | 'yours'
  | 'summaries'
  | 'why'
  | 'trouble'
  | 'privacy';

/** A page of help: what it is about, and what there is to know, a line each. */
type GuidePage = { readonly title: string; readonly lines: readonly Line[] };

/** The words of `/help`, page by page. */
export type GuideWords = {
  readonly setUp: string;
  readonly pick: string;
  readonly pages: Readonly<Record<GuideTopic, GuidePage>>;
};
