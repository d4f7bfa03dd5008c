import { done, type Feed, type FeedItem, readFeed, named } from '#digests/slow';
import { z } from 'zod';
import { instant } from '../instant.ts';
import { defineRoom } from '../room.ts';

/** A search for what base64 cannot hold; a pattern of the whole would run out of stack on a feed of some MB. */
const foreign = /[^\w+/=\s-]/;

const line = z.object({
  base64: z.string().refine((text) => !foreign.test(text)),
  contentType: z.string().nullish(),
  url: z.string().nullish(),
});

const itemAnswer = (item: FeedItem): object => ({
  id: item.id,
  title: item.title,
  link: item.link,
  summary: item.summary,
  content: item.content,
  author: item.author,
  published: instant(item.publishedAt),
  updated: instant(item.updatedAt),
  categories: item.categories,
  image: item.imageUrl,
});

const answerOf = ({ format, items, ...head }: Feed): object => ({
  format,
  feed: head,
  items: items.map(itemAnswer),
});

/** `broadsheet feed`: feeds read from their bytes. */
export const feed = defineRoom({
  name: 'feed',
  summary: 'read feeds from their bytes',
  answerShape:
    '{id, format, feed: {title, link, description, language, updateEveryMs, skipHours}, ' +
    'items: [{id, title, link, summary, content, author, published, updated, categories, image}]}',
  notes: ['What a feed does not tell is null. Times are ISO 8601 in UTC.'],
  open: () => ({
    shape: '{id, base64, contentType?, url?}',
    schema: line,
    answer: ({ base64, contentType, url }) => {
      const bytes = Buffer.from(base64, 'base64');
      const read = readFeed(bytes, { contentType: contentType ?? null, url: url ?? null });
      if (!read.ok) return named(url ?? 'this line', read);
      return done(answerOf(read.value));
    },
  }),
});
