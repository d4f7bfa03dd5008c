import { done, type ComposedEdition, type Digest, type EditionInput, type Result } from '#digests';
import type { ScheduleRecord, Store } from '../store/index.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What the first edition of a schedule looks back on. */
export const firstWindowMs = dayMs;

/** A window that quiet days or a long absence have made longer is cut: older texts are swept away. */
const windowMsMax = 30 * dayMs;

/** Publishers bring articles late; what is older than the window by more than this was never news to the server. */
const lateArrivalMs = 2 * dayMs;

/** More articles than this are more than a day of fifty busy feeds; the newest are read. */
const articlesMax = 1_000;

/** What was told longer ago than this may be told again: it would be news again. */
const toldMs = 7 * dayMs;

/** What earlier editions told that is compared with; some twenty editions of ten stories. */
const toldMax = 500;

/** Makes an edition out of articles; runs in a thread. */
export type Compose = (input: EditionInput) => Promise<Result<ComposedEdition>>;

/** An edition that is not stored yet: its digest and the articles that it tells. */
export type Draft = { readonly digest: Digest; readonly toldIds: readonly number[] };

/** Composing fails for a thread that was ended, which another try may not be. */
const triesMax = 2;

const composed = async (compose: Compose, input: EditionInput): Promise<Result<ComposedEdition>> => {
  let result = await compose(input);
  for (let tries = 1; !result.ok && tries < triesMax; tries += 1) result = await compose(input);
  return result;
};

/** When an edition is made, and when the one after it is due. Epoch ms. */
type DraftTimes = { readonly now: number; readonly nextAt: number };

/** What a schedule would tell now: everything since its last edition, without what that told. Stores nothing. */
export const draftEdition = async (
  { store, compose }: { readonly store: Store; readonly compose: Compose },
  schedule: ScheduleRecord,
  { now, nextAt }: DraftTimes,
): Promise<Result<Draft>> => {
  const { id, guildId, coveredUntil, name, storiesMax, style } = schedule;
  const fromAt = Math.max(coveredUntil, now - windowMsMax);
  const publishedAfter = fromAt - lateArrivalMs;
  const articles = await store.articles.window({
    guildId,
    fromAt,
    toAt: now,
    publishedAfter,
    max: articlesMax,
  });
  const told = await store.told.articles(id, now - toldMs, toldMax);
  const recipe = { name, storiesMax, style };
  const made = await composed(compose, { articles, told, recipe, at: now, fromAt, toAt: now, nextAt });
  if (!made.ok) return made;
  const { digest, toldPlaces } = made.value;
  return done({ digest, toldIds: toldPlaces.flatMap((place) => articles[place]?.id ?? []) });
};
