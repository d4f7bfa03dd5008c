import type { Digest, DigestStory, Line, Post, PostBlock } from '../model/index.ts';
import { cutHeadline } from './cut.ts';
import type { Phrases } from './phrases/index.ts';
import { block, dotted, link, strong, time } from './spans.ts';

/** Headlines longer than this wrap to a third line on a phone. */
const leadHeadlineCharactersMax = 90;
const headlineCharactersMax = 80;

/** More names than this make the line of sources longer than the story. */
const publishersNamedMax = 3;

/** More related headlines than this draw away from the story they stand under. */
const relatedMax = 3;

/** Words a person reads in a minute: the mean for silent reading of English non-fiction (Brysbaert 2019). */
const wordsPerMinute = 238;

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const readingMinutes = (digest: Digest): number => {
  const words = digest.stories
    .flatMap((story) => [story.headline, ...story.quotes.map((quote) => quote.text)])
    .reduce((sum, text) => sum + wordsIn(text), 0);
  return Math.max(1, Math.round(words / wordsPerMinute));
};

const coverageLine = (story: DigestStory, phrases: Phrases): Line => {
  const names = [...new Set(story.coverage.map(({ publisher }) => publisher))];
  const shown = phrases.digest.publishers(names.slice(0, publishersNamedMax), names.length);
  return dotted([shown], story.publishedAt === null ? [] : [time(story.publishedAt, 'relative')]);
};

const relatedLine = (story: DigestStory, phrases: Phrases): Line | null => {
  const headlines = story.related
    .slice(0, relatedMax)
    .map(({ text }) => cutHeadline(text, headlineCharactersMax));
  return headlines.length === 0 ? null : [phrases.digest.related, headlines.join(' · ')];
};

const toldStory = (story: DigestStory, headline: Line, phrases: Phrases): PostBlock[] => {
  const related = relatedLine(story, phrases);
  return [
    { kind: 'headline', line: headline },
    ...story.quotes.map(({ text }): PostBlock => ({ kind: 'quote', text })),
    { kind: 'note', line: coverageLine(story, phrases) },
    ...(related === null ? [] : [block('note', ...related)]),
  ];
};

const numberedHeadline = (story: DigestStory, number: number): Line => [
  `${number}. `,
  link(cutHeadline(story.headline, headlineCharactersMax), story.url),
];

const briefLine = (story: DigestStory): Line =>
  dotted(
    [link(cutHeadline(story.headline, headlineCharactersMax), story.url)],
    story.coverage[0] === undefined ? [] : [story.coverage[0].publisher],
  );

/** The stories that are quoted, in order: the lead without a number, the others counted from 2. */
const quotedStories = (digest: Digest, phrases: Phrases): PostBlock[] =>
  digest.stories
    .filter((story) => story.tier !== 'brief')
    .flatMap((story, index) => [
      ...(index === 0 ? [] : [{ kind: 'divider' } as const]),
      ...toldStory(
        story,
        story.tier === 'lead'
          ? [link(cutHeadline(story.headline, leadHeadlineCharactersMax), story.url)]
          : numberedHeadline(story, index + 1),
        phrases,
      ),
    ]);

const briefStories = (digest: Digest, phrases: Phrases): PostBlock[] => {
  const items = digest.stories.filter((story) => story.tier === 'brief').map(briefLine);
  if (items.length === 0) return [];
  return [{ kind: 'divider' }, block('paragraph', strong(phrases.digest.inBrief)), { kind: 'list', items }];
};

/**
 * Puts a digest into words: title and window, the lead story, the numbered ones, the rest in brief, and the promise.
 * @returns a post without platform limits; whoever renders it splits it at its blocks.
 */
export const digestPost = (digest: Digest, phrases: Phrases): Post => ({
  blocks: [
    block('title', ...dotted([digest.name], [time(digest.at, 'date')])),
    block(
      'note',
      ...dotted(
        [phrases.digest.counts(digest.stories.length, digest.articlesRead, digest.publishersRead)],
        [phrases.digest.readingMinutes(readingMinutes(digest))],
        phrases.digest.window(digest.fromAt, digest.toAt),
      ),
    ),
    ...quotedStories(digest, phrases),
    ...briefStories(digest, phrases),
    { kind: 'divider' },
    block(
      'note',
      ...dotted([phrases.digest.promise], digest.nextAt === null ? [] : phrases.digest.next(digest.nextAt)),
    ),
  ],
});

/** Says of each story of a digest why it was chosen: how many tell it, and how new it is. */
export const whyPost = (digest: Digest, phrases: Phrases): Post => ({
  blocks: [
    block('headline', phrases.digest.whyTitle(digest.name)),
    {
      kind: 'list',
      items: digest.stories.map((story) => [
        link(cutHeadline(story.headline, headlineCharactersMax), story.url),
        ': ',
        ...phrases.digest.whyStory(new Set(story.coverage.map((c) => c.publisher)).size, story.publishedAt),
      ]),
    },
    block('note', phrases.digest.whyMethod),
  ],
});
