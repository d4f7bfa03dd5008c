import type { LanguageProfile } from '../profile.ts';
import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { hy } from './hy.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { kk } from './kk.ts';
import { neutral } from './neutral.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { sk } from './sk.ts';
import { sv } from './sv.ts';
import { ur } from './ur.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** The languages that have a profile. A new one is a file and a line here. */
export const profiles: readonly LanguageProfile[] = [
  en,
  ar,
  bg,
  da,
  de,
  el,
  es,
  fa,
  fr,
  hi,
  hy,
  it,
  ja,
  kk,
  nl,
  no,
  pl,
  pt,
  ru,
  sk,
  sv,
  ur,
  vi,
  zh,
];

const byCode = new Map(profiles.map((profile) => [profile.code, profile]));

/** The profile of a primary language subtag, or the neutral one. */
export const profileOf = (language: string): LanguageProfile => byCode.get(language) ?? neutral;
