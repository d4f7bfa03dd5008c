import type { LocalDiscord, Person } from '../discord/index.ts';
import type { Newsstand } from '../newsstand/index.ts';

/** A clock that can be set ahead, and all that runs by it. */
interface MovableClock {
  /** How far it is ahead of the machine's. */
  readonly aheadMs: () => number;
  /** Sets it further ahead. It never goes back: what was posted would come to lie in the future. */
  readonly jump: (byMs: number) => void;
}

/** What the page is made for. */
export interface PageParts {
  readonly discord: LocalDiscord;
  /** Whom one can be on the page; the first one at the start. */
  readonly people: readonly [Person, ...Person[]];
  /** Where the button "Publish a new article" takes its articles from; without it there is no button. */
  readonly newsstand?: Newsstand;
  /** What "Jump the clock" moves; without it there are no such buttons. */
  readonly clock?: MovableClock;
  /** When the next scheduled post is due, epoch ms; rejects with the words to show where none is. */
  readonly nextPostAt?: () => Promise<number>;
  /** Where all that is said is written down, if it is; the page offers it for bug reports. */
  readonly transcriptFile?: string;
  /** Resolves once the bot has read what it wants to read; a post that is due waits for it. */
  readonly readingEnds?: () => Promise<void>;
}
