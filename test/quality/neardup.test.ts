import { describe, expect, test } from 'vitest';
import { falseShareWithQuote, hardshipNames, hasCopies, judgeCopies, recallAfter } from './neardup.ts';

const skipped = hasCopies() ? '' : ' (skipped: neardup.dev.jsonl absent from ../shared/data/stories)';

describe.skipIf(!hasCopies())(`copies of news articles${skipped}`, () => {
  test('are known, and other reports of the same event are not taken for them', () => {
    const { recall, falseShare } = judgeCopies();
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(falseShare).toBeLessThanOrEqual(0.001);
  });

  test.each(hardshipNames)('are known %s', (name) => expect(recallAfter(name)).toBeGreaterThanOrEqual(0.99));

  test('are not what quotes the same two sentences of an agency', () =>
    expect(falseShareWithQuote(40)).toBeLessThanOrEqual(0.01));
});
