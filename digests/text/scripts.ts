/** A script, and the languages that news is written in with it; the first is meant where nothing tells them apart. */
export type Script = { readonly letters: RegExp; readonly languages: readonly string[] };

/** The only script where neither itself nor letters of one's own tell most languages apart. */
export const latin: Script = {
  letters: /\p{sc=Latin}/gu,
  languages: ['en', 'da', 'de', 'es', 'fr', 'it', 'nl', 'no', 'pl', 'pt', 'sk', 'sv', 'vi'],
};

/** Kana and Hangul come before Han, since Japanese and Korean are written with both. */
const others: readonly Script[] = [
  { letters: /\p{sc=Cyrillic}/gu, languages: ['ru', 'bg', 'kk', 'uk', 'be', 'sr', 'mk'] },
  { letters: /\p{sc=Arabic}/gu, languages: ['ar', 'fa', 'ur', 'ps', 'ckb'] },
  { letters: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, languages: ['ja'] },
  { letters: /\p{sc=Hangul}/gu, languages: ['ko'] },
  { letters: /\p{sc=Han}/gu, languages: ['zh', 'ja', 'yue'] },
  { letters: /\p{sc=Greek}/gu, languages: ['el'] },
  { letters: /\p{sc=Devanagari}/gu, languages: ['hi', 'mr', 'ne'] },
  { letters: /\p{sc=Armenian}/gu, languages: ['hy'] },
  { letters: /\p{sc=Hebrew}/gu, languages: ['he', 'yi'] },
  { letters: /\p{sc=Thai}/gu, languages: ['th'] },
  { letters: /\p{sc=Georgian}/gu, languages: ['ka'] },
  { letters: /\p{sc=Bengali}/gu, languages: ['bn', 'as'] },
  { letters: /\p{sc=Tamil}/gu, languages: ['ta'] },
  { letters: /\p{sc=Telugu}/gu, languages: ['te'] },
  { letters: /\p{sc=Kannada}/gu, languages: ['kn'] },
  { letters: /\p{sc=Malayalam}/gu, languages: ['ml'] },
  { letters: /\p{sc=Gujarati}/gu, languages: ['gu'] },
  { letters: /\p{sc=Gurmukhi}/gu, languages: ['pa'] },
  { letters: /\p{sc=Sinhala}/gu, languages: ['si'] },
  { letters: /\p{sc=Khmer}/gu, languages: ['km'] },
  { letters: /\p{sc=Lao}/gu, languages: ['lo'] },
  { letters: /\p{sc=Myanmar}/gu, languages: ['my'] },
  { letters: /\p{sc=Ethiopic}/gu, languages: ['am', 'ti'] },
];

/**
 * Letters that in their script one language alone uses. Kazakh shares one with Ukrainian and has many more, so that
 * whichever has most of its own is meant.
 */
const ownLetters: readonly (readonly [language: string, letters: RegExp])[] = [
  ['cs', /[ěřů]/g],
  ['hu', /[őű]/g],
  ['is', /[ðþ]/g],
  ['lt', /[ėįų]/g],
  ['lv', /[āēģķļņ]/g],
  ['ro', /[șțţ]/g],
  ['tr', /[ğı]/g],
  ['kk', /[әғқңөұүһ]/g],
  ['uk', /[їєґі]/g],
  ['be', /ў/g],
  ['mk', /[ѓќѕ]/g],
  ['sr', /[ђћ]/g],
  ['ps', /[ټډړښږڼ]/g],
  ['ckb', /[ێۆڵ]/g],
  ['mr', /ळ/g],
];

/** One such letter may stand in a foreign name; two that are more than one character in fifty are hardly chance. */
const ownLettersMin = 2;
const ownShareMin = 0.02;

/** Where another language is declared, names in a headline are not enough: "Jiří Dvořák" in a Slovak one. */
const ownLettersMinDeclared = 6;

/** Latin names are frequent in any script, so that other letters count this many times as much as Latin ones. */
const otherScriptWeight = 2;

/** From this share of the letters that are not Latin on, a script is the text's: Japanese headlines have few kana. */
const scriptShareMin = 0.1;

/** The script of a text, or `null` where it is none of ours. */
export const scriptOf = (text: string): Script | null => {
  const latinLetters = countOf(text, latin.letters);
  const otherLetters = countOf(text, /\p{L}/gu) - latinLetters;
  if (otherLetters * otherScriptWeight < latinLetters) return latin;
  return others.find(({ letters }) => countOf(text, letters) > otherLetters * scriptShareMin) ?? null;
};

/** Whether a language is one that a script of ours is known to be used for. */
export const isKnown = (language: string): boolean => known.has(language);

const known = new Set([latin, ...others].flatMap(({ languages }) => languages));

/** The language whose own letters a lower-case text plainly has, if there is one. */
export const languageByLetters = (text: string, declared: string | null): string | null => {
  let most = (declared === null ? ownLettersMin : ownLettersMinDeclared) - 1;
  let found: string | null = null;
  for (const [language, letters] of ownLetters) {
    const count = countOf(text, letters);
    if (count <= most || count < text.length * ownShareMin) continue;
    most = count;
    found = language;
  }
  return found;
};

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;
