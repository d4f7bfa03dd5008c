import { type Article, done, readHtml, named } from '#digests/slow';
import { z } from 'zod';
import { instant } from '../instant.ts';
import { defineRoom } from '../room.ts';

const line = z.object({ html: z.string(), url: z.string().nullish() });

const answerOf = (article: Article): object => ({
  title: article.title,
  text: article.text,
  author: article.author,
  published: instant(article.publishedAt),
  image: article.imageUrl,
  lang: article.language,
  siteName: article.siteName,
  canonicalUrl: article.url,
  related: article.related,
});

/** `broadsheet article`: pages read as articles. */
export const article = defineRoom({
  name: 'article',
  summary: 'read articles from the HTML of their pages',
  answerShape: '{id, title, text, author, published, image, lang, siteName, canonicalUrl, related: [string]}',
  notes: ['What a page does not tell is null. Paragraphs of the text are parted by a blank line.'],
  open: () => ({
    shape: '{id, html, url?}',
    schema: line,
    answer: ({ html, url }) => {
      const read = named(url ?? 'this line', readHtml(html, { url: url ?? null }));
      return read.ok ? done(answerOf(read.value)) : read;
    },
  }),
});
