import type { Digest, DigestStyle, Problem, Result } from '#digests';

/** A starter pack: feeds that go together. `names` is what it is called, by primary language; English always is. */
export type Pack = {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  /** The language of its feeds, a BCP 47 tag. */
  readonly language: string;
  readonly feeds: readonly PackFeed[];
};

/** A feed of a starter pack. */
export type PackFeed = { readonly name: string; readonly url: string };

/** What became of the feeds of a pack: added, followed before, or not to be read at the moment. */
export type PackReport = {
  readonly added: readonly string[];
  readonly known: readonly string[];
  readonly failed: readonly { readonly name: string; readonly problem: Problem }[];
};

/** A digest of a pack's feeds before anybody follows them. */
export type PackDigestWish = {
  readonly packId: string;
  readonly name: string;
  readonly storiesMax: number;
  readonly style: DigestStyle;
};

/** What commands may ask of starter packs. A pack that is not there is `pack-unknown`. */
export type PacksPort = {
  readonly list: () => readonly Pack[];
  /** Follows all of its feeds that can be read. */
  readonly follow: (guildId: string, packId: string, personId: string) => Promise<Result<PackReport>>;
  /** What its feeds would make of a digest now; nothing is stored. Errors: `nothing-new` too. */
  readonly digest: (wish: PackDigestWish) => Promise<Result<Digest>>;
};
