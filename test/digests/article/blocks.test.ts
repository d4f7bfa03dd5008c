import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../digests/article/blocks.ts';

describe('blocks of HTML', () => {
  test.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['line breaks', 'One.<br>Two.<br/>Three.', ['One.', 'Two.', 'Three.']],
    ['text around a block', 'One.<div>Two.</div>Three.', ['One.', 'Two.', 'Three.']],
    ['marks within a line', '<p>A <b>bo</b>ld <i>word</i>.</p>', ['A bold word.']],
    ['white space', '<p>\r\n One \t two\n</p>', ['One two']],
    ['no-break spaces', '<p>9&nbsp;000</p><p>&nbsp;</p>', ['9\u00a0000']],
    [
      'captions and code',
      '<figure><figcaption>C</figcaption></figure><script>s</script><p>One.</p>',
      ['One.'],
    ],
    ['an unclosed tag', '<p>One.<p>Two.', ['One.', 'Two.']],
    ['lists and cells', '<ul><li>One<li>Two</ul><table><tr><td>A<td>B</table>', ['One', 'Two', 'A', 'B']],
    ['plain text', 'a < b & c', ['a < b & c']],
    ['nothing', '', []],
  ])('%s', (_name, html, texts) => expect(blocksOf(html).map(({ text }) => text)).toEqual(texts));

  test('tell how much of them is linked, and in which tag they stand', () =>
    expect(blocksOf('<h2>Head</h2><p>Half <a href="/">half</a></p><li><a>All of it</a></li>')).toEqual([
      { text: 'Head', tag: 'h2', linkDensity: 0 },
      { text: 'Half half', tag: 'p', linkDensity: 4 / 9 },
      { text: 'All of it', tag: 'li', linkDensity: 1 },
    ]));
});
