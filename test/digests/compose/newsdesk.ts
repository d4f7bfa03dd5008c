import type { NewsArticle, NewsStory } from '../../../digests/model/index.ts';

/** An article as it comes to a server, for tests. */
export const newsArticle = (about: Partial<NewsArticle> & { readonly text: string }): NewsArticle => ({
  title: null,
  related: [],
  url: null,
  author: null,
  publishedAt: null,
  imageUrl: null,
  language: 'en',
  siteName: 'Courier',
  source: null,
  ...about,
});

/** A story of articles, nothing of which was told. */
export const newsStory = (articles: readonly NewsArticle[], about: Partial<NewsStory> = {}): NewsStory => ({
  id: '1',
  articles,
  copies: [],
  related: [],
  told: [],
  toldAt: null,
  ...about,
});
