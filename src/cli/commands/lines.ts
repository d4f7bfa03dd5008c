import { done, labelLines } from '#digests/slow';
import { z } from 'zod';
import { defineRoom } from '../room.ts';

const line = z.object({ lines: z.array(z.string()), lang: z.string().nullish() });

/** `broadsheet lines`: the lines of an article's body told apart. */
export const lines = defineRoom({
  name: 'lines',
  summary: 'tell prose from promotion, line by line',
  answerShape: '{id, labels: ["prose"|"promo", ...]}',
  notes: ['Lines are those of an article’s body, in order; there is one label for each.'],
  open: () => ({
    shape: '{id, lines: [string], lang?}',
    schema: line,
    answer: ({ lines: body, lang }) => done({ labels: labelLines(body, lang ?? null) }),
  }),
});
