import type { FactorName, NewsArticle, NewsStory, StoryScore } from '../model/index.ts';
import { voicesOf } from './echo.ts';
import { freshnessOf, newestAt } from './freshness.ts';
import type { Match } from './interests/index.ts';
import { publishersOf, repeatersOf } from './publishers.ts';
import type { RarityOf } from './rarity.ts';
import type { RecipeRules } from './recipes/index.ts';
import { articlesAnHourOf } from './velocity.ts';
import type { VotesOf } from './votes.ts';

/** What an article an hour adds to a story's weight (TEXT.md, part 2: a start, unmeasured). */
const velocityWeight = 0.3;

/** Faster hardly happens, and must not carry a story over everything else. */
const articlesAnHourMax = 10;

/** A topic of the server's lifts a story as half a further publisher does; a third topic adds nothing. */
const topicLift = 1.5;
const topicsMax = 2;

/** "Counts double": what admins expect of a boost. Two that both match are enough. */
const boostLift = 2;
const boostsMax = 2;

/** The weight that is neither more nor less, and how many steps of weight double a story. */
const evenWeight = 3;
const stepsDoubled = 2;

/** What scores in an edition depend on. `at` is epoch ms. */
export type Scoring = {
  readonly at: number;
  readonly rules: RecipeRules;
  readonly rarityOf: RarityOf;
  readonly votesOf: VotesOf;
};

/** The order in which a score is multiplied, so that it is the same to the last bit. */
const factorNames: readonly FactorName[] = [
  ...(['publishers', 'velocity', 'age', 'topics', 'boosts', 'sources', 'rarity', 'votes'] as const),
];

const lift = (factor: number, matches: readonly string[], matchesMax: number): number =>
  factor ** Math.min(matches.length, matchesMax);

/** ln(1 + voices): the second publisher says more than the tenth. */
const publishersFactor = (story: NewsStory, { volumeWeight }: RecipeRules): number => {
  const publishers = publishersOf(story).length;
  const further = volumeWeight * (story.articles.length - publishers);
  return Math.log(1 + voicesOf(publishers, repeatersOf(story)) + further);
};

/** The mean of the weights that the server gave the story's sources, each source once, as a factor. */
const sourcesFactor = ({ articles, copies }: NewsStory): number => {
  const weights = new Map(
    [...articles, ...copies].map(({ source }: NewsArticle) => [source?.name, source?.weight]),
  );
  const sum = [...weights.values()].reduce<number>((total, weight) => total + (weight ?? evenWeight), 0);
  return 2 ** ((sum / Math.max(1, weights.size) - evenWeight) / stepsDoubled);
};

/**
 * How much a story matters to an edition: the product of its factors, kept with the facts behind them. It is finite
 * and at least 0; 0 is what is older than an edition can tell.
 * Source: TEXT.md, part 2, "Ranking start"; the other factors are this house's.
 */
export const scoreOf = (story: NewsStory, match: Match, scoring: Scoring): StoryScore => {
  const { at, rules, rarityOf, votesOf } = scoring;
  const newest = newestAt(story, at);
  const ageMs = newest === null ? null : at - newest;
  const articlesAnHour = articlesAnHourOf(story, at);
  const factors = {
    publishers: publishersFactor(story, rules),
    velocity: 1 + velocityWeight * Math.min(articlesAnHourMax, articlesAnHour),
    age: freshnessOf(ageMs, rules.halfLifeMs),
    topics: lift(topicLift, match.topics, topicsMax),
    boosts: lift(boostLift, match.boosts, boostsMax),
    sources: sourcesFactor(story),
    rarity: rarityOf(story),
    votes: votesOf(story),
  };
  const value = factorNames.reduce((product, name) => product * factors[name], 1);
  const publishers = publishersOf(story).length;
  return { value, factors, publishers, articlesAnHour, ageMs, topics: match.topics, boosts: match.boosts };
};
