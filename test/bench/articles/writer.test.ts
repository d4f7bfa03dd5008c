import { expect, test } from 'vitest';
import { openWriter } from './writer.ts';

const write = openWriter();

/** Every full stop of a written text ends a sentence. */
const stopsIn = (text: string): number => text.match(/[.!?]/g)?.length ?? 0;

test.each([0, 1, 2, 28, 3000])('an article of %i sentences has so many', (sentences) => {
  const text = write(sentences, 1);
  expect(stopsIn(text)).toBe(sentences);
  expect(text.match(/[.] \p{Lu}/gu)?.length ?? 0).toBe(Math.max(0, sentences - 1));
});

test('a seed gives the same article always, another seed another one', () => {
  expect(openWriter()(5, 7)).toBe(write(5, 7));
  expect(write(5, 8)).not.toBe(write(5, 7));
});

test('the vocabulary grows with the text', () => {
  const wordsIn = (sentences: number): number =>
    new Set(
      write(sentences, 1)
        .toLowerCase()
        .match(/\p{L}+/gu),
    ).size;
  expect(wordsIn(3000)).toBeGreaterThan(1.5 * wordsIn(1000));
});
