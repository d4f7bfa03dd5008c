/** What somebody thinks of an edition or a story, as ranking takes it. */
export type Vote = {
  /** Tells people apart and says nothing else of them. */
  readonly voter: string;
  readonly value: 1 | -1;
  /** Whose work it is about, as publishers are told apart. */
  readonly publishers: readonly string[];
};
