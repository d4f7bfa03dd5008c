import { describe, expect, test } from 'vitest';
import { resolveAddress } from '../../../digests/feed/index.ts';

const base = 'https://post.example/news/feed?x=1';

describe('an address', () => {
  test.each([
    ['a.html', 'https://post.example/news/a.html'],
    ['/a', 'https://post.example/a'],
    ['//cdn.example/a', 'https://cdn.example/a'],
    [' https://other.example/ü ', 'https://other.example/%C3%BC'],
    ['?y=2', 'https://post.example/news/feed?y=2'],
    ['javascript:alert(1)', null],
    ['mailto:desk@post.example', null],
    ['data:text/html,x', null],
    ['http://[bad', null],
    ['', null],
    [' \n', null],
    [undefined, null],
  ])('%j becomes %j', (raw, address) => expect(resolveAddress(raw, base)).toBe(address));

  test('stays as it is where its document has none', () => expect(resolveAddress('/a', null)).toBe('/a'));
});
