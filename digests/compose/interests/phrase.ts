import { languageOf, profileOf, wordsOf } from '../../text/index.ts';

/** A text as its words' stems, in order; stop words too, so that phrases that hold one are found. */
export type Stems = { readonly language: string; readonly stems: readonly string[] };

/** Marks above letters: who types "Elysee" means "Élysée". */
const accents = /\p{M}+/gu;

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(accents, '');

const stemsIn = (text: string, language: string): readonly string[] => {
  const { bare, fold } = profileOf(language);
  return wordsOf(text.normalize('NFC')).map(({ text: word }) => plain(fold(bare(word.toLowerCase()))));
};

/** The stems of a text; `declared` is a BCP 47 tag or `null`. */
export const stemsOf = (text: string, declared: string | null): Stems => {
  const language = languageOf(text, declared);
  return { language, stems: stemsIn(text, language) };
};

/** Whether a phrase's stems stand in a text one after another. A phrase without words stands nowhere. */
export const holdsPhrase = ({ language, stems }: Stems, phrase: string): boolean => {
  const wanted = stemsIn(phrase, language);
  if (wanted.length === 0) return false;
  return stems.some((_, start) => wanted.every((stem, offset) => stems[start + offset] === stem));
};
