import { describe, expect, test } from 'vitest';
import { metadataShares, passageAccuracy, textAccuracy } from './extraction.ts';
import { hasPages, readPages } from './pages.ts';

/**
 * Floors on a part of the pages, a little below what was reached when they were set: enough to notice a change for
 * the worse in a few seconds. `measure articles` beside the shared data prints the figures of all pages.
 */
const skipped = hasPages() ? '' : ' (skipped: extraction absent from ../shared/data)';

describe.skipIf(!hasPages())(`pages of news${skipped}`, () => {
  test('have the text that Scrapinghub annotated', () => {
    const { precision, f1 } = textAccuracy(readPages('scrapinghub', 4));
    expect(precision).toBeGreaterThan(0.95);
    expect(f1).toBeGreaterThan(0.965);
  });

  test('have the passages that trafilatura annotated, and not those around the article', () => {
    const { f1 } = passageAccuracy(readPages('trafilatura', 8));
    expect(f1).toBeGreaterThan(0.93);
  });

  test('have the title, day and authors that Fundus reads by the rules of each site', () => {
    const { title, day, authors } = metadataShares(readPages('fundus-test', 6));
    expect(title).toBeGreaterThan(0.78);
    expect(day).toBeGreaterThan(0.95);
    expect(authors).toBeGreaterThan(0.87);
  });
});
