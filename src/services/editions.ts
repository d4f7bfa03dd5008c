import { failed, plainRecipe, type Digest, type Result } from '#digests';
import type { DigestWish, EditionsPort } from '#commands';
import { gatherNews, type DraftParts } from '../jobs/index.ts';
import type { Clock } from '../ops/index.ts';

const hourMs = 3_600_000;

/** What editions for one person need: news, and composing in a thread that can be killed. */
type EditionParts = DraftParts & { readonly clock: Clock };

const digestNow = async (
  parts: EditionParts,
  { guildId, name, hours, storiesMax, style }: DigestWish,
): Promise<Result<Digest>> => {
  const { store, clock, compose } = parts;
  if ((await store.sources.count(guildId)) === 0) return failed({ code: 'sources-none' });
  const at = clock.now();
  const fromAt = at - hours * hourMs;
  const span = { fromAt, toAt: at };
  const news = await gatherNews(parts, { guildId, scheduleId: null, ...span, publishedAfter: fromAt });
  if (!news.ok) return news;
  const { stories } = news.value;
  if (stories.length === 0) return failed({ code: 'nothing-new', hours });
  const interests = await store.interests.of(guildId);
  const recipe = { ...plainRecipe({ name, storiesMax, style }), interests };
  return compose({ stories, recipe, at, ...span, nextAt: null, isAsked: true });
};

/** Implements what commands ask of editions. */
export const createEditionsService = (parts: EditionParts): EditionsPort => ({
  now: (wish) => digestNow(parts, wish),
  postedAs: async (key) => {
    const digestId = await parts.store.deliveries.digestIdOf(key);
    return digestId === null ? null : ((await parts.store.digests.get(digestId))?.digest ?? null);
  },
});
