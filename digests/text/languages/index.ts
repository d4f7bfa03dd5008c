import type { LanguageProfile } from '../profile.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { neutral } from './neutral.ts';
import { vi } from './vi.ts';

/** The languages that have a profile. A new one is a file and a line here. */
export const profiles: readonly LanguageProfile[] = [en, de, fr, es, vi];

const byCode = new Map(profiles.map((profile) => [profile.code, profile]));

/** The profile of a primary language subtag, or the neutral one. */
export const profileOf = (language: string): LanguageProfile => byCode.get(language) ?? neutral;
