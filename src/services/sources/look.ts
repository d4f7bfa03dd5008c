import { done, failed, type Article, type Result } from '#digests';
import type { ArticleSummary, FoundSource, Source, SourceWish } from '#commands';
import { followKept, type Scout } from '../../feeds/index.ts';
import type { Clock } from '../../ops/index.ts';
import type { SourceRecord, Store } from '../../store/index.ts';
import type { Shorten } from '../reading.ts';
import { keepDraft, settleDraft } from '../drafts.ts';
import { webAddress } from '../web-address.ts';
import { newestTitles, toSource } from './source.ts';

/** What looking at a feed before it is followed needs. */
export type LookParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly scout: Scout;
  readonly shorten: Shorten;
};

/** Enough titles to see that it is the right feed. */
const titlesShown = 3;

/** A feed's stories that are looked at for one that says enough to be quoted. */
const samplesTried = 3;

/** As many as a digest quotes of a story in its brief style. */
const sampleSentences = 2;

/** In the middle: neither more nor less than others. */
const usualWeight = 3;

const draftKind = 'source';

/** A source that waits for its button. */
type SourceDraft = {
  readonly feedId: number;
  readonly url: string;
  readonly name: string;
  readonly topic: string | null;
  readonly weight: number;
  readonly addedBy: string;
};

const sampleOf = async (
  { shorten }: LookParts,
  entries: readonly { readonly article: Article }[],
): Promise<ArticleSummary | null> => {
  const told = entries.map(({ article }) => article).filter(({ text }) => text !== '');
  const newest = told.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));
  for (const article of newest.slice(0, samplesTried)) {
    const summary = await shorten(article, { sentences: sampleSentences });
    if (summary.ok) return { article, summary: summary.value };
  }
  return null;
};

/** Finds the feed of an address and keeps what would become a source. */
export const lookAt = async (
  parts: LookParts,
  guildId: string,
  wish: SourceWish,
): Promise<Result<FoundSource>> => {
  const { store, clock, scout } = parts;
  const address = webAddress(wish.url);
  if (address === null) return failed({ code: 'address-refused', url: wish.url, reason: 'not-a-url' });
  const scouted = await scout(address);
  if (!scouted.ok) return scouted;
  const { feedId, url, feed } = scouted.value;
  const known = await store.sources.find(guildId, url);
  if (known !== null) return failed({ code: 'source-known', url });
  const { topic, personId: addedBy } = wish;
  const name = wish.name ?? scouted.value.name;
  const draft: SourceDraft = { feedId, url, name, topic, weight: wish.weight ?? usualWeight, addedBy };
  const draftId = await store.write((shelves) =>
    keepDraft(shelves, { guildId, personId: addedBy, kind: draftKind, at: clock.now() }, draft),
  );
  return done({
    ...{ draftId, name, topic, url, weight: draft.weight },
    newestTitles: newestTitles(feed.entries, titlesShown),
    sample: await sampleOf(parts, feed.entries),
  });
};

/** Follows what was looked at. */
export const addLooked = async (
  { store, clock }: LookParts,
  guildId: string,
  draftId: number,
): Promise<Result<Source>> => {
  const at = clock.now();
  const settled = await settleDraft<SourceRecord, SourceDraft>(
    store,
    { guildId, id: draftId, kind: draftKind },
    // Nobody follows it so far: it may have been swept away since.
    async (draft, shelves) =>
      (await shelves.feeds.get(draft.feedId)) === null
        ? failed({ code: 'draft-gone' })
        : followKept(shelves, { ...draft, guildId, at }),
  );
  return settled.ok ? done(await toSource(store, settled.value, at)) : settled;
};
