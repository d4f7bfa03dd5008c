import { languageOf, profileOf, wordsOf } from '../../text/index.ts';

/** A text as its words' stems, in order; stop words too, so that phrases that hold one are found. */
export type Stems = {
  readonly language: string;
  readonly stems: readonly string[];
  /** The places of each stem, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
};

/** Marks above letters: who types "Elysee" means "Élysée". */
const accents = /\p{M}+/gu;

/** A phrase longer than this is a text that somebody pasted. */
const phraseCharactersMax = 200;

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(accents, '');

/** The stems of words in a language, in order. */
const stemsIn = (text: string, language: string): readonly string[] => {
  const { bare, fold } = profileOf(language);
  return wordsOf(text.normalize('NFC')).map(({ text: word }) => plain(fold(bare(word.toLowerCase()))));
};

/** The stems of a text; `declared` is a BCP 47 tag or `null`. */
export const stemsOf = (text: string, declared: string | null): Stems => {
  const language = languageOf(text, declared);
  const stems = stemsIn(text, language);
  const places = new Map<string, number[]>();
  for (const [place, stem] of stems.entries()) {
    const known = places.get(stem);
    if (known === undefined) places.set(stem, [place]);
    else known.push(place);
  }
  return { language, stems, places };
};

/** A phrase as somebody typed it, ready to be looked for in texts of any language. */
type Phrase = { readonly isIn: (text: Stems) => boolean };

/** Prepares a phrase. Its stems are found in a text one after another; a phrase without words is found nowhere. */
export const openPhrase = (typed: string): Phrase => {
  const phrase = typed.slice(0, phraseCharactersMax);
  const byLanguage = new Map<string, readonly string[]>();
  return {
    isIn: ({ language, stems, places }) => {
      const wanted = byLanguage.get(language) ?? stemsIn(phrase, language);
      byLanguage.set(language, wanted);
      const starts = places.get(wanted[0] ?? '') ?? [];
      return starts.some((start) => wanted.every((stem, offset) => stems[start + offset] === stem));
    },
  };
};
