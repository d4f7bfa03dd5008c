import { type Article, createGrouper, done, readDate } from '#digests/slow';
import { z } from 'zod';
import { defineRoom } from '../room.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  text: z.string(),
  publishedAt: z.string().transform(readDate).pipe(z.number()),
  lang: z.string().nullish(),
  url: z.string().nullish(),
});

const articleOf = ({ title, text, publishedAt, lang, url }: z.infer<typeof line>): Article => ({
  title,
  text,
  related: [],
  url: url ?? null,
  author: null,
  publishedAt,
  imageUrl: null,
  language: lang ?? null,
  siteName: null,
});

/** Lines that are read ahead, so that they are grouped as well as if all had come at once. */
const linesMax = 2000;

/** `broadsheet group`: articles grouped into stories as they come. What was answered stays so. */
export const group = defineRoom({
  name: 'group',
  summary: 'group articles into stories, as they come',
  answerShape: '{id, story, duplicateOf?}',
  notes: [
    'Articles come in order of time. A story goes by the id of its first article; duplicateOf is the id of the ' +
      'article that this one copies.',
    `Up to ${linesMax.toLocaleString('en')} lines are grouped together, fewer where the input pauses.`,
  ],
  open: () => {
    const grouper = createGrouper();
    return {
      shape: '{id, title, text, publishedAt, lang?, url?}',
      schema: line,
      linesMax,
      answerAll: (arrivals) => {
        const placements = grouper.add(
          arrivals.map((arrival) => ({ id: String(arrival.id), article: articleOf(arrival) })),
        );
        grouper.publish(placements.map(({ story }) => story));
        return placements.map(({ story, duplicateOf }) =>
          done({ story, ...(duplicateOf === null ? {} : { duplicateOf }) }),
        );
      },
    };
  },
});
