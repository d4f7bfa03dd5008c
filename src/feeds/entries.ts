import type { ReadFeed } from '../ops/index.ts';
import type { Entry } from '../store/index.ts';
import { entryIdentity } from './identity.ts';

/** A feed's entries as they are stored. One that has neither id nor link nor title cannot be told apart and is left out. */
export const entriesOf = ({ entries }: ReadFeed): readonly Entry[] =>
  entries.flatMap(({ id, link, article }) => {
    const { title, publishedAt } = article;
    const identity = entryIdentity({ id, link, title, publishedAt });
    return identity === null ? [] : [{ identity, article }];
  });
