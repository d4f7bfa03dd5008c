import { done, pairLikeness, readDate } from '#digests/slow';
import { z } from 'zod';
import { defineRoom } from '../room.ts';

/** A date that cannot be read is one that is not known: the headline still says what it says. */
const published = z
  .string()
  .nullish()
  .transform((date) => (date ? readDate(date) : null));

const headline = z.object({ title: z.string(), publishedAt: published });

const line = z.object({ a: headline, b: headline });

/** `broadsheet pair`: headlines compared two by two. */
export const pair = defineRoom({
  name: 'pair',
  summary: 'say whether two headlines tell of the same event',
  answerShape: '{id, score, same}',
  notes: ['Scores go from 0 to 1, and do not depend on which headline comes first.'],
  open: () => ({
    shape: '{id, a: {title, publishedAt?}, b: {title, publishedAt?}}',
    schema: line,
    answer: ({ a, b }) => done(pairLikeness(a, b)),
  }),
});
