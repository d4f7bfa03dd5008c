import type { Article, NewsArticle, NewsStory } from '../model/index.ts';
import { groupStories } from '../story/index.ts';

/** Articles that nobody grouped before, and what earlier editions told. */
type News = { readonly articles: readonly NewsArticle[]; readonly told: readonly Article[] };

/**
 * The stories of articles that were not grouped as they came. Each goes by its place among them, which is good for one
 * edition.
 * Related headlines are those of the new articles: the others were shown with what was told.
 * Cost: that of grouping all of them at once.
 */
export const storiesOf = ({ articles, told }: News): readonly NewsStory[] => {
  const fresh = new Set<Article>(articles);
  const isFresh = (article: Article): article is NewsArticle => fresh.has(article);
  return groupStories([...articles, ...told]).flatMap((story, place) => {
    const named = new Set(
      [...story.articles, ...story.copies].filter(isFresh).flatMap(({ related }) => related),
    );
    const [first, ...others] = [...story.articles.filter(isFresh), ...story.copies.filter(isFresh)];
    if (first === undefined) return [];
    return {
      id: String(place),
      articles: [first, ...others.filter((article) => story.articles.includes(article))],
      copies: others.filter((article) => story.copies.includes(article)),
      related: story.related.filter(({ text }) => named.has(text)),
      told: [...story.articles, ...story.copies].filter((article) => !isFresh(article)),
      toldAt: null,
    };
  });
};
