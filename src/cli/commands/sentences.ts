import { done, languageOf, splitSentences } from '#digests/slow';
import { z } from 'zod';
import { defineRoom } from '../room.ts';

const line = z.object({ text: z.string(), lang: z.string().nullish() });

/** `broadsheet sentences`: texts cut into sentences. */
export const sentences = defineRoom({
  name: 'sentences',
  summary: 'cut texts into sentences',
  answerShape: '{id, sentences: [string]}',
  notes: ['Joined, the sentences give the text back but for white space.'],
  open: () => ({
    shape: '{id, text, lang?}',
    schema: line,
    answer: ({ text, lang }) => {
      const found = splitSentences(text, languageOf(text, lang ?? null));
      return done({ sentences: found.map((sentence) => sentence.text) });
    },
  }),
});
