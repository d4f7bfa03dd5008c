import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import { french } from './fr/index.ts';
import type { Phrases } from './phrases.ts';

export type { Phrases } from './phrases.ts';

/** Interface languages: a new one is its folder and its place here. */
export const languages: readonly Phrases[] = [english, german, french, spanish];

const byTag: ReadonlyMap<string, Phrases> = new Map(languages.map((each) => [each.locale, each]));

/** The words for a person's locale, such as `en-GB`, `es-419` or `de`; English where theirs is not there yet. */
export const phrasesFor = (locale: string): Phrases =>
  byTag.get(locale.toLowerCase().split(/[-_]/u)[0] ?? '') ?? english;
