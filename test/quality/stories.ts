import { createGrouper, type Grouper } from '#digests/slow';
import { bcubed, type BCubed } from './bcubed.ts';
import { mixOf, readEvents, type Report } from './events.ts';

const dayMs = 86_400_000;
const startAt = Date.UTC(2026, 0, 5);

/** How articles come: so many at once, and whether each batch is told before the next one comes. */
export type Arriving = { readonly batch: number; readonly isPublished: boolean };

/** All articles at once. */
export const atOnce: Arriving = { batch: Number.MAX_SAFE_INTEGER, isPublished: false };

/** Adds reports as of a moment and gives their stories, and those of earlier ones that moved. */
const add = (grouper: Grouper, reports: readonly Report[], at: number): ReadonlyMap<string, string> => {
  const arrivals = reports.map(({ id, article }, i) => ({
    id,
    article: { ...article, publishedAt: at + i },
  }));
  return new Map(grouper.add(arrivals).map(({ id, story }) => [id, story]));
};

/** How well reports are grouped, all of them within a day. */
export const judgeGrouping = (reports: readonly Report[], { batch, isPublished }: Arriving): BCubed => {
  const grouper = createGrouper();
  const stories = new Map<string, string>();
  for (let from = 0; from < reports.length; from += batch) {
    const placed = add(grouper, reports.slice(from, from + batch), startAt + from);
    for (const [id, story] of placed) stories.set(id, story);
    if (isPublished) grouper.publish([...placed.values()]);
  }
  return bcubed(
    reports.map(({ id }) => stories.get(id) ?? id),
    reports.map(({ event }) => event),
  );
};

/** Mixes that the mean is taken over; one of them alone moves by a point. */
const mixesOfTable = 10;

/** The mean over the English mixes, the first `mixes` of them. */
export const judgeMix = (arriving: Arriving, mixes = mixesOfTable): BCubed => {
  const judged = Array.from({ length: mixes }, (_, seed) => judgeGrouping(mixOf(seed + 1), arriving));
  const mean = (of: (one: BCubed) => number): number => judged.reduce((sum, one) => sum + of(one), 0) / mixes;
  return {
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    f1: mean(({ f1 }) => f1),
  };
};

/** How well later articles are linked with the stories that were told of their events. */
type FollowUps = {
  /** Of the later articles that were linked with a story told on an earlier day, the share linked rightly. */
  readonly precision: number;
  /** Of the later articles, the share linked rightly. */
  readonly recall: number;
  readonly articles: number;
};

/** Days that are played: an event told on more has its later articles on the last one. */
const days = 7;

/**
 * The news of wikinews and g5w1h, day by day: the articles of an event's first day come on the first day, those of the
 * next day on which it was written about on the second, and so on, with none between; what has no date comes on the
 * first. In the evening all stories are told. A later article is linked rightly where the story that it joins was told
 * by more articles of its own event than of any other: `most`; or by at least one: `any`.
 */
export const judgeFollowUps = (right: 'most' | 'any'): FollowUps => {
  const grouper = createGrouper();
  const news = playedOver(days, [...readEvents('wikinews'), ...readEvents('g5w1h')]);
  const told = new Map<string, string[]>();
  let [articles, linked, rightly] = [0, 0, 0];
  news.forEach((reports, day) => {
    const events = new Set([...told.values()].flat());
    const placed = add(grouper, reports, startAt + day * dayMs);
    for (const { id, event } of reports.filter((report) => events.has(report.event))) {
      const tellers = told.get(placed.get(id) ?? '');
      articles += 1;
      linked += tellers === undefined ? 0 : 1;
      rightly += isRight(tellers ?? [], event, right) ? 1 : 0;
    }
    for (const { id, event } of reports) {
      const story = placed.get(id) ?? id;
      told.set(story, [...(told.get(story) ?? []), event]);
    }
    grouper.publish([...told.keys()]);
  });
  return { precision: rightly / linked, recall: rightly / articles, articles };
};

const isRight = (tellers: readonly string[], event: string, right: 'most' | 'any'): boolean => {
  const counts = [...Map.groupBy(tellers, (teller) => teller).values()].map(({ length }) => length);
  const own = tellers.filter((teller) => teller === event).length;
  return own > 0 && (right === 'any' || own === Math.max(...counts));
};

const playedOver = (length: number, reports: readonly Report[]): readonly (readonly Report[])[] => {
  const byEvent = Map.groupBy(reports, ({ event }) => event);
  const dayOf = ({ event, day }: Report): number => {
    const written = new Set(byEvent.get(event)?.flatMap((report) => report.day ?? []));
    return day === null ? 0 : Math.min(length - 1, [...written].toSorted().indexOf(day));
  };
  const byDay = Map.groupBy(reports, dayOf);
  return Array.from({ length }, (_, day) => byDay.get(day) ?? []);
};
