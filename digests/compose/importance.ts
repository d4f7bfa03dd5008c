import type { Article, Story, StoryScore } from '../model/index.ts';

const hourMs = 3_600_000;

/** A story's news value halves in this time; half a day keeps this morning's story above yesterday evening's. */
const halfLifeMs = 12 * hourMs;

/** Who published an article, as readers know it; the host of its address where nobody says. */
export const publisherOf = ({ siteName, url }: Article): string =>
  siteName ?? (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./u, '') ?? '';

/** The publishers that tell a story, each once. */
export const publishersOf = ({ articles, copies }: Story): readonly string[] => [
  ...new Set([...articles, ...copies].map(publisherOf)),
];

/** When a story was last told, epoch ms; `null` where no article says. */
export const newestAt = ({ articles, copies }: Story): number | null => {
  const dates = [...articles, ...copies].flatMap(({ publishedAt }) => publishedAt ?? []);
  return dates.length === 0 ? null : Math.max(...dates);
};

/**
 * How much a story matters to an edition at `at` (epoch ms): ln(1 + publishers) x 2^(-age / 12 h).
 * A story without a date counts as one half-life old, so that it neither leads nor vanishes.
 */
export const scoreOf = (story: Story, at: number): StoryScore => {
  const newest = newestAt(story);
  const ageMs = newest === null ? null : Math.max(0, at - newest);
  const publishers = publishersOf(story).length;
  const factors = {
    publishers: Math.log(1 + publishers),
    velocity: 1,
    age: 2 ** (-(ageMs ?? halfLifeMs) / halfLifeMs),
    topics: 1,
    boosts: 1,
    sources: 1,
    rarity: 1,
  };
  const value = Object.values(factors).reduce((product, factor) => product * factor, 1);
  return { value, factors, publishers, articlesAnHour: 0, ageMs, topics: [], boosts: [] };
};
