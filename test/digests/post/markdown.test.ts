import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, linkUrl, writeMarkdown } from '../../../digests/post/writers/markdown.ts';

const commonMark = new MarkdownIt('commonmark');

/** What a reader of the rendered text sees: its words, without any markup. */
const seen = (markdown: string): string =>
  commonMark
    .render(markdown)
    .replace(/^<p>|<\/p>\n?$/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('text from elsewhere', () => {
  test.each([
    ['a mention of everyone', '@everyone look', '\\@everyone look'],
    ['a mention by id', '<@123> and <@&456>', '\\<\\@123\\> and \\<\\@&456\\>'],
    ['a masked link', '[safe](https://evil.example)', '\\[safe\\](https://evil.example%29'],
    ['a heading', '# Loud', '\\# Loud'],
    ['small print', '-# quiet', '\\-# quiet'],
    ['a list', '- item', '\\- item'],
    ['a numbered list', '1. item', '1\\. item'],
    ['a quotation', '> said', '\\> said'],
    ['a spoiler', '||secret||', '\\|\\|secret\\|\\|'],
    ['a code block', '```js', '\\`\\`\\`js'],
    ['space that keeps words together', '«\u00A0mot\u202F!\u00A0 \n»', '«\u00A0mot\u202F! »'],
    ['a run of such space', 'a\u00A0\u00A0\u202Fb', 'a\u00A0b'],
    ['text turned round', 'abc\u202Ecba', 'abccba'],
    ['a line break into a heading', 'plain\n# heading', 'plain # heading'],
  ])('%s loses its power', (_name, text, expected) => expect(escapeMarkdown(text)).toBe(expected));

  test('an address inside a sentence stays whole', () =>
    expect(escapeMarkdown('See https://a.example/snake_case_path?x=1 now')).toBe(
      'See https://a.example/snake_case_path?x=1 now',
    ));

  test('an address cannot smuggle emphasis in', () =>
    expect(escapeMarkdown('http://x.example/#_*_')).toBe('http://x.example/#%5F%2A%5F'));

  test('an emoji family and a flag come through unharmed', () =>
    expect(escapeMarkdown('👨‍👩‍👧 🇩🇪 ok')).toBe('👨‍👩‍👧 🇩🇪 ok'));

  test('any text without addresses reads the same after rendering', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme' })
          .filter((text) => !/&|https?:|[\u0000-\u001F\u00A0\u202F]/iu.test(text)),
        (text) => {
          expect(seen(escapeMarkdown(text)).trim()).toBe(plain(text));
        },
      ),
    );
  });

  test('no text makes an element in HTML', () => {
    const marks = fc.constantFrom(...'*_`~|<>[]()#@+-=1.!:/ \n'.split(''), 'http://x', 'a');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (pieces) => {
        expect(commonMark.render(escapeMarkdown(pieces.join('')))).not.toMatch(/<(?!\/?p>)[a-z]/u);
      }),
    );
  });
});

/** What is left of a text once invisible marks are gone and white space is folded. */
const plain = (text: string): string =>
  text
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

describe('links', () => {
  test.each([
    ['javascript:alert(1)', null],
    ['ftp://a.example/', null],
    ['not an address', null],
    ['https://a.example/x(1)', 'https://a.example/x%281%29'],
    ['https://a.example/a b', 'https://a.example/a%20b'],
    ['https://a.example/@someone?q={a}%zz', 'https://a.example/%40someone?q=%7Ba%7D%25zz'],
    ['https://bank.example@evil.example/', null],
    ['https://a.example/x#one#two', 'https://a.example/x#one%23two'],
  ])('%s leads to %s', (url, expected) => expect(linkUrl(url)).toBe(expected));

  test.each([
    [
      'bank.example/login',
      'https://evil.example/x',
      '[bank.example/login](https://evil.example/x) (evil.example)',
    ],
    ['www.good.example', 'https://good.example/', '[www.good.example](https://good.example/)'],
    ['good.example', 'https://news.good.example/', '[good.example](https://news.good.example/)'],
    ['', 'https://good.example/a', '[good.example](https://good.example/a)'],
  ])('“%s” with the address %s does not mislead', (text, url, expected) =>
    expect(writeMarkdown({ blocks: [{ kind: 'paragraph', line: [{ kind: 'link', text, url }] }] })).toBe(
      `${expected}\n`,
    ),
  );

  test('text that tries to end its link early stays inside it', () =>
    expect(
      writeMarkdown({
        blocks: [
          {
            kind: 'paragraph',
            line: [{ kind: 'link', text: 'a](https://evil.example)[b', url: 'https://good.example/' }],
          },
        ],
      }),
    ).toBe('[a\\](https://evil.example%29%5Bb](https://good.example/) (good.example)\n'));
});

test('what is strong is so for a reader, whatever space it begins or ends with', () => {
  const strong = (text: string) => ({ kind: 'strong', text }) as const;
  const line = ['Read', strong(' first: '), 'then', strong(' '), strong('decide')];
  const written = writeMarkdown({ blocks: [{ kind: 'paragraph', line }] });
  expect(seen(written)).toBe('Read <strong>first:</strong> then <strong>decide</strong>');
});
