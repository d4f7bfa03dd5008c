import type { Digest, Line, Post, PostBlock } from '../model/index.ts';
import type { Phrases } from './phrases/index.ts';
import { block, dotted, strong, time } from './spans.ts';
import { briefLine, headlineOf, storyBlocks } from './story-blocks.ts';

const dayMs = 86_400_000;

/** Words a person reads in a minute: the mean for silent reading of English non-fiction (Brysbaert 2019). */
const wordsPerMinute = 238;

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const readingMinutes = (digest: Digest): number => {
  const words = digest.stories
    .flatMap((story) => [story.headline, ...story.quotes.map((quote) => quote.text)])
    .reduce((sum, text) => sum + wordsIn(text), 0);
  return Math.max(1, Math.round(words / wordsPerMinute));
};

/** The stories that are quoted, in order: the lead without a number, the others by their place. */
const quotedStories = ({ stories }: Digest, phrases: Phrases): readonly PostBlock[] =>
  stories
    .filter((story) => story.tier !== 'brief')
    .flatMap((story, index) => {
      const headline = headlineOf(story, phrases);
      return [
        ...(index === 0 ? [] : [{ kind: 'divider' } as const]),
        ...storyBlocks(story, story.tier === 'lead' ? headline : [`${index + 1}. `, ...headline], phrases),
      ];
    });

const briefStories = ({ stories }: Digest, phrases: Phrases): readonly PostBlock[] => {
  const items = stories.filter((story) => story.tier === 'brief').map((story) => briefLine(story, phrases));
  if (items.length === 0) return [];
  const title = block('paragraph', strong(phrases.digest.inBrief));
  return [
    ...(items.length === stories.length ? [] : [{ kind: 'divider' } as const]),
    title,
    { kind: 'list', items },
  ];
};

/** How long the window is, in days; an hour more or less, as clocks change, makes no further day. */
const daysOf = ({ fromAt, toAt }: Digest): number => Math.round((toAt - fromAt) / dayMs);

const introduction = (digest: Digest, { digest: words }: Phrases): Line =>
  dotted(
    [words.counts(digest.stories.length, digest.articlesRead, digest.publishersRead)],
    digest.stories.length === 0 ? [] : [words.readingMinutes(readingMinutes(digest))],
    words.window(digest.fromAt, digest.toAt, daysOf(digest)),
  );

const nothingTold = ({ stories, held }: Digest, { digest: words }: Phrases): readonly PostBlock[] =>
  stories.length > 0
    ? []
    : [block('paragraph', words.nothing(held.filter(({ reason }) => reason.code === 'quiet').length))];

const ending = ({ stories, nextAt }: Digest, { digest: words }: Phrases): readonly PostBlock[] => {
  const line = dotted(
    stories.some(({ quotes }) => quotes.length > 0) ? [words.promise] : [],
    nextAt === null ? [] : words.next(nextAt),
  );
  return line.length === 0 ? [] : [{ kind: 'divider' }, block('note', ...line)];
};

/**
 * Puts a digest into words: title and window, the lead story, the numbered ones, the rest in brief, and the promise.
 * @returns a post without platform limits; whoever renders it splits it at its blocks.
 */
export const digestPost = (digest: Digest, phrases: Phrases): Post => ({
  blocks: [
    block('title', ...dotted([digest.name], [time(digest.at, 'date')])),
    block('note', ...introduction(digest, phrases)),
    ...nothingTold(digest, phrases),
    ...quotedStories(digest, phrases),
    ...briefStories(digest, phrases),
    ...ending(digest, phrases),
  ],
});
