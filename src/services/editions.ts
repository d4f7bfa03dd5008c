import { failed, plainRecipe, storiesOf, type Digest, type EditionInput, type Result } from '#digests';
import type { DigestWish, EditionsPort } from '#commands';
import type { Clock } from '../ops/index.ts';
import type { Store } from '../store/index.ts';

const hourMs = 3_600_000;

/** The newest articles of a window; more than this are never read to choose a handful of stories. */
const articlesMax = 1_000;

/** What editions for one person need: the store, and composing in a thread that can be killed. */
type EditionParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly compose: (input: EditionInput) => Promise<Result<Digest>>;
};

const digestNow = async (
  { store, clock, compose }: EditionParts,
  { guildId, name, hours, storiesMax, style }: DigestWish,
): Promise<Result<Digest>> => {
  if ((await store.sources.count(guildId)) === 0) return failed({ code: 'sources-none' });
  const at = clock.now();
  const fromAt = at - hours * hourMs;
  const window = { guildId, fromAt, toAt: at, publishedAfter: fromAt, max: articlesMax };
  const articles = await store.articles.window(window);
  if (articles.length === 0) return failed({ code: 'nothing-new', hours });
  const stories = storiesOf({
    articles: articles.map((article) => ({ ...article, source: null })),
    told: [],
  });
  const recipe = plainRecipe({ name, storiesMax, style });
  return compose({ stories, recipe, at, fromAt, toAt: at, nextAt: null });
};

/** Implements what commands ask of editions. */
export const createEditionsService = (parts: EditionParts): EditionsPort => ({
  now: (wish) => digestNow(parts, wish),
  postedAs: async (key) => {
    const digestId = await parts.store.deliveries.digestIdOf(key);
    return digestId === null ? null : ((await parts.store.digests.get(digestId))?.digest ?? null);
  },
});
