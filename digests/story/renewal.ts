import { vectorOf } from './vector.ts';
import { openVocabulary } from './vocabulary.ts';
import { firstSlot, keep, type KeptArticle, type LanguageIndex, type Window } from './window.ts';

/** Weights are taken again when a vocabulary has grown by a fifth, so that early articles are seen as late ones are. */
const growthMin = 1.2;

/** Slots that nobody uses any more are given back when they are a third of all. */
const goneShareMax = 1 / 3;

/** Fewer are not worth the trouble. */
const goneMin = 256;

/** Gives slots and terms back that nobody uses any more, if there are many. The only place where a window shrinks. */
export const compact = (window: Window): void => {
  if (window.first <= Math.max(goneMin, goneShareMax * window.articles.length)) return;
  const articles = window.articles.slice(window.first);
  for (const [language, index] of window.indexes) {
    dropTerms(index, articles);
    if (index.vocabulary.numbers.size === 0) window.indexes.delete(language);
  }
  rebuild(window);
};

/**
 * Takes all weights again where a vocabulary has grown much.
 * Cost: linear in the window; rare enough to be lost in the cost of what arrives.
 */
export const reweigh = (window: Window): void => {
  if ([...window.indexes.values()].some(isStale)) rebuild(window);
};

const isStale = ({ vocabulary: { articles }, articlesWeighed }: LanguageIndex): boolean =>
  articles > growthMin * articlesWeighed + 1 || articles < articlesWeighed / growthMin;

const rebuild = (window: Window): void => {
  const articles = window.articles.slice(window.first);
  for (const index of window.indexes.values()) {
    index.articlesWeighed = index.vocabulary.articles;
    index.postings = [];
  }
  window.articles = [];
  window.first = 0;
  articles.forEach((article, slot) => {
    article.slot = slot;
    article.vector = vectorOf(article.index.vocabulary, article.telling);
  });
  for (const story of window.stories.values()) {
    story.place = firstSlot(story);
    story.square = Number.NaN;
  }
  for (const article of articles) keep(window, article);
};

/** Drops the terms that occurred once, in an article that has left, and numbers the others anew. */
const dropTerms = (index: LanguageIndex, articles: readonly KeptArticle[]): void => {
  const { vocabulary } = index;
  const own = articles.filter((article) => article.index === index);
  const isUsed = new Uint8Array(vocabulary.frequencies.length);
  for (const { telling, title } of own) {
    for (const term of telling.terms) isUsed[term] = 1;
    for (const term of title) isUsed[term] = 1;
  }
  const kept = openVocabulary(vocabulary.language);
  kept.articles = vocabulary.articles;
  const numbers = new Int32Array(isUsed.length);
  for (const [term, number] of vocabulary.numbers) {
    const frequency = vocabulary.frequencies[number] ?? 0;
    if (isUsed[number] === 0 && frequency <= 1) continue;
    numbers[number] = kept.frequencies.push(frequency) - 1;
    kept.numbers.set(term, numbers[number]);
  }
  for (const article of own) {
    const { terms, weights } = article.telling;
    article.telling = { terms: terms.map((term) => numbers[term] ?? 0), weights };
    article.title = article.title.map((term) => numbers[term] ?? 0);
  }
  index.vocabulary = kept;
};
