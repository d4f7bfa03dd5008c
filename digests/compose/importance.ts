import type { Story } from '../model/index.ts';

/** A story's news value halves in this time; half a day keeps this morning's story above yesterday evening's. */
const halfLifeMs = 12 * 3_600_000;

/** The publishers that tell a story, each once; an article without one counts by its own address. */
export const publishersOf = (story: Story): readonly string[] => [
  ...new Set(story.articles.map((article) => article.siteName ?? article.url ?? '')),
];

/** When a story was last told, epoch ms; `null` where no article says. */
export const newestAt = (story: Story): number | null => {
  const dates = story.articles.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt]));
  return dates.length === 0 ? null : Math.max(...dates);
};

/**
 * How much a story matters to an edition at `at` (epoch ms): ln(1 + publishers) x 2^(-age / 12 h).
 * A story without a date counts as one half-life old, so that it neither leads nor vanishes.
 */
export const importance = (story: Story, at: number): number => {
  const newest = newestAt(story);
  const ageMs = newest === null ? halfLifeMs : Math.max(0, at - newest);
  return Math.log(1 + publishersOf(story).length) * 2 ** (-ageMs / halfLifeMs);
};
