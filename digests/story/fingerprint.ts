import type { Article } from '../model/index.ts';

/** Words a fingerprint covers: five in a row hardly ever recur by chance in news. */
const gramWords = 5;

/** The same in scripts without spaces, in characters: some seven words of Chinese, three of Thai. */
const gramCharacters = 12;

/** Of this many neighbouring grams one is kept, so that any run of eight common words leaves a common fingerprint. */
const windowGrams = 4;

/** Copies share their beginning; reading on would let one article of 50,000 words fill the memory. */
const charactersRead = 20_000;

/** So many words fill that in scripts with spaces; without, each character counts as one. */
const wordsRead = 3000;

/** With fewer fingerprints a shared phrase would make two short notices copies. */
export const fingerprintsMin = 5;

/** A headline alone has to say something: "Weather forecast for the weekend" comes every Friday. */
const wholeWordsMin = 6;

/** What an article is recognised by. */
export type Fingerprints = {
  readonly title: string | null;
  /** Different 32-bit hashes, ascending. */
  readonly prints: Uint32Array;
};

/**
 * The fingerprints of an article by winnowing: hashes of all runs of five words, and of each four neighbours the least.
 * A text too short for that has one, of itself and its title together; less than a headline has none.
 * Source: Schleimer, Wilkerson & Aiken 2003, "Winnowing"; figures in TEXT.md, part 2.
 * Cost: linear in the text, at most 1,500 fingerprints.
 */
export const fingerprintsOf = ({ title, text }: Pick<Article, 'title' | 'text'>): Fingerprints => {
  const prints = winnow(gramsOf(wordHashes(text)));
  return { title, prints: prints.length < fingerprintsMin ? wholeOf(`${title ?? ''}\n${text}`) : prints };
};

const wholeOf = (text: string): Uint32Array => {
  const { hashes } = wordHashes(text);
  return hashes.length < wholeWordsMin ? new Uint32Array() : Uint32Array.of(hashes.reduce(mix));
};

/**
 * The words of a text as hashes, until the next text is read, and whether most of them are single characters of a
 * script without spaces.
 */
type Words = { readonly hashes: Uint32Array; readonly areCharacters: boolean };

/** Where words are read to: what one text leaves there the next one overwrites. */
const hashes = new Uint32Array(wordsRead);

/**
 * Reads words without making strings of them, which would take most of the time. Apostrophes part words, as outlets
 * write them differently; where no space parts words, each character is one.
 */
const wordHashes = (text: string): Words => {
  const read = text.slice(0, charactersRead).normalize('NFC').toLowerCase();
  let [count, characters, hash] = [0, 0, hashStart];
  for (let i = 0; i <= read.length && count < wordsRead; i += 1) {
    const unit = i < read.length ? read.charCodeAt(i) : 0;
    const kind = kindOf(unit);
    if (kind === kinds.letter) {
      hash = mix(hash, unit);
      continue;
    }
    if (hash !== hashStart) hashes[count++] = hash;
    hash = hashStart;
    if (kind !== kinds.character || count === wordsRead) continue;
    hashes[count++] = mix(hashStart, unit);
    characters += 1;
  }
  return { hashes: hashes.subarray(0, count), areCharacters: characters * 2 > count };
};

/** What a UTF-16 unit is to a reader of words; 0 where that was not asked yet. */
const kinds = { gap: 1, letter: 2, character: 3 } as const;

const kindByUnit = new Uint8Array(0x10000);

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Halves of surrogate pairs, too: letters of rare scripts matter more than that an emoji is a word. */
const letter = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

const kindOf = (unit: number): number => {
  const known = kindByUnit[unit] ?? 0;
  if (known !== 0) return known;
  const text = String.fromCharCode(unit);
  const kind = unspaced.test(text) ? kinds.character : letter.test(text) ? kinds.letter : kinds.gap;
  kindByUnit[unit] = kind;
  return kind;
};

/** The hashes of all runs of words. */
const gramsOf = ({ hashes, areCharacters }: Words): Uint32Array => {
  const length = areCharacters ? gramCharacters : gramWords;
  const grams = new Uint32Array(Math.max(0, hashes.length - length + 1));
  for (let i = 0; i < grams.length; i += 1) {
    let hash = 0;
    for (let k = i; k < i + length; k += 1) hash = mix(hash, hashes[k] ?? 0);
    grams[i] = hash;
  }
  return grams;
};

/** The least of each four neighbours, once each. */
const winnow = (grams: Uint32Array): Uint32Array => {
  const kept = new Uint32Array(Math.max(0, grams.length - windowGrams + 1));
  let count = 0;
  for (let i = 0; i < kept.length; i += 1) {
    let least = grams[i] ?? 0;
    for (let k = i + 1; k < i + windowGrams; k += 1) least = Math.min(least, grams[k] ?? 0);
    // Neighbouring windows mostly agree.
    if (count === 0 || kept[count - 1] !== least) kept[count++] = least;
  }
  const sorted = kept.subarray(0, count).sort();
  return sorted.filter((print, i) => i === 0 || print !== sorted[i - 1]);
};

/** FNV-1a over UTF-16 units (Fowler, Noll & Vo 1991), 32 bits. */
const hashStart = 0x811c9dc5;

const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193) >>> 0;
