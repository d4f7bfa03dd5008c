import type { Fingerprints } from './fingerprint.ts';
import { type FingerprintTable, openFingerprintTable, textsPerPrintMax } from './fingerprint-table.ts';
import { areCopies } from './overlap.ts';

/** What so many texts have that are no copies of each other is printed around everything, and says nothing. */
const originalsMax = 12;

/** Fingerprints of the articles seen so far, and where each occurs. */
type CopyIndex<K> = {
  /** The first of the articles that this one copies, or `null`. */
  readonly find: (fingerprints: Fingerprints) => K | null;
  /** Adds an article, and what `find` told of it. A key that is known changes nothing. */
  readonly add: (key: K, fingerprints: Fingerprints, original: K | null) => void;
  readonly remove: (key: K) => void;
};

type Entry<K> = {
  readonly key: K;
  readonly original: K;
  /** Entries before it, ever: places are used again and tell no order. */
  readonly order: number;
  readonly fingerprints: Fingerprints;
};

type State<K> = {
  readonly table: FingerprintTable;
  /** By place; `undefined` where one is vacant. */
  readonly entries: (Entry<K> | undefined)[];
  readonly places: Map<K, number>;
  /** Room for the places that one fingerprint is found at. */
  readonly found: Uint32Array;
};

/**
 * Opens an index of fingerprints. It is mutable, and belongs to the one function that fills it.
 * Cost: adding and finding are linear in the fingerprints; of memory some 30 bytes a fingerprint.
 */
export const openCopyIndex = <K>(): CopyIndex<K> => {
  const state: State<K> = {
    table: openFingerprintTable(),
    entries: [],
    places: new Map(),
    found: new Uint32Array(textsPerPrintMax),
  };
  const vacant: number[] = [];
  let order = 0;
  return {
    find: (fingerprints) => originalOf(state, likestOf(state, fingerprints)),
    add: (key, fingerprints, original) => {
      if (state.places.has(key)) return;
      const place = vacant.pop() ?? state.entries.length;
      state.entries[place] = { key, original: original ?? key, order: order++, fingerprints };
      state.places.set(key, place);
      for (const print of fingerprints.prints) state.table.add(print, place);
    },
    remove: (key) => {
      const place = state.places.get(key);
      if (place === undefined) return;
      for (const print of state.entries[place]?.fingerprints.prints ?? []) state.table.remove(print, place);
      state.entries[place] = undefined;
      state.places.delete(key);
      vacant.push(place);
    },
  };
};

/** What an entry is a copy of, or itself where that one is gone. */
const originalOf = <K>({ places }: State<K>, entry: Entry<K> | null): K | null =>
  entry === null ? null : places.has(entry.original) ? entry.original : entry.key;

/** The entry that shares most with an article, if that makes them copies; the earliest of equals. */
const likestOf = <K>(state: State<K>, fingerprints: Fingerprints): Entry<K> | null => {
  const { shared, tellingOfA } = sharedWith(state, fingerprints.prints);
  let likest: Entry<K> | null = null;
  let most = 1;
  for (const [place, count] of shared) {
    const entry = state.entries[place];
    if (entry === undefined || count < most) continue;
    if (count === most && likest !== null && entry.order > likest.order) continue;
    // Where nothing that this article has is common, neither is what they share.
    const { prints } = entry.fingerprints;
    const tellingOfB = tellingOfA === fingerprints.prints.length ? prints.length : tellingOf(state, prints);
    const overlap = { shared: count, tellingOfA, tellingOfB };
    if (areCopies(fingerprints, entry.fingerprints, overlap)) [likest, most] = [entry, count];
  }
  return likest;
};

/** How many fingerprints each entry shares with these, and how many of these tell something. */
const sharedWith = <K>(state: State<K>, prints: Uint32Array) => {
  const shared = new Map<number, number>();
  let tellingOfA = 0;
  for (const print of prints) {
    const count = state.table.find(print, state.found);
    if (isCommon(state, count)) continue;
    tellingOfA += 1;
    for (let i = 0; i < count; i += 1) {
      const place = state.found[i] ?? 0;
      shared.set(place, (shared.get(place) ?? 0) + 1);
    }
  }
  return { shared, tellingOfA };
};

const tellingOf = <K>(state: State<K>, prints: Uint32Array): number =>
  prints.reduce((sum, print) => sum + (isCommon(state, state.table.find(print, state.found)) ? 0 : 1), 0);

/** Whether what was found last is boilerplate. */
const isCommon = <K>({ entries, found }: State<K>, count: number): boolean => {
  if (count < textsPerPrintMax) return false;
  const originals = new Set<K | undefined>();
  for (const place of found) {
    if (originals.add(entries[place]?.original).size > originalsMax) return true;
  }
  return false;
};
