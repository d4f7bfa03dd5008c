import type { Feed, FeedFormat } from '../../model/index.ts';
import type { Prologue } from '../xml/index.ts';

/** A document before it is known what it says. */
export type FeedDocument = {
  /** Without characters that no feed may hold. */
  readonly text: string;
  readonly prologue: Prologue;
  /** Where it was found. */
  readonly url: string | null;
};

/** One feed format behind one shape. Neither function throws. */
export type FormatReader = {
  readonly format: FeedFormat;
  /** Local names, in lower case, of the root elements that the format has; none for what is not XML. */
  readonly roots: readonly string[];
  /** `null` where the document is none of this format after all. */
  readonly read: (document: FeedDocument) => Feed | null;
};
