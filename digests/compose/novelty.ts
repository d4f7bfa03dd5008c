import type { Article, NewsStory } from '../model/index.ts';
import { languageOf, splitSentences, termsOf } from '../text/index.ts';
import { publisherOf, publishersOf } from './importance.ts';

/** What has come to a story since it was told. */
export type Update = {
  /** Share of its sentences that say what was not told, 0 to 1; 1 for a story never told. */
  readonly novelty: number;
  /** Publishers that tell it and were not among those told. */
  readonly newPublishers: number;
  readonly isWorthTelling: boolean;
};

/** A story is told again from this share of new sentences on (TEXT.md, part 2). */
const noveltyMin = 0.25;

/** So many more publishers make a story bigger than it was, whatever they say. */
const newPublishersMin = 2;

/** A sentence is new where at least this share of its terms was not told. */
const newTermsShareMin = 0.5;

const termsIn = (article: Article, text: string): readonly string[] =>
  termsOf(text, languageOf(article.text, article.language));

/** Whether a sentence of an article says what none of the told articles has said. */
export const isNewSentence = (article: Article, sentence: string, told: ReadonlySet<string>): boolean => {
  const terms = new Set(termsIn(article, sentence));
  if (terms.size === 0) return false;
  return terms.difference(told).size >= newTermsShareMin * terms.size;
};

/** The terms of what was told of a story. */
export const toldTerms = ({ told }: NewsStory): ReadonlySet<string> =>
  new Set(told.flatMap((article) => termsIn(article, `${article.title ?? ''}\n${article.text}`)));

/** Weighs whether a story that was told has moved enough to be told again. */
export const updateOf = (story: NewsStory): Update => {
  if (story.told.length === 0)
    return { novelty: 1, newPublishers: publishersOf(story).length, isWorthTelling: true };
  const told = toldTerms(story);
  const sentences = story.articles.flatMap((article) =>
    splitSentences(article.text, languageOf(article.text, article.language)).map(({ text }) => ({
      article,
      text,
    })),
  );
  const fresh = sentences.filter(({ article, text }) => isNewSentence(article, text, told));
  const novelty = sentences.length === 0 ? 0 : fresh.length / sentences.length;
  const before = new Set(story.told.map(publisherOf));
  const newPublishers = publishersOf(story).filter((publisher) => !before.has(publisher)).length;
  return {
    novelty,
    newPublishers,
    isWorthTelling: novelty >= noveltyMin || newPublishers >= newPublishersMin,
  };
};
