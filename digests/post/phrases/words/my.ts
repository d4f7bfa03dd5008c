import type { DigestStyle, Filter, Line, PostBlock } from '../../../model/index.ts';

/** What was forgotten of a person, by kind. */
type ForgottenCounts = { readonly digests: number; readonly mutes: number; readonly votes: number };

/** The words of what people decide for themselves: `/my`. */
export type MyWords = {
  readonly digestName: string;
  readonly planned: string;
  readonly comes: (when: string) => Line;
  readonly about: (topics: readonly string[]) => string;
  readonly arrived: string;
  readonly notArrived: string;
  readonly ended: string;
  readonly neverWas: Line;
  readonly zoneUnknown: Line;
  /** The first message that a person gets. */
  readonly letter: (when: string, firstAt: number) => readonly PostBlock[];
  readonly whenOff: string;
  /** Times as people would type them; each is understood. */
  readonly whenExamples: readonly string[];

  readonly kinds: Readonly<Record<Filter['match'], (value: string) => string>>;
  readonly muted: (what: string) => string;
  readonly effect: (hidden: number, of: number) => string;
  readonly until: (at: number | null) => Line;
  readonly muteScope: Line;
  readonly mutes: (count: number) => string;
  readonly mutesNone: Line;
  readonly mutesList: string;
  readonly unmute: string;
  readonly unmuted: (what: string) => string;
  readonly forGood: string;

  readonly settings: string;
  readonly settingsKept: string;
  readonly settingsUse: Line;
  readonly zone: string;
  readonly zoneHint: string;
  readonly style: string;
  readonly styles: Readonly<Record<DigestStyle, string>>;
  readonly stories: string;
  readonly hours: string;
  readonly asUsual: string;

  readonly data: string;
  readonly dataHolds: Line;
  readonly forgetQuestion: Line;
  readonly forget: string;
  readonly forgotten: (counts: ForgottenCounts) => string;
};
