import type { Article, PartName, ScoredSentence, Summary } from '../model/index.ts';
import { languageOf } from '../text/index.ts';
import type { Budget } from './budget.ts';
import { keyphrasesOf } from './keyphrases.ts';
import { readingOf, type Scores } from './reading.ts';
import { selectSentences } from './selection.ts';
import { leans } from './standing.ts';
import { algorithmByDefault, summarizers, type Algorithm } from './summarizers.ts';

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
  const scores = summarizers[options.algorithm ?? algorithmByDefault](reading);
  const totals = totalsOf(scores, reading.sentences.length);
  const places = selectSentences(reading, totals, options);
  const wordsAt = (place: number): number => reading.tokens[place]?.length ?? 0;
  return {
    language: reading.language,
    sentences: places.flatMap((place): readonly ScoredSentence[] => {
      const sentence = reading.sentences[place];
      if (sentence === undefined) return [];
      return [
        {
          ...sentence,
          leans: leans(reading, place),
          score: totals[place] ?? 0,
          parts: partsAt(scores, place),
        },
      ];
    }),
    keyphrases: keyphrasesOf(reading),
    related: [...new Set(articles.flatMap(({ related }) => related))],
    sentencesRead: reading.sentences.length,
    wordsRead: reading.tokens.reduce((sum, { length }) => sum + length, 0),
    wordsQuoted: places.reduce((sum, place) => sum + wordsAt(place), 0),
  };
};

type Parts = ScoredSentence['parts'];

/** The order in which a score is summed, so that it is the same to the last bit. */
const partNames: readonly PartName[] = ['position', 'centrality', 'direction', 'length', 'title', 'standing'];

const partsAt = (scores: Scores, place: number): Parts =>
  Object.fromEntries(
    partNames.flatMap((name) => {
      const values = scores[name];
      return values === undefined ? [] : [[name, values[place] ?? 0]];
    }),
  );

const totalsOf = (scores: Scores, count: number): Float64Array => {
  const totals = new Float64Array(count);
  for (const name of partNames)
    scores[name]?.forEach((value, place) => {
      totals[place] = (totals[place] ?? 0) + value;
    });
  return totals;
};

/** What the caller says, else what the first article that declares one says and its words do not deny. */
const languageOfAll = (articles: readonly Article[], told: string | undefined): string => {
  if (told !== undefined) return languageOf('', told);
  const declared = articles.find(({ language }) => language !== null)?.language ?? null;
  return languageOf(articles[0]?.text ?? '', declared);
};
