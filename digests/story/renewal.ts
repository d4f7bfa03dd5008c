import { weigh } from './vector.ts';
import { clear } from './postings.ts';
import { fitTo, openVocabulary } from './vocabulary.ts';
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
  const byIndex = Map.groupBy(articles, ({ index }) => index);
  for (const index of window.indexes.values()) {
    index.articlesWeighed = index.vocabulary.articles;
    for (const postings of index.postings) if (postings !== undefined) clear(postings);
    fitTo(index.vocabulary, byIndex.get(index)?.length ?? 0);
  }
  window.articles = [];
  window.first = 0;
  articles.forEach((article, slot) => {
    article.slot = slot;
    weigh(article.index.vocabulary, article.vector);
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
  for (const { vector, title } of own) for (const term of [...vector.terms, ...title]) isUsed[term] = 1;
  const kept = openVocabulary(vocabulary.language);
  kept.articles = vocabulary.articles;
  const numbers = new Int32Array(isUsed.length);
  for (const [term, number] of vocabulary.numbers) {
    const frequency = vocabulary.frequencies[number] ?? 0;
    if (isUsed[number] === 0 && frequency <= 1) continue;
    numbers[number] = kept.frequencies.push(frequency) - 1;
    kept.numbers.set(term, numbers[number]);
  }
  for (const { vector, title } of own) for (const terms of [vector.terms, title]) renumber(terms, numbers);
  index.vocabulary = kept;
  index.postings = [];
};

const renumber = (terms: Int32Array, numbers: Int32Array): void => {
  for (let at = 0; at < terms.length; at += 1) terms[at] = numbers[terms[at] ?? 0] ?? 0;
};
