import { done, plainRecipe, storiesOf, type Digest, type EditionInput, type Result } from '#digests';
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
export type Compose = (input: EditionInput) => Promise<Result<Digest>>;

/** An edition that is not stored yet: its digest and the articles that it tells. */
export type Draft = { readonly digest: Digest; readonly toldIds: readonly number[] };

/** Composing fails for a thread that was ended, which another try may not be. */
const triesMax = 2;

const composed = async (compose: Compose, input: EditionInput): Promise<Result<Digest>> => {
  let result = await compose(input);
  for (let tries = 1; !result.ok && tries < triesMax; tries += 1) result = await compose(input);
  return result;
};

const idOf = (article: object): unknown => ('id' in article ? article.id : null);

/**
 * When an edition is made, and when the one after it is due. Epoch ms. One that a person asked for does not wait for
 * more news.
 */
type DraftTimes = { readonly now: number; readonly nextAt: number; readonly isAsked?: true };

/** What a schedule would tell now: everything since its last edition, without what that told. Stores nothing. */
export const draftEdition = async (
  { store, compose }: { readonly store: Store; readonly compose: Compose },
  schedule: ScheduleRecord,
  { now, ...times }: DraftTimes,
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
  const stories = storiesOf({ articles: articles.map((article) => ({ ...article, source: null })), told });
  const recipe = plainRecipe({ name, storiesMax, style });
  const made = await composed(compose, { stories, recipe, at: now, fromAt, toAt: now, ...times });
  if (!made.ok) return made;
  const tells = new Set(made.value.stories.map((story) => story.id));
  const toldRecords = new Set<unknown>(
    stories.filter((story) => tells.has(story.id)).flatMap((s) => [...s.articles, ...s.copies].map(idOf)),
  );
  return done({
    digest: made.value,
    toldIds: articles.flatMap(({ id: each }) => (toldRecords.has(each) ? [each] : [])),
  });
};
