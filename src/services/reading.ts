import { failed, type Article, type Result, type Summary } from '#digests';
import { webAddress } from './web-address.ts';
import type { ArticleSummary, ReadingPort } from '#commands';

/** Finds key sentences; runs in a thread. */
export type Shorten = (article: Article, options: { readonly sentences: number }) => Promise<Result<Summary>>;

/** What reading articles needs: pages from the network, and key sentences from a thread that can be killed. */
type ReadingParts = {
  /** Reads what somebody pasted; in a thread. */
  readonly readText: (text: string) => Promise<Result<Article>>;
  readonly readPage: (url: string) => Promise<Result<Article>>;
  readonly readFile: (file: { readonly name: string; readonly url: string }) => Promise<Result<Article>>;
  readonly shorten: Shorten;
};

/** Implements what commands ask of articles. */
export const createReading = ({ readText, readPage, readFile, shorten }: ReadingParts): ReadingPort => {
  const keySentences = async (read: Result<Article>, sentences: number): Promise<Result<ArticleSummary>> => {
    if (!read.ok) return read;
    const summary = await shorten(read.value, { sentences });
    return summary.ok ? { ok: true, value: { article: read.value, summary: summary.value } } : summary;
  };
  return {
    summarizeText: async (text, sentences) => keySentences(await readText(text), sentences),
    summarizeFile: async (file, sentences) => keySentences(await readFile(file), sentences),
    summarizePage: async (url, sentences) => {
      const address = webAddress(url);
      return address === null
        ? failed({ code: 'address-refused', url, reason: 'not-a-url' })
        : keySentences(await readPage(address), sentences);
    },
  };
};
