import { type Article, done, failed, type Result } from '#digests';
import { z } from 'zod';
import { fileBytesMax } from './documents.ts';
import { readBytes, sourceNamed } from './source.ts';
import type { Terminal } from './terminal.ts';

const coverage = z.object({ publisher: z.string(), title: z.string(), url: z.string().nullable() });
const quote = z.object({ text: z.string(), publisher: z.string(), url: z.string().nullable() });
const story = z.object({
  quotes: z.array(quote),
  coverage: z.array(coverage),
  alsoIn: z.array(coverage).default([]),
});

const instant = z
  .string()
  .transform((text) => Date.parse(text))
  .pipe(z.number());

/** What is read of a digest that was written as JSON. */
const edition = z.object({ at: instant, to: instant, stories: z.array(story) });

/** An edition that was made before. Times are epoch ms. */
type Edition = {
  readonly at: number;
  /** Up to here it told the news. */
  readonly toAt: number;
  /** What it told: of each article its headline and the sentences that were quoted. */
  readonly articles: readonly Article[];
};

type Coverage = z.infer<typeof coverage>;

const toldArticle = (
  { publisher, title, url }: Coverage,
  quotes: readonly z.infer<typeof quote>[],
): Article => {
  const own = quotes.filter((each) => (each.url ?? each.publisher) === (url ?? publisher));
  const text = own.map((each) => each.text).join('\n\n');
  const unknown = { related: [], author: null, publishedAt: null, imageUrl: null, language: null };
  return { ...unknown, title, text, url, siteName: publisher };
};

const parseEdition = (text: string): Edition | null => {
  try {
    const { at, to: toAt, stories } = edition.parse(JSON.parse(text));
    const articles = stories.flatMap((each) =>
      [...each.coverage, ...each.alsoIn].map((article) => toldArticle(article, each.quotes)),
    );
    return { at, toAt, articles };
  } catch {
    return null;
  }
};

/** Reads an edition. Errors: those of reading bytes, and `edition-not-readable`. */
const readEdition = async (name: string, terminal: Terminal): Promise<Result<Edition>> => {
  const bytes = await readBytes(sourceNamed(name), fileBytesMax, terminal);
  if (!bytes.ok) return bytes;
  const read = parseEdition(new TextDecoder().decode(bytes.value));
  return read === null ? failed({ code: 'edition-not-readable', name }) : done(read);
};

/** Reads the editions that were made before, the earliest first. Errors: those of the first that cannot be read. */
export const readEditions = async (
  names: readonly string[],
  terminal: Terminal,
): Promise<Result<readonly Edition[]>> => {
  const editions: Edition[] = [];
  for (const name of names) {
    const read = await readEdition(name, terminal);
    if (!read.ok) return read;
    editions.push(read.value);
  }
  return done(editions.toSorted((a, b) => a.at - b.at));
};

/** What an article goes by in an edition. */
const keyOf = ({ url, siteName, title }: Article): string => url ?? JSON.stringify([siteName, title]);

/** News, parted into what no edition told, and what one did. */
export type PartedNews = {
  readonly articles: readonly Article[];
  /** What is known besides: among it stories are told apart better than among a few articles alone. */
  readonly known: readonly Article[];
  /** When an article was last told, epoch ms. */
  readonly toldAt: ReadonlyMap<Article, number>;
};

/**
 * Parts what was read into what editions told and what they did not. What they told and can still be read counts with
 * all that it says, and not only with what was quoted of it.
 */
export const partNews = (
  { articles, earlier }: { readonly articles: readonly Article[]; readonly earlier: readonly Article[] },
  editions: readonly Edition[],
): PartedNews => {
  const read = new Map([...earlier, ...articles].map((article) => [keyOf(article), article]));
  const toldAt = new Map<Article, number>();
  for (const { at, articles: told } of editions) {
    for (const article of told) toldAt.set(read.get(keyOf(article)) ?? article, at);
  }
  const known = [...new Set([...toldAt.keys(), ...earlier])];
  return { articles: articles.filter((article) => !toldAt.has(article)), known, toldAt };
};
