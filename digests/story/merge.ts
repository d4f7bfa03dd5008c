import { agglomerate, type Cluster, type Likeness, type Link } from './agglomerate.ts';
import { sumOfVectors } from './direction.ts';
import type { Namings } from './namings.ts';
import type { Sums } from './sums.ts';
import { nowhere, type Vector, vectorOf } from './vector.ts';
import type { OpenStory, Window } from './window.ts';

/**
 * From this likeness on, two groups tell one story. The development sets agree on .17 to .20: less joins stories that
 * have their theme in common, more parts those told in other words.
 */
const likenessMin = 0.19;

/**
 * A story that is less like every other merges with none. Where groups merge at .19 and more, a union of m stories is
 * at most m^.19 times as like another as the likest of them: 2.4 times for a hundred that merge at once.
 */
const promisingMin = 0.08;

/** Fainter likenesses decide nothing and would fill the memory. */
const averageMin = 0.02;

/** A story's direction is told by this many of its terms. */
const storyTermsMax = 300;

/**
 * Who names an article between the lines of another ("++ ...") takes it for another story: what came of the event, or
 * what came before. Editors name earlier reports of the same event too, so that this is no veto: those are alike
 * enough.
 */
const toldApartWeight = 0.6;

/**
 * The geometric mean of the average of all pairs and the cosine of the two directions. The average alone parts large
 * stories, the cosine alone joins them with all that is near.
 * Source: TEXT.md, part 2, "titles only"; for texts it is as good.
 */
const likeness: Likeness = ({ sum, isToldApart }, a, b) =>
  ((isToldApart ? toldApartWeight : 1) * sum) / Math.sqrt(a.size * b.size * Math.sqrt(a.square * b.square));

/** A story's direction: its weightiest terms. */
const directionOf = (story: OpenStory): Vector => {
  const [first] = story.articles;
  if (first === undefined || story.articles.length === 1) return first?.vector ?? nowhere;
  const weighed = sumOfVectors(story.articles.map(({ vector }) => vector))
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, storyTermsMax);
  return vectorOf(first.index.vocabulary, weighed);
};

const clusterOf = (window: Window, story: OpenStory): Cluster => ({
  size: story.articles.length,
  square: window.squareOf(story),
  isFixed: story.isPublished,
  key: story.articles.reduce((least, { key }) => Math.min(least, key), Infinity),
});

/** Stories on the way to being merged: those asked about, those met, and their links. */
type Round = {
  readonly window: Window;
  readonly sums: Sums;
  readonly namings: Namings;
  /** Places in `clusters`, by story. */
  readonly places: Map<OpenStory, number>;
  readonly clusters: Cluster[];
  readonly links: Link[];
  /** The places of those that may merge, a few of all. */
  readonly promising: Set<number>;
  readonly asked: Set<OpenStory>;
};

const placeIn = ({ window, places, clusters }: Round, story: OpenStory): number => {
  const known = places.get(story);
  if (known !== undefined) return known;
  const place = clusters.push(clusterOf(window, story)) - 1;
  places.set(story, place);
  return place;
};

/** Finds what a story is linked with; gives the stories that it may merge with at once. */
const ask = (round: Round, story: OpenStory): readonly OpenStory[] => {
  const { sums, namings, asked, clusters, links, promising } = round;
  const [first] = story.articles;
  if (first === undefined || asked.has(story)) return [];
  asked.add(story);
  const near: OpenStory[] = [];
  const a = placeIn(round, story);
  const toldApart = namings.storiesToldApart(story);
  const sumMin = averageMin * story.articles.length;
  for (const { story: other, sum } of sums.over(first.index, directionOf(story), sumMin)) {
    if (sum < sumMin * other.articles.length || asked.has(other)) continue;
    const b = placeIn(round, other);
    const [one, two] = [clusters[a], clusters[b]];
    if (one === undefined || two === undefined || (one.isFixed && two.isFixed)) continue;
    const link = { a, b, sum, isToldApart: toldApart.has(other) };
    links.push(link);
    const value = likeness(link, one, two);
    if (value >= promisingMin) promising.add(a).add(b);
    if (value >= likenessMin) near.push(other);
  }
  return near;
};

/**
 * Finds which of the stories that have just come belong together, and to which of the earlier ones. Earlier ones that
 * nobody was told may be merged by that, too. Gives the groups of two and more.
 */
export const findMergers = (
  window: Window,
  fresh: readonly OpenStory[],
  sums: Sums,
  namings: Namings,
): readonly (readonly OpenStory[])[] => {
  const round: Round = {
    ...{ window, sums, namings },
    ...{ places: new Map(), clusters: [], links: [], promising: new Set(), asked: new Set() },
  };
  const near = fresh.flatMap((story) => ask(round, story));
  for (const story of near) if (!story.isPublished) ask(round, story);
  const stories = [...round.places.keys()];
  const links = round.links.filter(({ a, b }) => round.promising.has(a) && round.promising.has(b));
  return agglomerate(round.clusters, links, { likeness, likenessMin })
    .filter((group) => group.length > 1)
    .map((group) => group.flatMap((place) => stories[place] ?? []));
};
