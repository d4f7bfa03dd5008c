import { profileFrom } from '../profile.ts';
import words from './de.json' with { type: 'json' };

/** Shorter stems than this collide with other words. */
const stemCharactersMin = 4;

/** Takes the endings of declension off and reads an umlaut as its vowel, so that "Häuser" meets "Haus". */
const fold = (word: string): string => {
  const plain = word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 'ss');
  const stem = plain.replace(/(?:ern|em|en|er|es|e|n|s)$/, '');
  return stem.length >= stemCharactersMin ? stem : plain;
};

/** German. */
export const de = profileFrom('de', words, { fold });
