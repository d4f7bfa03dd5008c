import type { Digest, Line, Post, PostBlock } from '../model/index.ts';
import { cutHeadline } from './cut.ts';
import type { Phrases } from './phrases/index.ts';
import { block, dotted, link, strong } from './spans.ts';

/** Headlines only have to be known again. */
const headlineCharactersMax = 60;

/** Of what was left out people ask about what nearly was in. */
const heldShownMax = 8;

const told = ({ stories }: Digest, { digest: words, trace }: Phrases): readonly Line[] =>
  stories.map((story) => [
    link(cutHeadline(story.headline || words.untitled, headlineCharactersMax), story.url),
    ': ',
    ...dotted(words.whyStory(story), [trace.score(story.score)]),
  ]);

const held = (digest: Digest, { digest: words }: Phrases): readonly PostBlock[] => {
  const items = digest.held
    .slice(0, heldShownMax)
    .map(({ headline, reason }): Line => [
      cutHeadline(headline || words.untitled, headlineCharactersMax),
      ': ',
      ...words.whyHeld(reason),
    ]);
  return items.length === 0 ? [] : [block('paragraph', strong(words.whyHeldTitle)), { kind: 'list', items }];
};

/** Says of each story of a digest what speaks for it, and of the weightiest ones left out what spoke against them. */
export const whyPost = (digest: Digest, phrases: Phrases): Post => {
  const items = told(digest, phrases);
  return {
    blocks: [
      block('headline', phrases.digest.whyTitle(digest.name)),
      ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
      ...held(digest, phrases),
      block('note', phrases.digest.whyMethod),
    ],
  };
};
