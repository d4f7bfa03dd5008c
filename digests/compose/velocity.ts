import type { NewsArticle, NewsStory } from '../model/index.ts';
import { voicesOf } from './echo.ts';
import { publishedBefore } from './freshness.ts';
import { outletOf } from './publishers.ts';

const hourMs = 3_600_000;

/** Outlets follow each other within an hour or three; later articles tell what came of it. */
const busyHours = 3;

/** An article at the instant from which it can be believed to have been published, epoch ms. */
type Dated = { readonly article: NewsArticle; readonly publishedAt: number; readonly isCopy: boolean };

const datedOf = ({ articles, copies }: NewsStory, at: number): readonly Dated[] => {
  const dated = (list: readonly NewsArticle[], isCopy: boolean): readonly Dated[] =>
    list.flatMap((article) => {
      const publishedAt = publishedBefore(article, at);
      return publishedAt === null ? [] : [{ article, publishedAt, isCopy }];
    });
  return [...dated(articles, false), ...dated(copies, true)].toSorted(
    (a, b) => a.publishedAt - b.publishedAt,
  );
};

/** Voices in the busiest run of hours; `dated` ascending. Cost: linear, each article enters and leaves once. */
const busiest = (dated: readonly Dated[]): number => {
  const written = new Map<string, number>();
  let from = 0;
  let most = 0;
  dated.forEach(({ article, publishedAt, isCopy }, to) => {
    if (!isCopy) count(written, outletOf(article), 1);
    for (; publishedAt - (dated[from]?.publishedAt ?? publishedAt) > busyHours * hourMs; from += 1) {
      const gone = dated[from];
      if (gone !== undefined && !gone.isCopy) count(written, outletOf(gone.article), -1);
    }
    most = Math.max(most, voicesOf(written.size, to - from + 1 - written.size));
  });
  return most;
};

const count = (written: Map<string, number>, outlet: string, change: number): void => {
  const articles = (written.get(outlet) ?? 0) + change;
  if (articles === 0) written.delete(outlet);
  else written.set(outlet, articles);
};

/**
 * Articles an hour in the story's three busiest hours. Copies, and further articles of the same publisher, count less:
 * a live blog of twenty entries is no rush of news. One voice alone has no speed: 0.
 */
export const articlesAnHourOf = (story: NewsStory, at: number): number => {
  const voices = busiest(datedOf(story, at));
  return voices > 1 ? voices / busyHours : 0;
};
