import type { RelatedHeadline } from './story.ts';

/** How prominently a story is shown: quoted at length, quoted shortly, or named. */
export type Tier = 'lead' | 'numbered' | 'brief';

/** A sentence quoted in a digest, unchanged, and the page it can be checked on. */
export type Quote = {
  readonly text: string;
  readonly url: string | null;
  readonly publisher: string;
  /** How many publishers say the same, this one among them; copies of one text count once. */
  readonly publishersAgreeing: number;
};

/** A publisher's article on a story. */
export type Coverage = { readonly publisher: string; readonly title: string; readonly url: string | null };

/**
 * What a story's score is the product of: how many publishers tell it, how fast they came, its age, the server's
 * topics and boosts, the weight of its sources, how rarely they are heard, what the server's members think of them.
 */
export type FactorName =
  'publishers' | 'velocity' | 'age' | 'topics' | 'boosts' | 'sources' | 'rarity' | 'votes';

/** A story's score, and what it is made of. */
export type StoryScore = {
  /** The product of the factors; comparable within one edition. */
  readonly value: number;
  readonly factors: Readonly<Record<FactorName, number>>;
  /** The facts behind them. `articlesAnHour` is over the story's busiest hours; `ageMs` that of its newest article. */
  readonly publishers: number;
  readonly articlesAnHour: number;
  readonly ageMs: number | null;
  /** Names of the topics, and values of the boosts, that matched. */
  readonly topics: readonly string[];
  readonly boosts: readonly string[];
};

/** A story as one edition tells it. */
export type DigestStory = {
  /** What it goes by, over all editions. */
  readonly id: string;
  readonly tier: Tier;
  readonly headline: string;
  readonly url: string | null;
  readonly imageUrl: string | null;
  readonly quotes: readonly Quote[];
  /** Every version of it; the one whose headline is shown comes first. */
  readonly coverage: readonly Coverage[];
  /** Where the same text stands too. */
  readonly alsoIn: readonly Coverage[];
  /** Headlines of other stories that stood beside it. */
  readonly related: readonly RelatedHeadline[];
  /** Newest publication among its articles, epoch ms. */
  readonly publishedAt: number | null;
  /** When an earlier edition told it, epoch ms, where this is an update; its quotes are new then. */
  readonly updates: number | null;
  readonly score: StoryScore;
};

/** All that is known of a story, for those who want more of it than an edition has room for. */
export type StoryDetail = Pick<
  DigestStory,
  'id' | 'headline' | 'url' | 'imageUrl' | 'quotes' | 'coverage' | 'alsoIn' | 'related' | 'publishedAt'
>;

/** An edition that told a story, and the way to it where it was posted. `at` is epoch ms. */
type StoryEdition = {
  readonly schedule: string;
  readonly at: number;
  readonly messageUrl: string | null;
};

/** A story, when it was first seen (epoch ms), and the editions that told it, the latest first. */
export type StoryFile = {
  readonly story: StoryDetail;
  readonly firstSeenAt: number | null;
  readonly editions: readonly StoryEdition[];
};

/** Why a story was left out of an edition. */
export type HeldReason =
  | { readonly code: 'muted'; readonly filter: string }
  | { readonly code: 'off-topic' }
  | { readonly code: 'told'; readonly at: number }
  | { readonly code: 'source-share'; readonly publisher: string }
  | { readonly code: 'repeats'; readonly headline: string }
  | { readonly code: 'no-room'; readonly place: number }
  | { readonly code: 'too-slow' }
  | { readonly code: 'quiet' };

/** A story that an edition knew and did not tell. `score` is null where it was left out before it was ranked. */
export type HeldStory = {
  readonly id: string;
  readonly headline: string;
  readonly url: string | null;
  readonly publishers: number;
  readonly reason: HeldReason;
  readonly score: StoryScore | null;
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
  /** What was left out and why, the weightiest first; of very many the first. */
  readonly held: readonly HeldStory[];
  readonly articlesRead: number;
  readonly publishersRead: number;
};
