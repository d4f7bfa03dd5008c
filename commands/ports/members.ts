import type { DigestStyle, Filter, Phrases, Post, Problem, Result, Timetable } from '#digests';

/** What a person has decided for themselves, in every server; null where they have not. */
export type MemberSettings = {
  /** IANA name. */
  readonly timezone: string | null;
  readonly style: DigestStyle | null;
  readonly storiesMax: number | null;
  readonly hours: number | null;
};

/** What a person hides from themselves. */
export type Hidden = Pick<Filter, 'match' | 'value'>;

/** The same, until then (epoch ms); for good where that is null. */
export type Mute = Hidden & { readonly until: number | null };

/** Of how many of the newest stories a mute hides how many. */
export type MuteEffect = { readonly hidden: number; readonly of: number };

/** A person in a server. */
export type Member = { readonly guildId: string; readonly personId: string };

/** A digest that a person wants sent to them. */
export type PersonalWish = {
  readonly name: string;
  readonly timetable: Timetable;
  /** IANA name. */
  readonly timezone: string;
  readonly topics: readonly string[];
  readonly storiesMax: number;
  readonly style: DigestStyle;
  /** BCP 47 tag. */
  readonly language: string;
  /** The first message that is sent, with the time of the first digest (epoch ms). */
  readonly letter: (firstAt: number) => Post;
};

/** A digest that a person gets. Times are epoch ms. */
export type PersonalDigest = {
  readonly timetable: Timetable;
  readonly timezone: string;
  readonly topics: readonly string[];
  readonly nextRunsAt: readonly number[];
  /** Why nothing could be sent to them last time; null where that worked. */
  readonly problem: Problem | null;
};

/** What was forgotten of a person, by kind. */
export type Forgotten = {
  readonly settings: boolean;
  readonly digests: number;
  readonly mutes: number;
  readonly votes: number;
};

/** What commands may ask of what people decide for themselves. */
export type MembersPort = {
  readonly settings: (personId: string) => Promise<MemberSettings>;
  readonly decide: (personId: string, settings: MemberSettings) => Promise<void>;
  /** The zone that a person is in, as far as anybody said: themselves, else their server; null where nobody did. */
  readonly timezone: (personId: string, guildId: string | null) => Promise<string | null>;
  readonly mutes: (member: Member) => Promise<readonly Mute[]>;
  /** Errors: `mutes-too-many`. */
  readonly mute: (member: Member, mute: Mute) => Promise<Result<MuteEffect>>;
  readonly unmute: (member: Member, hidden: Hidden) => Promise<boolean>;
  /** Names of the sources that a server follows. */
  readonly sourceNames: (guildId: string) => Promise<readonly string[]>;
  readonly digest: (member: Member) => Promise<PersonalDigest | null>;
  /** Makes or changes a digest and sends a first message, whose fate is `problem`. Errors: `personal-too-many`. */
  readonly plan: (member: Member, wish: PersonalWish) => Promise<Result<PersonalDigest>>;
  /** Sends no more of them; `false` where there were none. */
  readonly end: (member: Member) => Promise<boolean>;
  /** Sends a posted digest to a person, by the key of its post. Errors: `edition-gone`, those of sending. */
  readonly send: (personId: string, key: string, phrases: Phrases) => Promise<Result<null>>;
  /** Everything that is kept of a person, as JSON. */
  readonly data: (personId: string) => Promise<string>;
  readonly forget: (personId: string) => Promise<Forgotten>;
};
