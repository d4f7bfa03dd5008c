import type { Feed, FeedFormat } from '../../model/index.ts';
import { readDate } from '../dates.ts';

/** Entries past this are not read: archives of that length are not news, and memory is bounded by it. */
const itemsMax = 5000;

/** What every reader tells feedsmith: how many entries, and that dates come out as epoch ms. */
export const parseOptions = { maxItems: itemsMax, parseDateFn: readDate } as const;

/** One feed format behind one shape. `read` may throw whatever its library throws; `readFeed` catches it. */
export type FormatReader = {
  readonly format: FeedFormat;
  readonly detects: (text: string) => boolean;
  readonly read: (text: string, baseUrl: string | null) => Feed;
};
