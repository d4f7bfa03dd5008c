import type { Article, ScoredSentence, Summary } from '../model/index.ts';
import { languageOf, wordCount } from '../text/index.ts';
import type { Budget } from './budget.ts';
import { keyphrasesOf } from './keyphrases.ts';
import { readingOf } from './reading.ts';
import { selectSentences } from './selection.ts';
import { summarizers, type Algorithm } from './summarizers.ts';

/** What to quote and how to choose it. Without a budget three sentences are quoted. */
export type SummaryOptions = Budget & {
  readonly algorithm?: Algorithm;
  /** BCP 47 tag; where absent, the article's declaration and its words decide. */
  readonly language?: string;
};

/**
 * The key sentences of an article: verbatim, in reading order, with keyphrases and related headlines. The same input
 * gives the same summary. Never throws; an article without sentences has a summary without any.
 * Cost: near linear in the sentences for news; see `graphOf`.
 */
export const summarize = (article: Article, options: SummaryOptions = {}): Summary =>
  summarizeStory([article], options);

/**
 * The key sentences of several articles that tell one story, each sentence with the article it comes from. The
 * articles are read in the order given: the fullest should come first.
 */
export const summarizeStory = (articles: readonly Article[], options: SummaryOptions = {}): Summary => {
  const reading = readingOf(articles, languageOfAll(articles, options.language));
  const scores = summarizers[options.algorithm ?? 'textrank'](reading);
  const places = selectSentences(reading, scores, options);
  return {
    language: reading.language,
    sentences: places.flatMap((place): readonly ScoredSentence[] => {
      const sentence = reading.sentences[place];
      return sentence === undefined ? [] : [{ ...sentence, score: scores[place] ?? 0 }];
    }),
    keyphrases: keyphrasesOf(reading),
    related: [...new Set(articles.flatMap(({ related }) => related))],
    sentencesRead: reading.sentences.length,
    wordsRead: articles.reduce((sum, { text }) => sum + wordCount(text), 0),
    wordsQuoted: places.reduce((sum, place) => sum + (reading.words[place] ?? 0), 0),
  };
};

/** What the caller says, else what the first article that declares one says and its words do not deny. */
const languageOfAll = (articles: readonly Article[], told: string | undefined): string => {
  if (told !== undefined) return languageOf('', told);
  const declared = articles.find(({ language }) => language !== null)?.language ?? null;
  return languageOf(articles[0]?.text ?? '', declared);
};
