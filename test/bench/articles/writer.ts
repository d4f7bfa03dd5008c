import { chanceFrom, pick, type Chance } from './chance.ts';
import { endsSentence, readProse, type Prose } from './prose.ts';

/** Shorter chains of words are run on: news has few sentences below this. */
const sentenceWordsMin = 8;

/** Longer ones are broken off, so that a loop among words ends. */
const sentenceWordsMax = 40;

/**
 * How often a longer word gives way to a coined one, and how often that is a new one. So the vocabulary grows with the
 * text as it does in real ones: 3,000 sentences have some 6,000 different words.
 */
const coinedShare = 0.5;
const newCoinShare = 0.6;
const longWordCharactersMin = 6;

/** Shorter last words may be taken for abbreviations, which would leave open where the sentence ends. */
const lastWordCharactersMin = 5;

const syllables =
  'ba dor el fen gar hol ing kal lor mar nes oth pel rin sto tar und ver wick yar mund bro ket lis ans ord'.split(
    ' ',
  );

/** Writes articles that mean nothing, of as many sentences as are asked for; a seed always gives the same one. */
export type Writer = (sentences: number, seed: number) => string;

/**
 * Opens a writer that chains words as the newsstand's articles do, some words coined in between. Sentences end with a
 * full stop and begin with a capital, one space between them: some peers find no sentence at the end of a line.
 */
export const openWriter = (): Writer => {
  const prose = readProse();
  return (sentences, seed) => {
    const chance = chanceFrom(seed);
    const coins: string[] = [];
    return Array.from({ length: sentences }, () => writeSentence(prose, chance, coins)).join(' ');
  };
};

const mayBeLast = (word: string): boolean => word.length >= lastWordCharactersMin;

const writeSentence = ({ openers, followers }: Prose, chance: Chance, coins: string[]): string => {
  const words: string[] = [];
  let word = pick(chance, openers);
  while (words.length < sentenceWordsMax) {
    const isEnd = endsSentence(word);
    words.push(isEnd ? word.slice(0, -1) : coinedInstead(word, chance, coins));
    if (isEnd && words.length >= sentenceWordsMin && words.some(mayBeLast)) break;
    word = pick(chance, followers.get(word) ?? openers.map((opener) => opener.toLowerCase()));
  }
  const last = words.findLastIndex(mayBeLast);
  const text = words.slice(0, last + 1).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[,;:]$/, '')}.`;
};

const coinedInstead = (word: string, chance: Chance, coins: string[]): string => {
  if (word.length < longWordCharactersMin || chance() >= coinedShare) return word;
  const isNew = coins.length === 0 || chance() < newCoinShare;
  const coin = isNew
    ? Array.from({ length: 3 }, () => pick(chance, syllables)).join('')
    : pick(chance, coins);
  if (isNew) coins.push(coin);
  return /^\p{Lu}/u.test(word) ? coin.charAt(0).toUpperCase() + coin.slice(1) : coin;
};
