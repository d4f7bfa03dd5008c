import { agglomerate, type Cluster, type Likeness, type Link } from './agglomerate.ts';
import { addSums, clearSums, openSums, type Sums } from './sums.ts';
import { rarestFirst, type Vector } from './vector.ts';
import type { OpenStory, Window } from './window.ts';

/** From this likeness on, two groups tell one story (TEXT.md, part 2). */
const likenessMin = 0.16;

/** Fainter likenesses decide nothing and would fill the memory. */
const averageMin = 0.02;

/** A story's direction is told by this many of its terms. */
const storyTermsMax = 300;

/** The average of all pairs. */
const likeness: Likeness = (sum, a, b) => sum / (a.size * b.size);

/** The sum of the vectors of a story's articles, its weightiest terms. */
const directionOf = ({ articles }: OpenStory): Vector => {
  const [first] = articles;
  if (first === undefined || articles.length === 1) return first?.vector ?? nowhere;
  const weights = new Map<number, number>();
  for (const { vector } of articles) {
    vector.terms.forEach((term, at) => {
      weights.set(term, (weights.get(term) ?? 0) + (vector.weights[at] ?? 0));
    });
  }
  const weighed = [...weights].sort((a, b) => b[1] - a[1]).slice(0, storyTermsMax);
  return rarestFirst(first.index.vocabulary, weighed);
};

const nowhere: Vector = { terms: new Int32Array(0), weights: new Float32Array(0) };

/** The sum of the likenesses of all pairs of a story's articles, which is the square of its direction's length. */
const squareOf = (story: OpenStory): number => {
  if (Number.isNaN(story.square)) {
    story.square = directionOf(story).weights.reduce((sum, weight) => sum + weight ** 2, 0);
  }
  return story.square;
};

const clusterOf = (story: OpenStory): Cluster => ({
  size: story.articles.length,
  square: squareOf(story),
  isFixed: story.isPublished,
  key: story.articles.reduce((least, { key }) => Math.min(least, key), Infinity),
});

/** Stories on the way to being merged: those asked about, those met, and their links. */
type Round = {
  readonly window: Window;
  readonly sums: Sums;
  /** Places in `clusters`, by story. */
  readonly places: Map<OpenStory, number>;
  readonly clusters: Cluster[];
  readonly links: Link[];
  readonly asked: Set<OpenStory>;
};

const placeIn = ({ places, clusters }: Round, story: OpenStory): number => {
  const known = places.get(story);
  if (known !== undefined) return known;
  const place = clusters.push(clusterOf(story)) - 1;
  places.set(story, place);
  return place;
};

/** Finds what a story is linked with; gives the stories that it may merge with at once. */
const ask = (round: Round, story: OpenStory): readonly OpenStory[] => {
  const { window, sums, asked, clusters, links } = round;
  const [first] = story.articles;
  if (first === undefined || asked.has(story)) return [];
  asked.add(story);
  addSums(sums, window, first.index, directionOf(story));
  const near: OpenStory[] = [];
  const a = placeIn(round, story);
  for (const place of sums.touched) {
    const sum = sums.byPlace[place] ?? 0;
    const other = window.articles[place]?.story;
    if (other === undefined || asked.has(other)) continue;
    if (sum < averageMin * story.articles.length * other.articles.length) continue;
    const b = placeIn(round, other);
    const [one, two] = [clusters[a], clusters[b]];
    if (one === undefined || two === undefined || (one.isFixed && two.isFixed)) continue;
    links.push({ a, b, sum });
    if (likeness(sum, one, two) >= likenessMin) near.push(other);
  }
  clearSums(sums);
  return near;
};

/**
 * Finds which of the stories that have just come belong together, and to which of the earlier ones. Earlier ones that
 * nobody was told may be merged by that, too. Gives the groups of two and more.
 */
export const findMergers = (
  window: Window,
  fresh: readonly OpenStory[],
  sums: Sums = openSums(),
): readonly (readonly OpenStory[])[] => {
  const round: Round = { window, sums, places: new Map(), clusters: [], links: [], asked: new Set() };
  const near = fresh.flatMap((story) => ask(round, story));
  for (const story of near) if (!story.isPublished) ask(round, story);
  const stories = [...round.places.keys()];
  return agglomerate(round.clusters, round.links, { likeness, likenessMin })
    .filter((group) => group.length > 1)
    .map((group) => group.flatMap((place) => stories[place] ?? []));
};
