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
  const text = articles.map((article) => article.text).join('\n\n');
  const declared = articles.find((article) => article.language !== null)?.language ?? null;
  const language = languageOf(options.language === undefined ? text : '', options.language ?? declared);
  const reading = readingOf(articles, language);
  const scores = summarizers[options.algorithm ?? 'textrank'](reading);
  const sentences = selectSentences(reading, scores, options).flatMap((place): ScoredSentence[] => {
    const sentence = reading.sentences[place];
    return sentence === undefined ? [] : [{ ...sentence, score: scores[place] ?? 0 }];
  });
  return {
    language,
    sentences,
    keyphrases: keyphrasesOf(reading),
    related: [...new Set(articles.flatMap(({ related }) => related))],
    wordsRead: wordCount(text, language),
    wordsQuoted: sentences.reduce((sum, sentence) => sum + wordCount(sentence.text, language), 0),
  };
};
