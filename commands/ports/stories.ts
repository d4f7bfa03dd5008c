import type { Result, StoryFile, StoryTrace } from '#digests';

/** A headline that a server's sources brought. */
export type Headline = { readonly articleId: number; readonly title: string };

/** An article that was found in the archive. `at` is epoch ms. */
export type FoundInArchive = {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string;
  readonly at: number;
  /** The story that it belongs to, to be opened. */
  readonly storyId: string;
};

/** A page of what was found; `isLast` where nothing comes after it. */
export type ArchivePage = { readonly found: readonly FoundInArchive[]; readonly isLast: boolean };

/** What is looked for in a server's archive. */
export type ArchiveQuestion = {
  readonly guildId: string;
  readonly question: string;
  /** Nothing older than this, epoch ms. */
  readonly sinceAt: number;
  /** From 0. */
  readonly page: number;
};

/** Where a story was seen: under the post of that key, or, where it is empty, in a server. */
export type StoryPlace = { readonly key: string; readonly guildId: string | null; readonly personId: string };

/** What commands may ask of stories. */
export type StoriesPort = {
  /** All that is known of a story; null where nothing is any more. */
  readonly open: (place: StoryPlace, storyId: string) => Promise<StoryFile | null>;
  readonly search: (question: ArchiveQuestion) => Promise<ArchivePage>;
  /**
   * What became of an article: by its address, its headline, or `article:` and its id.
   * Errors: `story-unknown`, `too-soon`.
   */
  readonly trace: (guildId: string, personId: string, what: string) => Promise<Result<StoryTrace>>;
  /** The newest headlines, out of memory, the newest first. */
  readonly headlines: (guildId: string) => Promise<readonly Headline[]>;
  /** Names of the topics that a server knows: its own, and those of its sources. */
  readonly topics: (guildId: string) => Promise<readonly string[]>;
};
