/**
 * Porter's stemmer for English, as ROUGE is measured with.
 * Source: Porter 1980, "An algorithm for suffix stripping", Program 14(3).
 * Differs: as NLTK's stemmer does, which Google's rouge-score calls: a few irregular words, `ies` and `ied` of short
 * words, `bli`, `fulli` and `logi`, and a word of a vowel and a consonant counts as closed.
 */

/** A suffix, what takes its place, and the condition on what stands before it. */
type Rule = readonly [suffix: string, substitute: string, mayFollow?: (stem: string) => boolean];

const irregular: ReadonlyMap<string, string> = new Map([
  ['sky', 'sky'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['news', 'news'],
  ['innings', 'inning'],
  ['inning', 'inning'],
  ['outings', 'outing'],
  ['outing', 'outing'],
  ['cannings', 'canning'],
  ['canning', 'canning'],
  ['howe', 'howe'],
  ['proceed', 'proceed'],
  ['exceed', 'exceed'],
  ['succeed', 'succeed'],
]);

/** `v` for a vowel, `c` for a consonant; `y` is a vowel behind a consonant. */
const shapeOf = (word: string): string => {
  let shape = '';
  for (const letter of word) {
    shape += 'aeiou'.includes(letter) || (letter === 'y' && shape.endsWith('c')) ? 'v' : 'c';
  }
  return shape;
};

/** How many times a consonant follows a vowel: the paper's m, roughly the number of syllables. */
const measureOf = (stem: string): number => shapeOf(stem).match(/vc/g)?.length ?? 0;

const hasSyllable = (stem: string): boolean => measureOf(stem) > 0;
const hasTwo = (stem: string): boolean => measureOf(stem) > 1;
const hasVowel = (stem: string): boolean => shapeOf(stem).includes('v');
const isClosed = (stem: string): boolean =>
  /^vc$/.test(shapeOf(stem)) || (/cvc$/.test(shapeOf(stem)) && !/[wxy]$/.test(stem));

/** The first suffix that fits decides, whether or not its condition holds. */
const apply = (word: string, rules: readonly Rule[]): string => {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const [suffix, substitute, mayFollow = () => true] = rule;
  const stem = word.slice(0, word.length - suffix.length);
  return mayFollow(stem) ? stem + substitute : word;
};

const withEach = (mayFollow: (stem: string) => boolean, pairs: string): readonly Rule[] =>
  pairs.split(' ').map((pair) => {
    const [suffix = '', substitute = ''] = pair.split('>');
    return [suffix, substitute, mayFollow];
  });

const plurals: readonly Rule[] = [
  ['sses', 'ss'],
  ['ies', 'i'],
  ['ss', 'ss'],
  ['s', ''],
];

const withoutPlural = (word: string): string =>
  word.length === 4 && word.endsWith('ies') ? word.slice(0, -1) : apply(word, plurals);

/** What "-ed" and "-ing" had changed is put back: "hopping" to "hop", "filing" to "file". */
const restored = (stem: string): string => {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiou])\1$/.test(stem) && shapeOf(stem).endsWith('c')) {
    return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  }
  return measureOf(stem) === 1 && isClosed(stem) ? `${stem}e` : stem;
};

const withoutTense = (word: string): string => {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('eed')) return hasSyllable(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const stem = /^(.*)(?:ed|ing)$/.exec(word)?.[1];
  return stem !== undefined && hasVowel(stem) ? restored(stem) : word;
};

const endings: readonly Rule[] = [['y', 'i', (stem) => stem.length > 1 && shapeOf(stem).endsWith('c')]];

const doubleSuffixes: readonly Rule[] = [
  ...withEach(hasSyllable, 'ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent'),
  ...withEach(hasSyllable, 'eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful'),
  ...withEach(hasSyllable, 'ousness>ous aliti>al iviti>ive biliti>ble fulli>ful'),
  ['logi', 'log', (stem) => hasSyllable(`${stem}l`)],
];

const withoutDouble = (word: string): string => {
  const stem = /^(.*)alli$/.exec(word)?.[1];
  return stem !== undefined && hasSyllable(stem) ? withoutDouble(`${stem}al`) : apply(word, doubleSuffixes);
};

const singleSuffixes = withEach(hasSyllable, 'icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');

const lastSuffixes: readonly Rule[] = [
  ...withEach(hasTwo, 'al ance ence er ic able ible ant ement ment ent'),
  ['ion', '', (stem) => hasTwo(stem) && /[st]$/.test(stem)],
  ...withEach(hasTwo, 'ou ism ate iti ous ive ize'),
];

const finalLetters: readonly (readonly Rule[])[] = [
  [['e', '', (stem) => hasTwo(stem) || (measureOf(stem) === 1 && !isClosed(stem))]],
  [['ll', 'l', (stem) => hasTwo(`${stem}l`)]],
];

const stemmed = (word: string): string => {
  const bare = withoutDouble(apply(withoutTense(withoutPlural(word)), endings));
  return [singleSuffixes, lastSuffixes, ...finalLetters].reduce(apply, bare);
};

const stems = new Map(irregular);

/** The stem of an English word in lower case; words of one or two letters stay as they are. */
export const stemOf = (word: string): string => {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = word.length <= 2 ? word : stemmed(word);
  stems.set(word, stem);
  return stem;
};
