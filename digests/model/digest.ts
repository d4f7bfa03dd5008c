import type { Article } from './article.ts';

/** One event: every article that tells it, the fullest first. */
export type Story = { readonly articles: readonly Article[] };

/** How prominently a story is shown: quoted at length, quoted shortly, or named. */
export type Tier = 'lead' | 'numbered' | 'brief';

/** A sentence quoted in a digest, unchanged, and the page it can be checked on. */
export type Quote = { readonly text: string; readonly url: string | null };

/** A publisher's article on a story. */
type Coverage = { readonly publisher: string; readonly title: string; readonly url: string | null };

/** A story as one edition tells it. */
export type DigestStory = {
  readonly tier: Tier;
  readonly headline: string;
  readonly url: string | null;
  readonly imageUrl: string | null;
  readonly quotes: readonly Quote[];
  /** Every article that tells it; the one whose headline is shown comes first. */
  readonly coverage: readonly Coverage[];
  /** Headlines of other stories that stood beside it. */
  readonly related: readonly string[];
  /** Newest publication among its articles, epoch ms. */
  readonly publishedAt: number | null;
};

/** One edition, ready to be put into words. Times are epoch ms. */
export type Digest = {
  readonly name: string;
  readonly at: number;
  /** The window that it covers: from (exclusive) to (inclusive). */
  readonly fromAt: number;
  readonly toAt: number;
  /** When the next edition is due, where one is. */
  readonly nextAt: number | null;
  readonly stories: readonly DigestStory[];
  readonly articlesRead: number;
  readonly publishersRead: number;
};

/** How long a digest's quotations are. */
export type DigestStyle = 'headlines' | 'brief' | 'detailed';

/** What one edition should be like. */
export type Recipe = {
  readonly name: string;
  readonly storiesMax: number;
  readonly style: DigestStyle;
};
