import type { Draft, DraftOf, DraftsPort } from '#commands';
import type { Clock } from '../ops/index.ts';
import type { Store } from '../store/index.ts';

/** A question that was not answered within a day is asked again: the world has moved on. */
const draftMsMax = 24 * 3_600_000;

/** Implements what commands ask of drafts. */
export const createDrafts = ({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): DraftsPort => {
  const get = async <K extends Draft['kind']>(
    guildId: string,
    id: string,
    kind: K,
  ): Promise<DraftOf<K> | null> => {
    const record = /^\d{1,15}$/u.test(id) ? await store.drafts.get(guildId, Number(id)) : null;
    if (record === null || record.at < clock.now() - draftMsMax) return null;
    // Nothing else writes drafts, and a draft of another kind is none.
    const draft: Draft = JSON.parse(record.content);
    return draft.kind === kind ? (draft as DraftOf<K>) : null;
  };
  return {
    keep: (guildId, personId, draft) =>
      store.write(async ({ drafts }) => {
        const at = clock.now();
        await drafts.forget(at - draftMsMax);
        return String(await drafts.add({ guildId, personId, content: JSON.stringify(draft), at }));
      }),
    get,
    take: async (guildId, id, kind) => {
      const draft = await get(guildId, id, kind);
      return draft !== null && (await store.drafts.take(guildId, Number(id))) ? draft : null;
    },
  };
};
