import type { Beside, Coverage, DigestStory, Line, PostBlock, Quote } from '../model/index.ts';
import { cutHeadline } from './cut.ts';
import type { Phrases } from './phrases/index.ts';
import { block, dotted, link, time } from './spans.ts';

/** Headlines longer than this wrap to a third line on a phone. */
const leadHeadlineCharactersMax = 90;
const headlineCharactersMax = 80;

/** More names than this make the line of sources longer than the story. */
const publishersNamedMax = 3;

/** Names of those that only repeat are worth less room. */
const repeatersNamedMax = 2;

/** More related headlines than this draw away from the story they stand under. */
const relatedMax = 3;

/** A story's headline as a link, or what stands in its place. */
export const headlineOf = (story: DigestStory, phrases: Phrases): Line => {
  const charactersMax = story.tier === 'lead' ? leadHeadlineCharactersMax : headlineCharactersMax;
  return dotted(
    [link(cutHeadline(story.headline || phrases.digest.untitled, charactersMax), story.url)],
    story.updates === null ? [] : [phrases.digest.updated],
  );
};

/** What the publishers of some articles are called, each once. */
export const publisherNames = (coverage: readonly Coverage[]): readonly string[] => [
  ...new Set(coverage.map(({ publisher }) => publisher).filter((name) => name !== '')),
];

/** Sentences that stand together under one source: neighbours from one article, up to one that others say too. */
type Passage = readonly [Quote, ...Quote[]];

const passagesOf = (quotes: readonly Quote[]): readonly Passage[] => {
  const passages: [Quote, ...Quote[]][] = [];
  for (const quote of quotes) {
    const passage = passages.at(-1);
    const last = passage?.at(-1);
    const continues = last?.url === quote.url && last.publisher === quote.publisher;
    if (continues && last.publishersAgreeing === 1) passage?.push(quote);
    else passages.push([quote]);
  }
  return passages;
};

const agreementOf = (passage: Passage, phrases: Phrases): Line => {
  const publishers = passage.at(-1)?.publishersAgreeing ?? 1;
  return publishers > 1 ? [phrases.digest.agreement(publishers)] : [];
};

/** The page that all sentences are from, by the first of them; `null` where there are several pages, or no sentence. */
const onlyPageOf = (passages: readonly Passage[]): Quote | null => {
  const [first, ...others] = passages.map(([quote]) => quote);
  const isOther = (quote: Quote): boolean => quote.url !== first?.url || quote.publisher !== first.publisher;
  return first === undefined || others.some(isOther) ? null : first;
};

const creditOf = (passage: Passage, phrases: Phrases): Line => {
  const [{ publisher, url }] = passage;
  return dotted(publisher === '' ? [] : [link(publisher, url)], agreementOf(passage, phrases));
};

/** The sentences; where they come from several pages, who says each, and where they do not, who else says some. */
const quoteBlocks = (passages: readonly Passage[], phrases: Phrases): readonly PostBlock[] => {
  const isOnePage = onlyPageOf(passages) !== null;
  return passages.flatMap((passage) => {
    const among = isOnePage ? agreementOf(passage, phrases) : creditOf(passage, phrases);
    const credit = passages.length > 1 ? among : [];
    return [
      ...passage.map(({ text }): PostBlock => ({ kind: 'quote', text })),
      ...(credit.length === 0 ? [] : [block('note', ...credit)]),
    ];
  });
};

/** Who tells a story; the publisher of `quoted`, where the headline is another's, comes first and leads to its page. */
const publishersLine = (names: readonly string[], quoted: Quote | null): Line => {
  if (quoted === null || quoted.publisher === '')
    return names.length === 0 ? [] : [names.slice(0, publishersNamedMax).join(', ')];
  const others = names.filter((name) => name !== quoted.publisher).slice(0, publishersNamedMax - 1);
  return [link(quoted.publisher, quoted.url), ...others.map((name) => `, ${name}`)];
};

const repeatersLine = ({ coverage, alsoIn }: DigestStory, phrases: Phrases): Line => {
  const own = new Set(publisherNames(coverage));
  const names = publisherNames(alsoIn).filter((name) => !own.has(name));
  return names.length === 0 ? [] : [phrases.digest.alsoIn(names.slice(0, repeatersNamedMax), names.length)];
};

const coverageLine = (story: DigestStory, passages: readonly Passage[], phrases: Phrases): Line => {
  const names = publisherNames(story.coverage);
  const quoted = onlyPageOf(passages);
  const [only] = passages.length === 1 ? passages : [];
  return dotted(
    publishersLine(names, quoted?.url === story.url ? null : quoted),
    names.length > 1 ? [phrases.digest.sources(names.length)] : [],
    only === undefined ? [] : agreementOf(only, phrases),
    repeatersLine(story, phrases),
    story.publishedAt === null ? [] : [time(story.publishedAt, 'relative')],
    story.updates === null ? [] : phrases.digest.toldBefore(story.updates),
  );
};

const relatedLine = ({ related }: DigestStory, phrases: Phrases): Line =>
  related.length === 0
    ? []
    : [
        phrases.digest.related,
        ...dotted(
          ...related
            .slice(0, relatedMax)
            .map(({ text, url }): Line => [link(cutHeadline(text, headlineCharactersMax), url)]),
        ),
      ];

/** What stands beside a story: the picture of a lead story, else the way to its page. */
const besideOf = ({ tier, imageUrl, headline, url }: DigestStory, phrases: Phrases): Beside | null => {
  if (tier === 'lead' && imageUrl !== null) return { kind: 'picture', url: imageUrl, description: headline };
  if (url === null) return null;
  return { kind: 'button', button: { kind: 'open', label: phrases.controls.read, url } };
};

/** Quoted sentences; where they come from several articles, who says each. */
export const quotedPassages = (quotes: readonly Quote[], phrases: Phrases): readonly PostBlock[] =>
  quoteBlocks(passagesOf(quotes), phrases);

/** A story that is quoted, under a headline. */
export const storyBlocks = (story: DigestStory, headline: Line, phrases: Phrases): readonly PostBlock[] => {
  const passages = passagesOf(story.quotes);
  const beside = besideOf(story, phrases);
  return [
    { kind: 'headline', line: headline, ...(beside === null ? {} : { beside }) },
    ...quoteBlocks(passages, phrases),
    ...[coverageLine(story, passages, phrases), relatedLine(story, phrases)]
      .filter((line) => line.length > 0)
      .map((line) => block('note', ...line)),
  ];
};

/** A story that is named in brief: its headline, who tells it first, and how many do. */
export const briefLine = (story: DigestStory, phrases: Phrases): Line => {
  const [first, ...others] = publisherNames(story.coverage);
  return dotted(
    headlineOf(story, phrases),
    first === undefined ? [] : [first],
    others.length === 0 ? [] : [phrases.digest.sources(others.length + 1)],
  );
};
