import {
  type Article,
  done,
  failed,
  readPlainText,
  type Result,
  summarize,
  summarizeStory,
  type Summary,
  type SummaryOptions,
} from '#digests/slow';
import { z } from 'zod';
import type { Batch } from '../json-lines.ts';

const optionalText = z.string().nullish();

const document = z.object({ title: optionalText, text: z.string() });
const one = document.extend({ lang: optionalText });
const several = z.object({ documents: z.array(document).min(1), lang: optionalText });

type Document = z.infer<typeof document>;

/** A document of plain text as an article in the language that it is declared to be in. */
const readDocument = ({ title, text }: Document, language: string | null): Result<Article> => {
  const read = readPlainText(text);
  return read.ok ? done({ ...read.value, title: title ?? null, language }) : read;
};

/** What both forms answer, but for the sentences. */
const answerAround = ({ keyphrases, related }: Summary): object => ({ keyphrases, related });

/** `summarize --jsonl`: one article a line. */
export const articleBatch = (options: SummaryOptions): Batch<z.infer<typeof one>> => ({
  shape: '{id, text, title?, lang?}',
  schema: one,
  answer: ({ lang, ...given }) => {
    const article = readDocument(given, lang ?? null);
    if (!article.ok) return article;
    const summary = summarize(article.value, options);
    const sentences = summary.sentences.map(({ text, index, score }) => ({ text, index, score }));
    return done({ lang: summary.language, sentences, ...answerAround(summary) });
  },
});

/** `summarize --jsonl --multi`: several articles of one story a line. An unreadable one is left out. */
export const storyBatch = (options: SummaryOptions): Batch<z.infer<typeof several>> => ({
  shape: '{id, documents: [{title?, text}, ...], lang?}',
  schema: several,
  answer: ({ documents, lang }) => {
    const read = documents.map((given) => readDocument(given, lang ?? null));
    // The articles that could be read, each with its place among all that were given.
    const readable = read.flatMap((result, place) => (result.ok ? [{ place, article: result.value }] : []));
    if (readable.length === 0) return read[0]?.ok === false ? read[0] : failed({ code: 'text-empty' });
    const summary = summarizeStory(
      readable.map(({ article }) => article),
      options,
    );
    const sentences = summary.sentences.map(({ text, index, score, document: read }) => ({
      text,
      index,
      score,
      document: readable[read]?.place ?? read,
    }));
    return done({ lang: summary.language, sentences, ...answerAround(summary) });
  },
});
