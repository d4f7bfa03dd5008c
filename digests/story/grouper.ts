import type { Arrival, Known, Placement, TermFrequencies } from './arrival.ts';
import { advanced, type Clock, unsetClock } from './clock.ts';
import { openCopyIndex } from './copies.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { findMergers } from './merge.ts';
import { type Namings, openNamings } from './namings.ts';
import { draftOf, weighed, type Weighed } from './reading.ts';
import { openSums, type Sums } from './sums.ts';
import { type KeptArticle, type Limits, openWindow, type Window } from './window.ts';

const dayMs = 86_400_000;

/** A story that was silent for a week is over. A busy week of a large server has a tenth of these articles. */
const limits: Limits = { spanMs: 7 * dayMs, articlesMax: 100_000 };

/** Articles that are compared with each other at once: all pairs of these may be alike. */
const batchMax = 2000;

/** Articles further apart are not compared at once, since meanwhile others leave the window: a share of its span. */
const batchSpanShare = 1 / 7;

/** Groups articles as they arrive. */
export type Grouper = {
  /**
   * Groups a batch. Gives the placements of the arrivals in their order, then those of earlier articles that moved
   * because unpublished stories merged. An id that is known keeps its place.
   */
  readonly add: (arrivals: readonly Arrival[]) => readonly Placement[];
  /** Tells which stories people were told: they absorb articles but never merge with each other. */
  readonly publish: (stories: readonly string[]) => void;
  /** Puts back what was grouped before a restart, in order of arrival; groups nothing. */
  readonly remember: (known: readonly Known[]) => void;
  /** What is worth keeping over a restart: bounded, plain. */
  readonly frequencies: () => readonly TermFrequencies[];
};

/** What a grouper is made of. */
type State = {
  readonly limits: Limits;
  readonly window: Window;
  clock: Clock;
  readonly copies: ReturnType<typeof openCopyIndex<string>>;
  readonly sums: Sums;
  readonly namings: Namings;
  /** Languages whose frequencies were given. */
  readonly counted: ReadonlySet<string>;
};

/**
 * Opens a grouper: articles of one event become one story, however many outlets tell it, over the last seven days.
 * `saved` is what `frequencies` of an earlier one gave.
 * The window ends at the newest date that can be believed; an article without a date counts as new.
 * Source: TEXT.md, part 2.
 * Cost: an article, the postings of its 100 terms; memory is bounded by the window.
 */
export const createGrouper = (saved: readonly TermFrequencies[] = []): Grouper => openGrouper(saved, limits);

/** The same within other limits. */
export const openGrouper = (saved: readonly TermFrequencies[], within: Limits): Grouper => {
  const window = openWindow(saved);
  const state: State = {
    limits: within,
    window,
    clock: unsetClock,
    copies: openCopyIndex<string>(),
    sums: openSums(window),
    namings: openNamings(window),
    counted: new Set(saved.map(({ language }) => language)),
  };
  return {
    add: (arrivals) => add(state, arrivals),
    publish: (stories) => stories.forEach(window.publish),
    remember: (known) => remember(state, known),
    frequencies: () => window.indexes().map(({ vocabulary }) => vocabulary.saved()),
  };
};

const add = (state: State, arrivals: readonly Arrival[]): readonly Placement[] => {
  const { window } = state;
  const placed = new Map<string, KeptArticle>();
  const fresh = new Map<string, Arrival>();
  for (const arrival of arrivals) {
    const known = window.article(arrival.id);
    if (known !== undefined) placed.set(arrival.id, known);
    else if (!fresh.has(arrival.id)) fresh.set(arrival.id, arrival);
  }
  const moved = new Set<KeptArticle>();
  for (const batch of batchesOf([...fresh.values()], state)) {
    const { kept, united } = addBatch(state, batch);
    for (const article of kept) placed.set(article.id, article);
    for (const article of united) moved.add(article);
  }
  const placementOf = ({ id, story, duplicateOf }: KeptArticle): Placement => {
    const others = state.namings.of(id).filter(({ named }) => named.story !== story);
    const ties = others.map(({ headline, named }) => ({ headline, articleId: named.id }));
    return { id, story: story.id, duplicateOf, ties };
  };
  return [
    ...arrivals.flatMap(({ id }) => placed.get(id) ?? []),
    ...[...moved].filter(({ id }) => !placed.has(id)),
  ].map(placementOf);
};

/** Arrivals in the order of time, in groups that are small enough to be compared at once. */
const batchesOf = (arrivals: readonly Arrival[], { limits: { spanMs } }: State): readonly Arrival[][] => {
  const batches: Arrival[][] = [];
  let startAt = Number.NaN;
  for (const arrival of arrivals.toSorted((a, b) => dateOf(a) - dateOf(b))) {
    const batch = batches.at(-1);
    const at = arrival.article.publishedAt ?? Number.NaN;
    const isLate = at - startAt > spanMs * batchSpanShare;
    if (batch === undefined || batch.length === batchMax || isLate) {
      batches.push([arrival]);
      startAt = at;
    } else batch.push(arrival);
  }
  return batches;
};

/** What has no date counts as new. */
const dateOf = ({ article }: Arrival): number => article.publishedAt ?? Number.MAX_VALUE;

const addBatch = (state: State, arrivals: readonly Arrival[]) => {
  const { window, sums, namings } = state;
  moveOn(
    state,
    arrivals.map(({ article }) => article.publishedAt),
  );
  const drafts = arrivals.map(({ article }) => draftOf(window, article, () => false));
  window.reweigh();
  const kept = arrivals.flatMap((arrival, place) => {
    const draft = drafts[place];
    return draft === undefined ? [] : [keepArrival(state, arrival, weighed(draft))];
  });
  // All of the batch have come: an article may name one that came after it.
  kept.forEach((article, place) => namings.add(article, arrivals[place]?.article.related ?? []));
  const begun = kept
    .filter((article) => article.story.id === article.id && !isAhead(state, article))
    .map(({ story }) => story);
  const united = findMergers(window, begun, sums, namings).flatMap(window.unite);
  return { kept, united };
};

/** Moves the clock on and lets go what is over. */
const moveOn = (state: State, dates: readonly (number | null)[]): void => {
  const { window, copies, namings, limits, clock } = state;
  const known = dates.filter((date) => date !== null);
  state.clock = advanced(clock, known, limits.spanMs);
  // What came before any date counts as having come with the first one.
  if (Number.isNaN(clock.now)) window.dateArrivals(state.clock.now);
  for (const { id } of window.forget(state.clock.now, limits)) {
    copies.remove(id);
    namings.remove(id);
  }
};

/** Whether an article is dated so far ahead that nothing in the window is of its time. */
const isAhead = ({ clock, limits }: State, { publishedAt }: Pick<KeptArticle, 'publishedAt'>): boolean =>
  publishedAt > clock.now + limits.spanMs;

const keepArrival = (state: State, { id, article }: Arrival, read: Weighed): KeptArticle => {
  const { window, clock, copies } = state;
  const publishedAt = article.publishedAt ?? Number.NaN;
  const isAlone = isAhead(state, { publishedAt });
  const fingerprints = fingerprintsOf(article);
  const duplicateOf = isAlone ? null : copies.find(fingerprints);
  copies.add(id, fingerprints, duplicateOf);
  const like = isAlone ? undefined : (window.article(duplicateOf ?? '') ?? window.twinOf(read));
  return window.keep(like?.story.id ?? id, { ...read, id, duplicateOf, publishedAt, arrivedAt: clock.now });
};

const remember = (state: State, known: readonly Known[]): void => {
  const { window, copies, namings, counted } = state;
  for (const { id, article, story, duplicateOf, isPublished } of known) {
    if (window.article(id) !== undefined) continue;
    moveOn(state, [article.publishedAt]);
    const read = weighed(draftOf(window, article, (language) => counted.has(language)));
    const publishedAt = article.publishedAt ?? Number.NaN;
    copies.add(id, fingerprintsOf(article), duplicateOf);
    const kept = window.keep(story, { ...read, id, duplicateOf, publishedAt, arrivedAt: state.clock.now });
    namings.add(kept, article.related);
    if (isPublished) window.publish(story);
  }
  window.reweigh();
};
