/**
 * The Porter stemmer, which ROUGE folds English words with.
 * Source: Porter 1980, "An algorithm for suffix stripping"; the author's later departures (`logi`, `bli`) included, as
 * in his own reference program.
 */

type Rule = readonly [suffix: string, replacement: string];

const isConsonant = (word: string, i: number): boolean => {
  const letter = word.charAt(i);
  if ('aeiou'.includes(letter)) return false;
  return letter !== 'y' || i === 0 || !isConsonant(word, i - 1);
};

/** The stem's consonants and vowels as "cvcvc", each run of the same kind once. */
const shapeOf = (stem: string): string =>
  Array.from(stem, (_, i) => (isConsonant(stem, i) ? 'c' : 'v'))
    .join('')
    .replaceAll(/c+/g, 'c')
    .replaceAll(/v+/g, 'v');

/** How many times a vowel is followed by a consonant. */
const measure = (stem: string): number => shapeOf(stem).split('vc').length - 1;
const hasVowel = (stem: string): boolean => shapeOf(stem).includes('v');
const endsDouble = (word: string): boolean =>
  word.length > 1 && word.at(-1) === word.at(-2) && isConsonant(word, word.length - 1);

/** Consonant, vowel, consonant that is not w, x or y: "hop". */
const endsShort = (word: string): boolean => {
  const last = word.length - 1;
  const isCvc =
    last >= 2 && isConsonant(word, last) && !isConsonant(word, last - 1) && isConsonant(word, last - 2);
  return isCvc && !'wxy'.includes(word.charAt(last));
};

/** Applies the first rule whose suffix fits, if its stem measures more than `over`. */
const apply = (word: string, rules: readonly Rule[], over: number): string => {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const stem = word.slice(0, word.length - rule[0].length);
  return measure(stem) > over ? stem + rule[1] : word;
};

const plural = (word: string): string => {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
};

const pastAndGerund = (word: string): string => {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = ['ed', 'ing'].find((each) => word.endsWith(each));
  if (suffix === undefined) return word;
  const stem = word.slice(0, -suffix.length);
  if (!hasVowel(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
};

const finalY = (word: string): string =>
  word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;

const pairsOf = (text: string): readonly Rule[] =>
  text.split(' ').map((pair): Rule => {
    const [suffix = '', replacement = ''] = pair.split('>');
    return [suffix, replacement];
  });

const doubleSuffixes = pairsOf(
  'ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ' +
    'ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log',
);
const endings = pairsOf('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const lastSuffixes = pairsOf(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ion> ou> ism> ate> iti> ous> ive> ize>',
);

const withoutLastSuffix = (word: string): string => {
  const isIon = word.endsWith('ion') && !/[st]ion$/.test(word);
  return isIon ? word : apply(word, lastSuffixes, 1);
};

const withoutFinalE = (word: string): string => {
  if (!word.endsWith('e')) return word;
  const stem = word.slice(0, -1);
  const size = measure(stem);
  return size > 1 || (size === 1 && !endsShort(stem)) ? stem : word;
};

const withoutDoubleL = (word: string): string =>
  word.endsWith('ll') && measure(word) > 1 ? word.slice(0, -1) : word;

/** The stem of a lower-case English word. */
export const porterStem = (word: string): string => {
  if (word.length <= 2) return word;
  const inflected = finalY(pastAndGerund(plural(word)));
  const derived = apply(apply(inflected, doubleSuffixes, 0), endings, 0);
  return withoutDoubleL(withoutFinalE(withoutLastSuffix(derived)));
};
