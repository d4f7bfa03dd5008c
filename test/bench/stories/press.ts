import type { Article } from '../../../digests/index.ts';
import { chanceFrom, pick, type Chance } from '../articles/chance.ts';

/** Different words of a month of news, which follow Zipf's law. */
const vocabularySize = 40_000;

/** Words of an article up to where grouping stops to read, and of its title. */
const textWords = 350;
const titleWords = 9;

/** Articles of an event on average, and over how many that come meanwhile they are spread. */
const eventArticles = 2.5;
const eventSpread = 2_000;

/** Words that only the articles of one event have, and how often one of them is written. */
const eventWords = 15;
const eventWordShare = 0.15;

/** Half of a text says nothing. */
const stopWords = 'the of and to in a for on that is was with by at from'.split(' ');
const stopWordShare = 0.45;

const syllables =
  'ba dor el fen gar hol ing kal lor mar nes oth pel rin sto tar und ver wick yar bro ket lis'.split(' ');

/** Writes the article of a number, dated so; the same number always gives the same one. */
type Press = (number: number, publishedAt: number) => Article;

/** Opens a press: articles that mean nothing, in words as frequent as those of news, several of each event. */
export const openPress = (): Press => {
  const words = Array.from({ length: vocabularySize }, (_, rank) => wordOf(chanceFrom(rank + 1)));
  return (number, publishedAt) => {
    const chance = chanceFrom(number + 1);
    const event = Math.floor((number + chance() * eventSpread) / eventArticles);
    const names = Array.from({ length: eventWords }, (_, i) => wordOf(chanceFrom(1e6 + event * 100 + i)));
    const write = (length: number, nameShare: number): string =>
      Array.from({ length }, () => wordIn(words, names, nameShare, chance)).join(' ');
    return {
      title: write(titleWords, 3 * eventWordShare),
      text: write(textWords, eventWordShare),
      related: [],
      url: null,
      author: null,
      publishedAt,
      imageUrl: null,
      language: 'en',
      siteName: null,
    };
  };
};

const wordIn = (
  words: readonly string[],
  names: readonly string[],
  nameShare: number,
  chance: Chance,
): string => {
  const kind = chance();
  if (kind < stopWordShare) return pick(chance, stopWords);
  if (kind < stopWordShare + nameShare) return pick(chance, names);
  // Zipf's law: the logarithm of a word's rank is spread evenly.
  return words[Math.floor(Math.exp(chance() * Math.log(words.length)))] ?? '';
};

const wordOf = (chance: Chance): string =>
  Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(chance, syllables)).join('');
