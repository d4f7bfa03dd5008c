import type { Coverage, Line, Post, PostBlock, PostButton, StoryFile } from '../model/index.ts';
import { cutHeadline } from './cut.ts';
import type { Phrases } from './phrases/index.ts';
import { block, dotted, link, strong, time } from './spans.ts';
import { publisherNames, quotedPassages } from './story-blocks.ts';

/** The story is what somebody came for: its headline may take three lines of a phone. */
const headlineCharactersMax = 150;
const relatedCharactersMax = 100;

/** Of more related headlines nobody reads the rest. */
const relatedMax = 6;

/** Ways to sources: three rows of buttons. What goes past them is named in a line. */
const sourceButtonsMax = 15;

/** Names in that line. */
const otherSourcesMax = 20;

/** A button's label on a phone. */
const labelCharactersMax = 38;

/** Addresses that buttons can lead to are no longer. */
const urlCharactersMax = 512;

/** Every page that tells a story, one a publisher. */
const pagesOf = (coverage: readonly Coverage[]): readonly Coverage[] => [
  ...new Map(coverage.map((each) => [each.publisher || (each.url ?? ''), each])).values(),
];

const mayHaveButton = ({ url }: Coverage): boolean => url !== null && url.length <= urlCharactersMax;

const sourceButton = ({ publisher, url }: Coverage): readonly PostButton[] =>
  url === null
    ? []
    : [
        {
          kind: 'open',
          label: cutHeadline(publisher || (URL.parse(url)?.hostname ?? url), labelCharactersMax),
          url,
        },
      ];

const sourceBlocks = (file: StoryFile, phrases: Phrases): readonly PostBlock[] => {
  const pages = pagesOf([...file.story.coverage, ...file.story.alsoIn]);
  const pressed = pages.filter(mayHaveButton).slice(0, sourceButtonsMax);
  const named = pages.filter((page) => !pressed.includes(page)).slice(0, otherSourcesMax);
  const names = named.map(({ publisher, url }): Line => [link(publisher || (url ?? ''), url)]);
  return [
    ...(named.length === 0
      ? []
      : [
          block(
            'note',
            phrases.stories.otherSources,
            ...names.flatMap((name, index) => (index === 0 ? name : [', ', ...name])),
          ),
        ]),
    ...(pressed.length === 0 ? [] : [{ kind: 'buttons', buttons: pressed.flatMap(sourceButton) } as const]),
  ];
};

const listUnder = (title: string, items: readonly Line[]): readonly PostBlock[] =>
  items.length === 0 ? [] : [block('paragraph', strong(title)), { kind: 'list', items }];

const relatedBlocks = ({ story }: StoryFile, phrases: Phrases): readonly PostBlock[] =>
  listUnder(
    phrases.stories.related,
    story.related
      .slice(0, relatedMax)
      .map(({ text, url }): Line => [link(cutHeadline(text, relatedCharactersMax), url)]),
  );

const editionBlocks = ({ editions }: StoryFile, { stories: words }: Phrases): readonly PostBlock[] =>
  editions.length === 0
    ? [block('note', words.toldInNone)]
    : listUnder(
        words.toldIn,
        editions.map(({ schedule, at, messageUrl }) => words.edition(schedule, at, messageUrl)),
      );

const factsLine = ({ story, firstSeenAt }: StoryFile, phrases: Phrases): Line => {
  const names = publisherNames([...story.coverage, ...story.alsoIn]);
  return dotted(
    names.length > 1 ? [phrases.digest.sources(names.length)] : names,
    story.publishedAt === null ? [] : [time(story.publishedAt, 'relative')],
    firstSeenAt === null ? [] : phrases.stories.firstSeen(firstSeenAt),
  );
};

const headlineBlock = ({ story }: StoryFile, phrases: Phrases): PostBlock => {
  const headline = story.headline || phrases.digest.untitled;
  const line = [link(cutHeadline(headline, headlineCharactersMax), story.url)];
  return story.imageUrl === null
    ? { kind: 'headline', line }
    : { kind: 'headline', line, beside: { kind: 'picture', url: story.imageUrl, description: headline } };
};

/**
 * Puts all that is known of a story into words: sentences, who tells it with the way there, headlines beside it, and
 * the editions that told it. A story that its sources give as a headline alone says so.
 */
export const storyPost = (file: StoryFile, phrases: Phrases): Post => {
  const facts = factsLine(file, phrases);
  return {
    blocks: [
      headlineBlock(file, phrases),
      ...(facts.length === 0 ? [] : [block('note', ...facts)]),
      ...(file.story.quotes.length === 0
        ? [block('paragraph', phrases.stories.noQuotes)]
        : quotedPassages(file.story.quotes, phrases)),
      { kind: 'divider' },
      ...relatedBlocks(file, phrases),
      ...editionBlocks(file, phrases),
      ...sourceBlocks(file, phrases),
    ],
  };
};
