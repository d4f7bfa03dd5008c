/** Sizes of a soak, by the names of their flags. */
export type Sizes = {
  readonly posts: number;
  readonly kills: number;
  readonly outages: number;
  readonly freezes: number;
  readonly speed: number;
  readonly seed: number;
  readonly writerKills: number;
  readonly zoneYears: number;
  /** Every so many-th zone is gone through. */
  readonly zoneStep: number;
  readonly rushSchedules: number;
  readonly channels: number;
};

/** What is to be soaked. */
export type Wish = Sizes & {
  /** Of the deliveries only those whose name holds this. */
  readonly only: string;
};

/** A part of the soak that can be run alone. */
export type Section = {
  readonly name: string;
  readonly title: string;
  /** Gives what is to be printed. `tell` is called with what is being done, for those who wait. */
  readonly run: (wish: Wish, tell: (news: string) => void) => Promise<string>;
};
