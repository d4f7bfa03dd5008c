import type { Article, Story } from '../model/index.ts';

const minuteMs = 60_000;

/** Clocks of publishers go wrong by minutes; a date further ahead is a mistake or a trick, and says nothing. */
const skewMs = 10 * minuteMs;

/** When an article was published, epoch ms; `null` where nobody says, or the date is ahead of `at`. */
export const publishedBefore = ({ publishedAt }: Article, at: number): number | null =>
  publishedAt !== null && publishedAt <= at + skewMs ? Math.min(publishedAt, at) : null;

/**
 * When a story was last told in new words, epoch ms; `null` where no date can be believed. A copy makes no story
 * newer: many are the same article under a changed date.
 */
export const newestAt = ({ articles }: Story, at: number): number | null => {
  const dates = articles.flatMap((article) => publishedBefore(article, at) ?? []);
  return dates.length === 0 ? null : dates.reduce((newest, date) => Math.max(newest, date));
};

/**
 * What a story of an age is worth: half after each half-life. A story without a date counts as one half-life old, so
 * that it neither leads nor vanishes.
 */
export const freshnessOf = (ageMs: number | null, halfLifeMs: number): number =>
  2 ** (-(ageMs ?? halfLifeMs) / halfLifeMs);
