import type { Article, Story } from '../model/index.ts';

/** Parts of a host's name that are shorter stand in many names by chance: "co", "uk". */
const hostPartLettersMin = 3;

const hostOf = (url: string | null): string =>
  (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./u, '') ?? '';

/** What of an article says who published it. */
type Published = Pick<Article, 'siteName' | 'url'>;

/** Who published an article, as readers know it; the host of its address where nobody says. */
export const publisherOf = ({ siteName, url }: Published): string => siteName ?? hostOf(url);

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What a publisher is told from others by. Feeds of one house carry names such as "Echo | World" and "Echo | Sport":
 * where the name holds part of the host's, the host is what counts. Others share a host and nothing else.
 */
export const outletOf = (article: Published): string => {
  const name = lettersOf(publisherOf(article));
  const host = hostOf(article.url);
  const isNamedAfterHost = host
    .split('.')
    .some((part) => part.length >= hostPartLettersMin && name.includes(lettersOf(part)));
  return isNamedAfterHost ? host : name;
};

/** Publishers by what they are told from others by (see `outletOf`), under the name that each has first. */
export const namesByOutlet = (articles: readonly Article[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const article of articles) {
    const outlet = outletOf(article);
    if (!names.has(outlet)) names.set(outlet, publisherOf(article));
  }
  return names;
};

/** The publishers that tell a story in words of their own, each once. */
export const publishersOf = ({ articles }: Story): readonly string[] => [...namesByOutlet(articles).values()];

/** What the publishers that tell a story in words of their own are told from others by. */
export const outletsOf = ({ articles }: Story): ReadonlySet<string> =>
  new Set(namesByOutlet(articles).keys());

/** How many publishers only repeat what another wrote. */
export const repeatersOf = ({ articles, copies }: Story): number =>
  namesByOutlet([...articles, ...copies]).size - namesByOutlet(articles).size;

/** How many publishers there are among all articles of some stories. */
export const countPublishers = (stories: readonly Story[]): number =>
  namesByOutlet(stories.flatMap(({ articles, copies }) => [...articles, ...copies])).size;
