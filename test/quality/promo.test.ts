import { describe, expect, test } from 'vitest';
import { hasLines, judgeLines } from './promo.ts';

const skipped = hasLines() ? '' : ' (skipped: promo-lines.dev.jsonl absent from ../shared/data/stories)';

describe.skipIf(!hasLines())(`promo lines of outlets in many languages${skipped}`, () => {
  test.each([
    { cues: 'html', f1Min: 0.98 },
    { cues: 'text', f1Min: 0.93 },
  ] as const)('are told from prose with the cues of $cues', ({ cues, f1Min }) => {
    const { precision, f1, labelRecall, wronged } = judgeLines(cues);
    expect(wronged).toEqual([]);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(labelRecall).toBeGreaterThanOrEqual(0.97);
    expect(f1).toBeGreaterThan(f1Min);
  });
});
