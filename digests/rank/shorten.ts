import { done, failed, type Article, type Result, type Summary } from '../model/index.ts';
import { summarize, type SummaryOptions } from './summarize.ts';

/** A text of fewer sentences is its own summary. */
const sentencesMin = 2;

/**
 * The key sentences of an article that somebody asked to have shortened.
 * Errors: `text-too-short` where there is nothing to choose from.
 */
export const shorten = (article: Article, options: SummaryOptions = {}): Result<Summary> => {
  const summary = summarize(article, options);
  const { sentencesRead: sentences } = summary;
  return sentences < sentencesMin ? failed({ code: 'text-too-short', sentences }) : done(summary);
};
