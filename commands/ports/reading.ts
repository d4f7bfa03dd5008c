import type { Article, Result, Summary } from '#digests';

/** An article and its key sentences. */
export type ArticleSummary = { readonly article: Article; readonly summary: Summary };

/** What commands may ask of articles. Sentences is how many are wanted at most. */
export type ReadingPort = {
  readonly summarizeText: (text: string, sentences: number) => Promise<Result<ArticleSummary>>;
  readonly summarizeFile: (
    file: { readonly name: string; readonly url: string },
    sentences: number,
  ) => Promise<Result<ArticleSummary>>;
  readonly summarizePage: (url: string, sentences: number) => Promise<Result<ArticleSummary>>;
};
