import { describe, expect, test } from 'vitest';
import type { Markup } from '../../../digests/article/markup.ts';
import { titleOf } from '../../../digests/article/title.ts';

type Page = {
  readonly told?: string;
  readonly shared?: string;
  readonly window?: string;
  readonly seen?: string;
  readonly parts?: readonly string[];
  readonly url?: string;
};

const title = ({ told, shared, window = '', seen, parts = [], url }: Page): string | null => {
  const markup: Markup = {
    meta: new Map(shared === undefined ? [] : [['og:title', shared]]),
    canonical: null,
    language: null,
    windowTitle: window,
    headings: seen === undefined ? [] : [{ text: seen, parts }],
    times: [],
    bylines: [],
  };
  return titleOf(markup, {
    headline: told ?? null,
    siteNames: ['The Post', 'post.example', 'post'],
    url: url ?? null,
  });
};

const full = 'Old iron bridge closed after cracks';
const other = 'Why nobody crosses the harbour today';

describe('the title is', () => {
  test.each<[string, Page, string | null]>([
    ['nothing where nothing tells it', {}, null],
    ['the heading where it alone tells it', { seen: full }, full],
    ['the window’s where it alone tells it', { window: full }, full],
    ['without the site’s name after it', { shared: `${full} | The Post` }, full],
    ['without the site’s name before it', { shared: `The Post - ${full}` }, full],
    ['without what follows the heading', { shared: `${full} - News - Harbour`, seen: full }, full],
    ['with a dash of its own', { shared: 'Bridge closed – and now?' }, 'Bridge closed – and now?'],
    ['with a bar that parts no site', { shared: 'Bridge | Tunnel' }, 'Bridge | Tunnel'],
    ['decoded', { told: 'Tollan &amp; Weil on &quot;the&#039; bridge' }, 'Tollan & Weil on "the\' bridge'],
    ['not a heading that is the site’s name', { seen: 'The Post', window: full }, full],
  ])('%s', (_name, page, expected) => expect(title(page)).toBe(expected));
});

describe('where the places differ, the title is', () => {
  test.each<[string, Page, string]>([
    [
      'the shared one, where the others say what search engines get',
      { told: full, shared: other, window: full, seen: full },
      other,
    ],
    [
      'that of JSON-LD, where the shared one is for search engines',
      { told: full, shared: other, window: other },
      full,
    ],
    ['the one that the heading shows', { told: full, shared: other, window: 'Bridge', seen: other }, other],
    [
      'the one that the address keeps',
      { told: full, shared: other, window: other, url: 'https://post.example/why-nobody-crosses' },
      other,
    ],
    [
      'the one told twice, where all others differ',
      { told: full, shared: other, window: full, seen: 'A third title of the same page' },
      full,
    ],
    [
      'the one without a kicker that the heading does not show',
      { shared: `Harbour: ${full}`, seen: `Bridges – ${full}`, parts: ['Bridges', full] },
      full,
    ],
    [
      'the one with the kicker that the heading shows',
      { shared: `Harbour: ${full}`, seen: `Harbour ${full}`, parts: ['Harbour', full] },
      `Harbour: ${full}`,
    ],
  ])('%s', (_name, page, expected) => expect(title(page)).toBe(expected));
});

test('a title of nothing but delimiters holds nobody up', () =>
  expect(title({ shared: ' | '.repeat(50_000), window: ' - '.repeat(50_000) })).not.toBe(full));
