import { describe, expect, test } from 'vitest';
import { judgeBlocks } from '../../../digests/article/promo/index.ts';
import type { Block } from '../../../digests/model/index.ts';

const prose: Block = {
  text: 'The council closed the bridge on Tuesday after inspectors found cracks.',
  tag: 'p',
  linkDensity: 0.1,
};
const link = (text: string, tag = 'p'): Block => ({ text, tag, linkDensity: 1 });
const plain = (text: string, tag = 'p'): Block => ({ text, tag, linkDensity: 0 });

const kinds = (...blocks: readonly Block[]): readonly string[] =>
  judgeBlocks(blocks, 'en').map(({ kind }) => kind);

/** What becomes of a block between two paragraphs. */
const fateOf = (block: Block): string | undefined => kinds(prose, block, prose)[1];

describe('a list below a label', () => {
  test('is made of its links, and ends at a heading', () =>
    expect(
      kinds(
        prose,
        plain('Related stories', 'h3'),
        link('Tunnel fees rise', 'li'),
        link('Is the tunnel safe?', 'li'),
        plain('What the engineers found', 'h2'),
        prose,
      ),
    ).toEqual(['prose', 'dropped', 'related', 'related', 'prose', 'prose']));

  test('holds no line without a link', () =>
    expect(kinds(prose, plain('Read next'), plain('What the engineers found'), prose)).toEqual([
      'prose',
      'dropped',
      'prose',
      'prose',
    ]));

  test('keeps no stamps of its headlines', () =>
    expect(
      kinds(prose, link('Tunnel fees rise again', 'h3'), plain('23. 12. 2031 13:31'), prose, prose),
    ).toEqual(['prose', 'related', 'dropped', 'prose', 'prose']));

  test('opens below a word that is a label where links follow', () =>
    expect(kinds(prose, plain('More'), link('Tunnel fees rise', 'li'), prose)).toEqual([
      'prose',
      'dropped',
      'related',
      'prose',
    ]));
});

describe('a block that is all link', () => {
  test.each([
    ['a headline', link('Tunnel fees rise for the third time'), 'related'],
    ['a question as a heading', link('Is the tunnel safe to drive through?', 'h3'), 'related'],
    ['a headline in few signs', link('隧道通行費再度調漲一成'), 'related'],
    ['a button', link('Share'), 'dropped'],
    ['an address', link('https://www.example.org/news/tunnel-fees'), 'dropped'],
    ['a handle', link('@harbour_post_newsroom'), 'dropped'],
    ['a way back', link('« Back to the news of the harbour'), 'dropped'],
    ['a cell of a table', link('Harbour United Football Club', 'td'), 'prose'],
    ['an offer in a list', link('Get it at the market for $39.99', 'li'), 'prose'],
    ['the top of a list', link('What to pack for the tunnel tour:', 'li'), 'prose'],
    ['a sentence', link('The report can be read in full.'), 'prose'],
    ['code', link('>> tunnel.fees.rise(again)', 'pre'), 'prose'],
  ])('%s', (_name, block, fate) => expect(fateOf(block)).toBe(fate));

  test('is the article’s own where each of its headings is a link', () => {
    const places = Array.from({ length: 5 }, (_, i) => [
      link(`The old lighthouse number ${i}`, 'h3'),
      prose,
      prose,
    ]);
    expect(kinds(prose, ...places.flat())).not.toContain('related');
  });
});

test('an entry of a table of contents is no other story', () =>
  expect(
    kinds(
      prose,
      link('What the engineers found', 'li'),
      prose,
      plain('What the engineers found', 'h2'),
      prose,
    ),
  ).toEqual(['prose', 'dropped', 'prose', 'prose', 'prose']));

test.each(['🔥 The bridge is closed https://example.org/a', '🔥 the bridge is closed all day today'])(
  'a picture before a text makes no headline of it: %s',
  (text) => expect(fateOf(plain(text))).toBe('prose'),
);

test('a picture’s credit is no headline', () =>
  expect(fateOf(plain('© Jane Roe/Harbour Pictures'))).toBe('dropped'));
