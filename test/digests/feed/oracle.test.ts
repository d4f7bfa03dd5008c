import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../digests/feed/index.ts';

/** feedsmith reads well-formed feeds strictly and knows nothing of our reader: where the two differ, one is wrong. */
const oracle = (text: string): readonly (string | undefined)[] =>
  text.includes('<feed')
    ? (parseAtomFeed(text).entries ?? []).map(({ title }) => title?.value)
    : (parseRssFeed(text).items ?? []).map(({ title }) => title);

const ours = (text: string): readonly (string | null)[] => {
  const feed = readFeed(new TextEncoder().encode(text), { url: null });
  if (!feed.ok) throw new Error(feed.problem.code);
  return feed.value.items.map(({ title }) => title);
};

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Words without HTML, which only we take out, and without what XML cannot hold. */
const words = fc.stringMatching(/^[^\s&<>\0-\x1f\x7f-\xa0\ud800-\udfff\ufeff\ufffe\uffff]{1,12}$/u);
const title = fc.array(words, { minLength: 1, maxLength: 4 }).map((each) => each.join(' '));

describe('a well-formed feed says what feedsmith reads in it', () => {
  test.each([
    [
      'RSS',
      (titles: readonly string[]) => {
        const items = titles.map((each) => `<item><title>${escapeXml(each)}</title></item>`);
        return `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
      },
    ],
    [
      'Atom',
      (titles: readonly string[]) => {
        const entries = titles.map((each) => `<entry><title>${escapeXml(each)}</title><id>x</id></entry>`);
        return `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${entries.join('')}</feed>`;
      },
    ],
  ])('in %s', (_name, write) =>
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 5 }), (titles) => {
        expect(ours(write(titles))).toEqual(titles);
        expect(ours(write(titles))).toEqual(oracle(write(titles)));
      }),
    ),
  );

  const folder = new URL('../../contracts/feeds/', import.meta.url);

  test.each(readdirSync(folder).filter((name) => /^(?:rss|atom)\.xml$/.test(name)))(
    'in our own %s',
    (name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      expect(ours(text)).toHaveLength(oracle(text).length);
    },
  );
});
