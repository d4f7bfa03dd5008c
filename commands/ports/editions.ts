import type { Digest, DigestStyle, Result } from '#digests';

/** A digest for one person, out of a server's sources. */
export type DigestWish = {
  readonly guildId: string;
  readonly name: string;
  readonly hours: number;
  readonly storiesMax: number;
  readonly style: DigestStyle;
};

/** What commands may ask of editions. */
export type EditionsPort = {
  readonly now: (wish: DigestWish) => Promise<Result<Digest>>;
  /** The digest that a post's button belongs to, by the delivery's key; null where it is gone. */
  readonly postedAs: (key: string) => Promise<Digest | null>;
};
