import { describe, expect, test } from 'vitest';
import type { Feed, FeedItem } from '../../../digests/model/index.ts';
import { itemArticle } from '../../../digests/article/index.ts';

const feed: Feed = {
  format: 'rss',
  title: 'The Post',
  link: null,
  description: null,
  language: 'en',
  updateEveryMs: null,
  skipHours: [],
  items: [],
};
const item: FeedItem = {
  id: 'x',
  title: 'Bridge closed',
  link: 'https://post.example/bridge',
  summary: null,
  content: null,
  author: 'Paula Renn',
  publishedAt: 5,
  updatedAt: null,
  categories: [],
  imageUrl: null,
};

describe('an entry of a feed as an article', () => {
  test.each([
    [
      'line ends are paragraphs',
      'Bridge closed\nIt is shut.\r\n\r\nLorries wait.',
      'Bridge closed\n\nIt is shut.\n\nLorries wait.',
    ],
    [
      'wrapped lines are none',
      'It is shut since\nthis morning.\n\nlorries wait.',
      'It is shut since this morning.\n\nlorries wait.',
    ],
    ['a page knows its own', '<p>It is\nShut.</p>', 'It is Shut.'],
    ['less is no tag', 'Fewer < than\n5 > than 3.', 'Fewer < than\n\n5 > than 3.'],
  ])('as plain text: %s', (_name, content, text) =>
    expect(itemArticle({ ...item, content }, feed).text).toBe(text),
  );

  test('has its content, without promotion', () =>
    expect(
      itemArticle(
        { ...item, content: '<p>It is closed.</p><p>Read more: Fees rise</p>', summary: 'S' },
        feed,
      ),
    ).toEqual({
      title: 'Bridge closed',
      text: 'It is closed.',
      related: ['Fees rise'],
      url: 'https://post.example/bridge',
      author: 'Paula Renn',
      publishedAt: 5,
      imageUrl: null,
      language: 'en',
      siteName: 'The Post',
    }));

  test('has its summary where there is no content', () =>
    expect(itemArticle({ ...item, summary: 'It &amp; that.' }, feed).text).toBe('It & that.'));

  test('has no text where the feed gives a title alone', () => expect(itemArticle(item, feed).text).toBe(''));
});
