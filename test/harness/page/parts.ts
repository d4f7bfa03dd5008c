import type { LocalDiscord, Person } from '../discord/index.ts';
import type { Newsstand } from '../newsstand/index.ts';

/** What the page is made for. */
export interface PageParts {
  readonly discord: LocalDiscord;
  /** Whom one can be on the page; the first one at the start. */
  readonly people: readonly [Person, ...Person[]];
  /** Where the button "Publish a new article" takes its articles from; without it there is no button. */
  readonly newsstand?: Newsstand;
}
