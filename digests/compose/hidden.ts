import type { Filter, NewsStory, Topic } from '../model/index.ts';
import { matchInterests } from './interests/index.ts';

/**
 * How many of some stories a filter would hide.
 * @param topics those that the server knows, which a filter may name
 */
export const storiesHidden = (
  stories: readonly NewsStory[],
  filter: Omit<Filter, 'action'>,
  topics: readonly Topic[],
): number => {
  const interests = { topics, filters: [{ ...filter, action: 'mute' } as const] };
  return stories.filter((story) => matchInterests(story, interests, []).mutedBy !== null).length;
};
