import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardPage } from '../../../digests/article/guard.ts';
import { readHtml } from '../../../digests/article/index.ts';

const url = 'https://post.example/bridge';
const prose =
  '<p>The council of Marrow Bay closed the old iron bridge on Tuesday after inspectors found cracks.</p>';
const data = (json: string): string => `<script type="application/ld+json">${json}</script>`;

/** How much larger than usual the pages are: `npm run soak:pages` makes them four times as large. */
const scale = Number(process.env['PAGE_SCALE'] ?? 1);

const times = (html: string, count: number): string => html.repeat(count * scale);

/** Pages that are made to be slow, made only when they are read, so that they do not all lie in memory at once. */
const pages: readonly (readonly [string, () => string])[] = [
  ['nested blocks', () => times('<div>', 1_000) + prose.repeat(5)],
  ['nested links', () => times('<a><b>', 4_000) + prose],
  ['siblings', () => times('<p>x</p>', 6_000)],
  ['deep branches', () => times(`${'<div>'.repeat(110)}${prose}${'</div>'.repeat(110)}`, 12)],
  [
    'attributes',
    () => `<div ${Array.from({ length: 50_000 * scale }, (_, i) => `a${i}="x"`).join(' ')}>${prose}`,
  ],
  ['one attribute of many words', () => `<div class="${times('author ', 100_000)}">${prose.repeat(5)}</div>`],
  ['unclosed attributes', () => times('<div a="', 5_000)],
  ['a table of many cells', () => `<table>${times(`<tr>${'<td>x</td>'.repeat(100)}</tr>`, 75)}</table>`],
  ['nested tables', () => times('<table><tr><td>', 1_250) + prose],
  ['entities', () => `<p>${times('&amp;&lt;&#x41;&nbsp;', 37_500)}</p>`],
  ['nothing but less-than', () => times('<', 150_000)],
  ['a million letters of one word', () => times('x', 1_250_000)],
  ['spaces', () => `<p>${times(' ', 749_000)}x</p>`],
  [
    'a megabyte of JSON-LD',
    () => data(`{"@type":"NewsArticle","articleBody":"${times('and so on ', 70_000)}"}`) + prose,
  ],
  ['deep JSON-LD', () => data(times('{"a":', 25_000) + '1' + times('}', 25_000)) + prose],
  ['scripts of JSON-LD', () => times(data('{"@type":"NewsArticle"}'), 10_000) + prose],
  ['meta elements', () => times('<meta name="author" content="a, b">', 20_000) + prose],
  ['nested authors', () => times('<span class="author">', 7_250) + prose],
  ['headings', () => times('<h1>Bridge closed by the council of the bay</h1>', 2_000) + prose],
  ['forms', () => times('<form>', 12_500) + prose],
  ['a title of delimiters', () => `<title>${times(' - ', 225_000)}</title>${prose.repeat(5)}`],
  ['comments', () => times('<!-- ', 125_000) + prose],
];

describe('a page that is made to be slow ends', () => {
  test.each(pages)('%s', (_name, html) => expect(readHtml(html(), { url })).toHaveProperty('ok'));
});

describe('the guard', () => {
  test('keeps a page that a form wraps', () => {
    const html = `<form action="/"><input name="q">${prose.repeat(20)}</form>`;
    expect(guardPage(html).html).toContain('Marrow Bay');
  });

  test('drops a form that asks for a name', () =>
    expect(guardPage('<form><p>Your name</p></form><p>Text</p>').html).toBe('<p>Text</p>'));

  test('keeps text below the deepest level', () =>
    expect(guardPage(`${'<div>'.repeat(500)}Text`).html).toContain('Text'));

  test('keeps entities as text, and drops what runs', () =>
    expect(guardPage('<p onclick="x()">a &lt;b&gt; &amp; c<script>d</script></p>').html).toBe(
      '<p>a &lt;b> &amp; c</p>',
    ));

  test('sets structured data apart', () =>
    expect(guardPage(`${data('{"a": "&amp;<b>"}')}<p>Text</p>`)).toEqual({
      html: '<p>Text</p>',
      structuredData: ['{"a": "&amp;<b>"}'],
    }));

  test('writes what it reads the same again', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<p>', '</p>', '<b>', 'x', '&lt;', '<br>', '<form>', '</form>')),
        (parts) => {
          const once = guardPage(parts.join('')).html;
          expect(guardPage(once).html).toBe(once);
        },
      ),
    ));
});
