import type { Article, NewsStory } from '../model/index.ts';
import { joined, sentencesOf, sharedWith, type Claims } from './claims.ts';
import { publisherOf, publishersOf } from './publishers.ts';

/** What has come to a story since it was told. */
type Update = {
  /**
   * How much of the most telling of its articles was not told, 0 to 1: the share of its sentences that are new, each by
   * its place; 1 for a story never told.
   */
  readonly novelty: number;
  /** Publishers that tell it and were not among those told. */
  readonly newPublishers: number;
  readonly isWorthTelling: boolean;
};

/** A story is told again from this novelty on (TEXT.md, part 2). */
const noveltyMin = 0.25;

/** So many more publishers make a story bigger than it was, whatever they say. */
const newPublishersMin = 2;

/**
 * A sentence is new where less than this share of it was told, anywhere. Of 640 pairs of articles on one event within
 * half a day, a third is then worth telling again; of 360 pairs more than a day and a half apart, two thirds are.
 */
const toldShareMax = 0.4;

/** From this share on a told sentence says the same; a figure that differs is then the news. */
const sameShareMin = 0.5;

/** A sentence of fewer terms ("It was late.") says nothing that could be new. */
const termsMin = 3;

/** What was told of a story, as something that sentences are held against. */
type Told = {
  /** Whether a sentence says what was not told: most of it, or the same with another figure. */
  readonly isNew: (claims: Claims) => boolean;
};

/** Opens what was told of a story. Everything is new where nothing was. */
export const openTold = ({ told }: NewsStory): Told => {
  const sentences = told.flatMap(sentencesOf).map(({ claims }) => claims);
  const all = joined(sentences);
  return {
    isNew: (claims) => {
      if (claims.weights.size < termsMin) return false;
      if (sharedWith(claims, all) < toldShareMax) return true;
      const isCounted = claims.figures.isSubsetOf(all.figures);
      return !isCounted && sentences.some((other) => sharedWith(claims, other) >= sameShareMin);
    },
  };
};

/** News stands at the top of an article: each sentence counts as much as its place. */
const placeWeight = (place: number): number => 1 / (1 + place);

const noveltyOf = (article: Article, told: Told): number => {
  const sentences = sentencesOf(article).filter(({ claims }) => claims.weights.size >= termsMin);
  const weightOf = (counts: (claims: Claims) => boolean): number =>
    sentences.reduce((sum, { claims }, place) => sum + (counts(claims) ? placeWeight(place) : 0), 0);
  return sentences.length === 0 ? 0 : weightOf(told.isNew) / weightOf(() => true);
};

/** Weighs whether a story that was told has moved enough to be told again. */
export const updateOf = (story: NewsStory): Update => {
  const publishers = publishersOf(story);
  if (story.told.length === 0) return { novelty: 1, newPublishers: publishers.length, isWorthTelling: true };
  const told = openTold(story);
  const novelty = Math.max(0, ...story.articles.map((article) => noveltyOf(article, told)));
  const before = new Set(story.told.map(publisherOf));
  const newPublishers = publishers.filter((publisher) => !before.has(publisher)).length;
  return {
    novelty,
    newPublishers,
    isWorthTelling: novelty >= noveltyMin || newPublishers >= newPublishersMin,
  };
};
