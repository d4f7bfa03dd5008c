import { done, failed, type Article, type Block, type Result } from '../model/index.ts';
import { wallOf } from './access.ts';
import { blocksOf } from './blocks.ts';
import { partBlocks, textOf } from './body.ts';
import { documentOf, extractBlocks } from './document.ts';
import { withoutFurniture } from './furniture.ts';
import { guardPage } from './guard.ts';
import { readMarkup } from './markup.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { agreeWith } from './published-body.ts';
import { withStandfirst } from './standfirst.ts';

/** What is known of a page beside its HTML. */
type PageHints = {
  /** Where it was found, after redirects: relative links are resolved against it. */
  readonly url: string | null;
};

/**
 * Reads an article from a page of a news site. Never throws. Call it in a thread that can be killed: a page made to
 * be slow takes seconds.
 * Source: Mozilla's Readability, behind the guard of INGESTION.md; then what is known of news alone: promotion is
 * parted from prose, furniture left out, the text compared with the one that the publisher gives to machines.
 * Errors: `page-not-article`; `page-paywall` and `page-consent`, where that is why.
 * Cost: some 15 ms a page; bounded by the guard.
 */
export const readHtml = (html: string, { url }: PageHints): Result<Article> => {
  const { html: guarded, structuredData } = guardPage(html);
  const document = documentOf(guarded);
  const metadata = readMetadata({ markup: readMarkup(document), structuredData, url });
  const { article, structured, isPaid } = metadata;
  // The document is used up by this, so what is read of its markup is read before.
  const { prose, related } = partBlocks(extractBlocks(document), article.language);
  const blocks = withStandfirst(bodyOf(prose, metadata), blocksOf(guarded), metadata.description);
  const text = textOf(blocks);
  const wall = wallOf(blocks, text, { isPaid, tellsArticle: structured !== null, url });
  if (wall !== null) return failed(wall);
  return done({ ...article, text, related, ...(isPaid && { isPreview: true }) });
};

const bodyOf = (prose: readonly Block[], { article, authors, structured }: Metadata): readonly Block[] =>
  agreeWith(withoutFurniture(prose, { title: article.title, authors }), structured?.body ?? null);
