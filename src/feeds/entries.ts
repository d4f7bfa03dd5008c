import type { ReadFeed } from '../ops/index.ts';
import type { Entry } from '../store/index.ts';
import { entryIdentity } from './identity.ts';

/** A feed's entries as they are stored, without those that have neither id nor link nor title to tell them apart by. */
export const entriesOf = ({ entries }: ReadFeed): readonly Entry[] =>
  entries.flatMap(({ id, link, article }) => {
    const { title, publishedAt } = article;
    const identity = entryIdentity({ id, link, title, publishedAt });
    return identity === null ? [] : [{ identity, article }];
  });
