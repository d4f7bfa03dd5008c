import type { Article } from '../model/index.ts';
import { areCopies, fingerprintsOf, type Fingerprints } from './fingerprint.ts';

/** Fingerprints of the texts seen so far, and where each occurs. */
type CopyIndex<K> = {
  /** The text that shares most with this one, if that makes them copies; the earliest of equals. */
  readonly find: (fingerprints: Fingerprints) => K | null;
  readonly add: (key: K, fingerprints: Fingerprints) => void;
  readonly remove: (key: K) => void;
};

/**
 * Opens an index of fingerprints. It is mutable, and belongs to the one function that fills it.
 * Cost: finding is linear in the fingerprints times the texts that share one.
 */
export const openCopyIndex = <K>(): CopyIndex<K> => {
  const texts = new Map<K, Fingerprints>();
  const keysByPrint = new Map<number, Set<K>>();
  return {
    find: (fingerprints) => {
      const shared = new Map<K, number>();
      for (const print of fingerprints) {
        for (const key of keysByPrint.get(print) ?? []) shared.set(key, (shared.get(key) ?? 0) + 1);
      }
      let best: { readonly key: K; readonly count: number } | null = null;
      for (const [key, count] of shared) {
        const copy = areCopies(count, fingerprints.size, texts.get(key)?.size ?? 0);
        if (copy && count > (best?.count ?? 0)) best = { key, count };
      }
      return best?.key ?? null;
    },
    add: (key, fingerprints) => {
      texts.set(key, fingerprints);
      for (const print of fingerprints) {
        const keys = keysByPrint.get(print);
        if (keys === undefined) keysByPrint.set(print, new Set([key]));
        else keys.add(key);
      }
    },
    remove: (key) => {
      for (const print of texts.get(key) ?? []) {
        const keys = keysByPrint.get(print);
        keys?.delete(key);
        if (keys?.size === 0) keysByPrint.delete(print);
      }
      texts.delete(key);
    },
  };
};

/**
 * For each article the place of the earlier one that it copies, or `null`: wire copy, a changed date, a new address.
 * A copy of a copy is told as a copy of the first.
 */
export const findCopies = (articles: readonly Article[]): readonly (number | null)[] => {
  const index = openCopyIndex<number>();
  const originals: (number | null)[] = [];
  articles.forEach(({ text }, place) => {
    const fingerprints = fingerprintsOf(text);
    const found = index.find(fingerprints);
    originals.push(found === null ? null : (originals[found] ?? found));
    index.add(place, fingerprints);
  });
  return originals;
};
