import type { Digest, NewsStory, Recipe, Vote } from '../model/index.ts';
import type { Dropped } from './candidates.ts';
import { choose } from './choose.ts';
import { heldStories } from './held.ts';
import { countPublishers } from './publishers.ts';
import { isQuiet } from './quiet.ts';
import { raritiesOf } from './rarity.ts';
import { recipeRules } from './recipes/index.ts';
import { sift } from './sift.ts';
import { toldStories } from './tell.ts';
import { votesWeigher } from './votes.ts';

/** What an edition is made of. Times are epoch ms; the window is from (exclusive) to (inclusive). */
export type EditionInput = {
  /** Everything that the window brought, grouped, with what was told of each story before. */
  readonly stories: readonly NewsStory[];
  readonly recipe: Recipe;
  readonly at: number;
  readonly fromAt: number;
  readonly toAt: number;
  readonly nextAt: number | null;
  /** Present where a person asked for it: it tells what there is, however little. */
  readonly isAsked?: true;
  /** What the server's members think of what they read; nothing where left out. */
  readonly votes?: readonly Vote[];
  /** How many of the chosen stories were shown before, by the same choice: those that come after are told. */
  readonly skip?: number;
};

/**
 * Makes an edition: leaves out what the server does not want and what was told before, ranks the rest, chooses as many
 * as `recipe.storiesMax`, quotes each by its tier. It has no story where none is new, and none where they are so few
 * that they had better wait for the next edition: then they are held as `quiet`. The order in which stories come
 * decides nothing. Never throws, whatever the articles.
 * Cost: near linear in the stories; under a second for 1,000 articles, most of it to tell languages.
 */
export const composeDigest = (input: EditionInput): Digest => {
  const { stories, recipe, at, fromAt, toAt, nextAt, isAsked, votes = [], skip = 0 } = input;
  const rules = recipeRules[recipe.kind];
  const windowMs = toAt - fromAt;
  const { candidates, dropped } = sift(stories, recipe, {
    at,
    rules,
    rarityOf: raritiesOf(stories, windowMs),
    votesOf: votesWeigher(votes),
  });
  const choice = choose(candidates, skip + recipe.storiesMax);
  const mayWait = nextAt !== null && isAsked !== true;
  const waits = isQuiet(choice.chosen, { rules, storiesMax: recipe.storiesMax, windowMs, mayWait });
  const waiting = waits ? choice.chosen.map((each): Dropped => ({ ...each, reason: { code: 'quiet' } })) : [];
  return {
    ...{ name: recipe.name, at, fromAt, toAt, nextAt },
    stories: toldStories(waits ? [] : choice.chosen.slice(skip), recipe, at),
    held: heldStories([...waiting, ...choice.dropped, ...dropped]),
    articlesRead: stories.reduce((sum, { articles, copies }) => sum + articles.length + copies.length, 0),
    publishersRead: countPublishers(stories),
  };
};
