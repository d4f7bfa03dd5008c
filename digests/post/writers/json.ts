import type { Digest } from '../../model/index.ts';

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Writes a digest as JSON for programs: the same nouns, times as ISO 8601 UTC. */
export const writeJson = (digest: Digest): string =>
  `${JSON.stringify(
    {
      name: digest.name,
      at: instant(digest.at),
      from: instant(digest.fromAt),
      to: instant(digest.toAt),
      articlesRead: digest.articlesRead,
      publishersRead: digest.publishersRead,
      stories: digest.stories.map(({ publishedAt, updates, ...story }) => ({
        ...story,
        published: instant(publishedAt),
        updates: instant(updates),
      })),
    },
    null,
    2,
  )}\n`;
