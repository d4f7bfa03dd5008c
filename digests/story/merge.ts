import { agglomerate, type Cluster, type Likeness, type Link } from './agglomerate.ts';
import { addSums, clearSums, openSums, type Sums } from './sums.ts';
import { nowhere, type Vector, vectorOf } from './vector.ts';
import type { OpenStory, Window } from './window.ts';

/**
 * From this likeness on, two groups tell one story. The development sets agree on .17 to .20: less joins stories that
 * have their theme in common, more parts those told in other words.
 */
const likenessMin = 0.19;

/** Fainter likenesses decide nothing and would fill the memory. */
const averageMin = 0.02;

/** A story's direction is told by this many of its terms ... */
const storyTermsMax = 300;

/** ... and, if it is long, by so many of its latest articles. */
const storyArticlesMax = 100;

/**
 * The geometric mean of the average of all pairs and the cosine of the two directions. The average alone parts large
 * stories, the cosine alone joins them with all that is near.
 * Source: TEXT.md, part 2, "titles only"; for texts it is as good.
 */
const likeness: Likeness = (sum, a, b) => sum / Math.sqrt(a.size * b.size * Math.sqrt(a.square * b.square));

/** The sum of the vectors of a story's articles by term; estimated from the latest where it is long. */
const sumOf = ({ articles }: OpenStory): ReadonlyMap<number, number> => {
  const latest = articles.slice(-storyArticlesMax);
  const scale = articles.length / latest.length;
  const sum = new Map<number, number>();
  for (const { terms, weights } of latest.map(({ vector }) => vector)) {
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      sum.set(term, (sum.get(term) ?? 0) + (weights[at] ?? 0) * scale);
    }
  }
  return sum;
};

/** A story's direction: its weightiest terms. */
const directionOf = (story: OpenStory): Vector => {
  const [first] = story.articles;
  if (first === undefined || story.articles.length === 1) return first?.vector ?? nowhere;
  const weighed = [...sumOf(story)].sort((a, b) => b[1] - a[1]).slice(0, storyTermsMax);
  return vectorOf(first.index.vocabulary, weighed);
};

/** The sum of the likenesses of all pairs of a story's articles, which is the square of its direction's length. */
const squareOf = (story: OpenStory): number => {
  if (story.articles.length === 1) return 1;
  if (Number.isNaN(story.square)) {
    let square = 0;
    for (const weight of sumOf(story).values()) square += weight ** 2;
    // Articles without terms are like themselves alone.
    story.square = Math.max(square, 1);
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
    // Most are met by a word or two; the rest of what is asked of them costs more.
    if (sum < averageMin * story.articles.length) continue;
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
