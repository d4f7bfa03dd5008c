import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardPage } from '../../../digests/article/guard.ts';
import { readHtml } from '../../../digests/article/index.ts';

const url = 'https://post.example/bridge';
const prose =
  '<p>The council of Marrow Bay closed the old iron bridge on Tuesday after inspectors found cracks.</p>';
const data = (json: string): string => `<script type="application/ld+json">${json}</script>`;

/** Pages that are made to be slow, made only when they are read, so that they do not all lie in memory at once. */
const pages: readonly (readonly [string, () => string])[] = [
  ['1,000 nested blocks', () => '<div>'.repeat(1000) + prose.repeat(5)],
  ['30,000 nested links', () => '<a><b>'.repeat(15_000) + prose],
  ['25,000 siblings', () => '<p>x</p>'.repeat(25_000)],
  ['hundreds of deep branches', () => `${'<div>'.repeat(110)}${prose}${'</div>'.repeat(110)}`.repeat(50)],
  [
    '200,000 attributes',
    () => `<div ${Array.from({ length: 200_000 }, (_, i) => `a${i}="x"`).join(' ')}>${prose}`,
  ],
  ['megabytes of one attribute', () => `<div class="${'author '.repeat(400_000)}">${prose.repeat(5)}</div>`],
  ['unclosed attributes', () => '<div a="'.repeat(20_000)],
  ['a table of 30,000 cells', () => `<table>${`<tr>${'<td>x</td>'.repeat(100)}</tr>`.repeat(300)}</table>`],
  ['5,000 nested tables', () => '<table><tr><td>'.repeat(5000) + prose],
  ['600,000 entities', () => `<p>${'&amp;&lt;&#x41;&nbsp;'.repeat(150_000)}</p>`],
  ['600 KB of less-than', () => '<'.repeat(600_000)],
  ['5 MB of one word', () => 'x'.repeat(5_000_000)],
  ['3 MB of spaces', () => `<p>${' '.repeat(2_999_000)}x</p>`],
  [
    '2.8 MB of JSON-LD',
    () => data(`{"@type":"NewsArticle","articleBody":"${'and so on '.repeat(280_000)}"}`) + prose,
  ],
  ['JSON-LD 100,000 deep', () => data('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)) + prose],
  ['40,000 scripts of JSON-LD', () => data('{"@type":"NewsArticle"}').repeat(40_000) + prose],
  ['90,000 meta elements', () => '<meta name="author" content="a, b">'.repeat(80_000) + prose],
  ['29,000 nested authors', () => '<span class="author">'.repeat(29_000) + prose],
  ['8,000 headings', () => '<h1>Bridge closed by the council of the bay</h1>'.repeat(8_000) + prose],
  ['50,000 forms', () => '<form>'.repeat(50_000) + prose],
  ['a title of delimiters', () => `<title>${' - '.repeat(900_000)}</title>${prose.repeat(5)}`],
  ['500,000 comments', () => '<!-- '.repeat(500_000) + prose],
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
