import { type Fingerprints, fingerprintsMin } from './fingerprint.ts';
import { readHeadline } from './headline.ts';
import { headlineLikeness } from './pair.ts';

/** Two texts are copies from this share of the shorter one's fingerprints on ... */
const containmentMin = 0.4;

/** ... and if that is very short, from this: an agency's paragraph or a disclaimer may be half of it. */
const containmentOfFewMin = 0.8;

/** Fingerprints from which on a text is not short: a hundred words. */
const shortPrintsMax = 40;

/** Fewer fingerprints in common, or a smaller share, may be boilerplate: then the headlines are asked. */
const sharedBeyondDoubt = 40;
const containmentBeyondDoubt = 0.7;

/** Outlets write their own headlines over a copy, and stay above this; of fourteen pairs by chance one does. */
const headlineLikenessMin = 0.2;

/** What two articles have in common of their fingerprints. */
type Overlap = {
  /** Fingerprints in both, and of each those that tell something. */
  readonly shared: number;
  readonly tellingOfA: number;
  readonly tellingOfB: number;
};

/** Whether two articles are copies of each other, one perhaps with more around it. */
export const areCopies = (
  a: Fingerprints,
  b: Fingerprints,
  { shared, tellingOfA, tellingOfB }: Overlap,
): boolean => {
  // The one fingerprint of a text that is too short for more covers all of it, and its headline.
  if (a.prints.length === 1 && b.prints.length === 1) return shared === 1;
  const shorter = Math.min(tellingOfA, tellingOfB);
  if (shorter < fingerprintsMin || shared < containmentNeeded(shorter) * shorter) return false;
  const isDoubtful = shared < sharedBeyondDoubt || shared < containmentBeyondDoubt * shorter;
  return !isDoubtful || mayTellTheSame(a.title, b.title);
};

const containmentNeeded = (shorter: number): number =>
  containmentMin + Math.max(0, 1 - shorter / shortPrintsMax) * (containmentOfFewMin - containmentMin);

/** A headline without words, or none, speaks against nothing. */
const mayTellTheSame = (a: string | null, b: string | null): boolean => {
  const [mine, theirs] = [readHeadline(a ?? ''), readHeadline(b ?? '')];
  const isSilent = mine.words.size === 0 || theirs.words.size === 0;
  return isSilent || headlineLikeness(mine, theirs) >= headlineLikenessMin;
};
