import type { Digest, DigestStyle, Result } from '#digests';

/** A digest for one person, out of a server's sources. Times are epoch ms. */
export type DigestWish = {
  readonly guildId: string;
  readonly personId: string;
  readonly name: string;
  /** When it was first asked for: what came later belongs to another digest. */
  readonly at: number;
  readonly hours: number;
  readonly storiesMax: number;
  readonly style: DigestStyle;
  /** What it is about: a topic of the server's, or any words; `null` where it is about everything. */
  readonly topic: string | null;
  /** How many of its stories the person has seen already. */
  readonly skip: number;
  /** Whether it is a new question, of which a person has one in half a minute. */
  readonly isNew: boolean;
};

/** An edition that was posted, and where. */
export type PostedDigest = {
  readonly digest: Digest;
  readonly schedule: string;
  readonly channelId: string;
  /** What its post goes by. */
  readonly key: string;
  /** Null where the post is not there, or not yet. */
  readonly messageUrl: string | null;
};

/** What commands may ask of editions. Errors of `now`: `sources-none`, `nothing-new`, `topic-quiet`, `too-soon`. */
export type EditionsPort = {
  readonly now: (wish: DigestWish) => Promise<Result<Digest>>;
  /** The digest that a post's button belongs to, by the delivery's key; null where it is gone. */
  readonly postedAs: (key: string) => Promise<Digest | null>;
  /** Stories of a posted digest's time that no edition has told; of those the ones after the first `skip`. */
  readonly further: (key: string, personId: string, skip: number) => Promise<Result<Digest>>;
  /** The last edition of a schedule, by its name, or of any. Errors: `schedule-unknown`, `edition-none`. */
  readonly latest: (guildId: string, schedule: string | null) => Promise<Result<PostedDigest>>;
};
