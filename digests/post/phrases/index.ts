import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import { french } from './fr/index.ts';
import type { Phrases } from './phrases.ts';

export type { Phrases } from './phrases.ts';

/** Interface languages by primary subtag: a new one is its folder and its line here. */
const languages: Readonly<Record<string, Phrases>> = { en: english, de: german, fr: french, es: spanish };

/** The words for a person's locale, such as `en-GB` or `de`; English where theirs is not there yet. */
export const phrasesFor = (locale: string): Phrases =>
  languages[locale.toLowerCase().split('-')[0] ?? ''] ?? english;
