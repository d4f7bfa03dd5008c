import { dotted, link, strong, type Line, type Phrases, type PostBlock } from '#digests';
import type { Source } from '../ports/index.ts';

/** What a source is, beside its name: the topic that it belongs to, what it weighs where that is unusual. */
const choicesOf = (
  { topic, weight }: Pick<Source, 'topic' | 'weight'>,
  { feeds }: Phrases,
): readonly Line[] => [
  ...(topic === null ? [] : [[feeds.topic(topic)]]),
  ...(weight === usualWeight ? [] : [[feeds.weight(weight)]]),
];

/** In the middle: neither more nor less than others. */
export const usualWeight = 3;

/** How a source is doing: pieces of one short line. */
const healthLines = (source: Source, words: Phrases['source']): readonly Line[] => {
  const { articles, health, lastReadAt, nextAt } = source;
  switch (health.state) {
    case 'works':
      return [words.works(articles, health.readAt, nextAt)];
    case 'unread':
      return [words.unread(nextAt)];
    case 'failing':
      return [words.failing(health.problem, health.since, lastReadAt), words.nextTry(nextAt)];
    case 'ended':
      return [words.ended(health.since), words.nextTry(nextAt)];
  }
};

/** The name of the place that an address leads to. */
export const hostOf = (url: string): string => URL.parse(url)?.hostname ?? url;

/** A source on one line: what it is, how it is doing, where it is. */
export const sourceLine = (source: Source, phrases: Phrases): Line =>
  dotted(
    [strong(source.name)],
    ...healthLines(source, phrases.source),
    ...(source.articlesThisWeek === 0 ? [] : [[phrases.feeds.thisWeek(source.articlesThisWeek)]]),
    ...choicesOf(source, phrases),
    [link(hostOf(source.url), source.url)],
  );

/** What a feed or source is and where, in small print. */
export const factsLine = (source: Pick<Source, 'topic' | 'weight' | 'url'>, phrases: Phrases): Line =>
  dotted([link(hostOf(source.url), source.url)], ...choicesOf(source, phrases));

/** The titles of a feed's newest stories, or that there are none. */
export const titleBlocks = (titles: readonly string[], { source }: Phrases): readonly PostBlock[] =>
  titles.length === 0
    ? [{ kind: 'paragraph', line: [source.empty] }]
    : [
        { kind: 'paragraph', line: [source.newest] },
        { kind: 'list', items: titles.map((title): Line => [title]) },
      ];
