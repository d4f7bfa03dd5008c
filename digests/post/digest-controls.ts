import type { Digest, DigestStory, PostBlock, PostButton, PostChoice } from '../model/index.ts';
import { cutHeadline } from './cut.ts';
import type { Phrases } from './phrases/index.ts';

/** Longer headlines are cut by the platform, in the middle of a word. */
const headlineCharactersMax = 95;

/** A select that lists more is not read. */
const storiesMax = 25;

const choiceOf = (story: DigestStory, index: number, phrases: Phrases): PostChoice => {
  const publishers = new Set(story.coverage.map(({ publisher }) => publisher).filter((name) => name !== ''));
  return {
    value: story.id,
    label: cutHeadline(`${index + 1}. ${story.headline || phrases.digest.untitled}`, headlineCharactersMax),
    ...(publishers.size === 0 ? {} : { note: [...publishers].join(', ') }),
  };
};

const act = (action: string, label: string, id: string): PostButton => ({
  ...{ kind: 'act', action, label, id, tone: 'plain' },
});

/** The list that opens a story of a digest; none where it has no story. `key` is empty where it was not posted. */
export const storySelect = (digest: Digest, key: string, phrases: Phrases): readonly PostBlock[] => {
  const choices = digest.stories.slice(0, storiesMax).map((story, index) => choiceOf(story, index, phrases));
  const placeholder = phrases.controls.openStory;
  return choices.length === 0
    ? []
    : [{ kind: 'select', select: { action: 'story', id: key, placeholder, choices } }];
};

/**
 * What can be done under a posted digest: open a story, see more, ask why, get it in person, say whether it was useful.
 * @param key what the post goes by; the digest is found again by it
 */
export const digestControls = (digest: Digest, key: string, phrases: Phrases): readonly PostBlock[] => {
  const { controls, digest: words } = phrases;
  const hasStories = digest.stories.length > 0;
  return [
    ...storySelect(digest, key, phrases),
    {
      kind: 'buttons',
      buttons: [
        ...(!hasStories ? [] : [act('more', controls.more, key)]),
        act('why', words.whyButton, key),
        act('direct', controls.byDirectMessage, key),
        ...(!hasStories
          ? []
          : [act('useful', controls.useful, key), act('useless', controls.notUseful, key)]),
      ],
    },
  ];
};
