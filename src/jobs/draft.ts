import { done, type Digest, type Recipe, type Result } from '#digests';
import type { ScheduleRecord } from '../store/index.ts';
import type { Compose } from './compose-once.ts';
import { gatherNews, type GatherParts } from './gather.ts';
import { tastesOf } from './tastes.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What the first edition of a schedule looks back on. */
export const firstWindowMs = dayMs;

/** A window that quiet days or a long absence have made longer is cut: older texts are swept away. */
const windowMsMax = 30 * dayMs;

/** Publishers bring articles late; what is older than the window by more than this was never news to the server. */
export const lateArrivalMs = 2 * dayMs;

/** An edition that is not stored yet: its digest and the articles that it tells. */
export type Draft = { readonly digest: Digest; readonly toldIds: readonly number[] };

/** Threads fail for a task that was ended, which another try may not be. */
const triesMax = 2;

const tried = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  let result = await work();
  for (let tries = 1; !result.ok && tries < triesMax; tries += 1) result = await work();
  return result;
};

/**
 * When an edition is made, and when the one after it is due. Epoch ms. One that a person asked for does not wait for
 * more news.
 */
type DraftTimes = { readonly now: number; readonly nextAt: number; readonly isAsked?: true };

/** What drafting needs. */
export type DraftParts = GatherParts & { readonly compose: Compose };

/**
 * What a schedule would tell now: everything since its last edition, without what that told. A story goes with all of
 * its articles: the next edition tells it again only where others have come. Stores nothing.
 */
export const draftEdition = async (
  parts: DraftParts,
  schedule: ScheduleRecord,
  { now, ...times }: DraftTimes,
): Promise<Result<Draft>> => {
  const { id: scheduleId, guildId, coveredUntil, name, kind, storiesMax, style, topics } = schedule;
  const fromAt = Math.max(coveredUntil, now - windowMsMax);
  const span = { fromAt, toAt: now };
  const wish = { guildId, scheduleId, ...span, publishedAfter: fromAt - lateArrivalMs };
  const news = await tried(() => gatherNews(parts, wish));
  if (!news.ok) return news;
  const { stories, articleIds } = news.value;
  const personId = schedule.place === 'direct' ? schedule.channelId : null;
  const { interests, votes } = await tastesOf(parts.store, { guildId, scheduleId, personId }, now);
  const recipe: Recipe = { name, kind, storiesMax, style, topics, interests };
  const digest = await tried(() => parts.compose({ stories, recipe, votes, at: now, ...span, ...times }));
  if (!digest.ok) return digest;
  return done({
    digest: digest.value,
    toldIds: digest.value.stories.flatMap((story) => articleIds.get(story.id) ?? []),
  });
};
