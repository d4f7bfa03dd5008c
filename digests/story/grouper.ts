import type { Article } from '../model/index.ts';
import { openCopyIndex } from './copies.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { advanceWindow, openWindow, rememberArticle } from './window.ts';

/** An article as it arrives. `id` is whatever its owner knows it by. */
type Arrival = { readonly id: string; readonly article: Article };

/** Where an arrival belongs. A story goes by the id of its first article. */
type Placement = {
  readonly story: string;
  /** The id of the article that this one copies, or `null`. */
  readonly duplicateOf: string | null;
};

/** Groups articles one by one, as they arrive. */
type Grouper = { readonly add: (arrival: Arrival) => Placement };

/**
 * Opens a grouper: a fold over articles in the order of their arrival. An article joins the story whose articles of
 * the last seven days it resembles most on average, from the same likeness on as `groupStories`; else it begins one.
 * The window ends at the newest date that was seen; an article without a date counts as new, and an id that is
 * already known keeps its place. Mutable behind its one function.
 * Cost: an article, the postings of its 100 terms; memory is bounded by the window.
 */
export const createGrouper = (): Grouper => {
  const window = openWindow();
  const copies = openCopyIndex<string>();
  const placements = new Map<string, Placement>();
  return {
    add: ({ id, article }) => {
      const known = placements.get(id);
      if (known !== undefined) return known;
      for (const gone of advanceWindow(window, article.publishedAt)) {
        copies.remove(gone);
        placements.delete(gone);
      }
      const fingerprints = fingerprintsOf(article.text);
      const duplicateOf = copies.find(fingerprints);
      copies.add(id, fingerprints);
      const placement = { story: rememberArticle(window, id, article, duplicateOf), duplicateOf };
      placements.set(id, placement);
      return placement;
    },
  };
};
