import type { Filter, NewsStory, Topic } from '../../model/index.ts';
import { matchInterests } from './match.ts';

/** Filters that are tried on stories; `shown` is how many headlines each names. */
export type TrialInput = {
  readonly topics: readonly Topic[];
  readonly filters: readonly Filter[];
  readonly stories: readonly NewsStory[];
  readonly shown: number;
};

/** What filters would do: to each its hits, and how many stories would be left out by all of them. */
type TrialResult = {
  readonly stories: number;
  readonly hits: readonly {
    readonly filter: Filter;
    readonly stories: number;
    readonly headlines: readonly string[];
  }[];
  readonly hidden: number;
};

const headlineOf = ({ articles: [first] }: NewsStory): string =>
  first?.title ?? first?.text.slice(0, 90) ?? '';

/** The stories that a filter alone hits, in the way that its action counts. */
const hitsOf = (filter: Filter, { topics, stories }: TrialInput): readonly NewsStory[] => {
  const interests = { topics, filters: [filter] };
  return stories.filter((story) => {
    const { mutedBy, isWanted, boosts } = matchInterests(story, interests, []);
    if (filter.action === 'mute') return mutedBy !== null;
    return filter.action === 'only' ? isWanted : boosts.length > 0;
  });
};

/** Says what filters would do to stories. Cost: as matching each of the stories with each filter. */
export const tryFilters = (input: TrialInput): TrialResult => {
  const { topics, filters, stories, shown } = input;
  const interests = { topics, filters };
  return {
    stories: stories.length,
    hits: filters.map((filter) => {
      const hit = hitsOf(filter, input);
      return { filter, stories: hit.length, headlines: hit.slice(0, shown).map(headlineOf) };
    }),
    hidden: stories.filter((story) => {
      const { mutedBy, isWanted } = matchInterests(story, interests, []);
      return mutedBy !== null || !isWanted;
    }).length,
  };
};
