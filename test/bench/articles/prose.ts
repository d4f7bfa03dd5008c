/** The newsstand's English articles as a writer's school: which word follows which. */
import { plainText } from '../../harness/newsstand/blocks.ts';
import { readManuscripts } from '../../harness/newsstand/manuscripts.ts';

/** The words that begin sentences, and for every word those that have followed it. */
export type Prose = {
  readonly openers: readonly string[];
  readonly followers: ReadonlyMap<string, readonly string[]>;
};

const germanOrFrench = /^(?:kuestenbote|le-phare)\//;

/** A word that ends a sentence. */
export const endsSentence = (word: string): boolean => /[.!?]$/.test(word);

/** What is no longer may be an abbreviation with its full stop. */
const stopCharactersMax = 5;

/** Full stops within a sentence would leave open how many sentences a text has, so they are left out. */
const withoutInnerStops = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, i) => {
    const next = words[i + 1];
    const isEnd = next === undefined || (/^\p{Lu}/u.test(next) && word.length > stopCharactersMax);
    const bare = word.replace(/[.!?](?=.)/g, '');
    return endsSentence(bare) && !isEnd ? bare.slice(0, -1) : bare;
  });

const paragraphsOfAll = (): readonly string[] =>
  readManuscripts()
    .filter(({ path }) => !germanOrFrench.test(path))
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph').map(plainText));

/** Reads all English articles of the newsstand, quotation marks and brackets dropped. */
export const readProse = (): Prose => {
  const openers: string[] = [];
  const followers = new Map<string, string[]>();
  for (const paragraph of paragraphsOfAll()) {
    const words = withoutInnerStops(
      paragraph
        .replace(/["“”()]/g, '')
        .split(/\s+/)
        .filter(Boolean),
    );
    words.forEach((word, i) => {
      const before = words[i - 1];
      if (before === undefined || endsSentence(before)) openers.push(word);
      else followers.set(before, [...(followers.get(before) ?? []), word]);
    });
  }
  return { openers, followers };
};
