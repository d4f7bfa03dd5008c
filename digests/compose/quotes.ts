import type { Article, Quote, ScoredSentence, Story } from '../model/index.ts';
import { summarizeStory } from '../rank/index.ts';
import { publisherOf } from './importance.ts';
import type { QuoteBudget } from './tiers.ts';

const length = (sentences: readonly ScoredSentence[]): number =>
  sentences.reduce((sum, { text }) => sum + text.length, 0);

/** Takes the weakest sentence away until the rest fits; a sentence is never cut. */
const fitted = (sentences: readonly ScoredSentence[], charactersMax: number): readonly ScoredSentence[] => {
  if (sentences.length === 0 || length(sentences) <= charactersMax) return sentences;
  const weakest = sentences.reduce((least, sentence) => (sentence.score < least.score ? sentence : least));
  return fitted(
    sentences.filter((sentence) => sentence !== weakest),
    charactersMax,
  );
};

const sourceOf = (article: Article | undefined): Omit<Quote, 'text'> => ({
  url: article?.url ?? null,
  publisher: article === undefined ? '' : publisherOf(article),
  publishersAgreeing: 1,
});

/**
 * The sentences that a digest quotes of a story, verbatim, each with its page.
 * Where every key sentence is longer than the budget, the story is shown by its headline alone.
 */
export const quotesOf = (story: Story, budget: QuoteBudget): readonly Quote[] => {
  if (budget.sentences === 0) return [];
  const summary = summarizeStory(story.articles, { sentences: budget.sentences });
  return fitted(summary.sentences, budget.charactersMax).map((sentence) => ({
    text: sentence.text,
    ...sourceOf(story.articles[sentence.document]),
  }));
};
