import { done, failed, type Result } from '#digests';
import type { Draft, DraftOf, DraftsPort } from '#commands';
import type { Clock } from '../ops/index.ts';
import type { Shelves, Store } from '../store/index.ts';

/** A day: who has not pressed the button until then asks anew. */
const draftMsMax = 24 * 3_600_000;

/** Whose draft, of which kind, and when (epoch ms). */
type Drafting = {
  readonly guildId: string;
  readonly personId: string;
  readonly kind: string;
  readonly at: number;
};

/** Keeps what a button is to settle, and gives the id that it carries. */
export const keepDraft = async (
  { drafts }: Pick<Shelves, 'drafts'>,
  { kind, ...draft }: Drafting,
  content: object,
): Promise<number> => {
  await drafts.forget(draft.at - draftMsMax);
  return drafts.add({ ...draft, content: JSON.stringify({ kind, content }) });
};

/**
 * Takes a draft, so that it is settled once, and does with it what is to be done, in one transaction.
 * Errors: `draft-gone` where there is none of the kind, and those of `settle`, which leave it there.
 */
export const settleDraft = async <T, Content>(
  store: Store,
  { guildId, id, kind }: { readonly guildId: string; readonly id: number; readonly kind: string },
  settle: (content: Content, shelves: Shelves) => Promise<Result<T>>,
): Promise<Result<T>> =>
  store.write(async (shelves): Promise<Result<T>> => {
    const draft = await shelves.drafts.get(guildId, id);
    const kept = draft === null ? null : JSON.parse(draft.content);
    if (kept?.kind !== kind) return failed({ code: 'draft-gone' });
    const settled = await settle(kept.content, shelves);
    if (!settled.ok) return settled;
    return (await shelves.drafts.take(guildId, id)) ? done(settled.value) : failed({ code: 'draft-gone' });
  });

type DraftParts = { readonly store: Store; readonly clock: Clock };

/** Implements what commands ask of drafts. */
export const createDrafts = ({ store, clock }: DraftParts): DraftsPort => {
  const get = async <K extends Draft['kind']>(
    guildId: string,
    id: string,
    kind: K,
  ): Promise<DraftOf<K> | null> => {
    const record = /^\d{1,15}$/u.test(id) ? await store.drafts.get(guildId, Number(id)) : null;
    if (record === null || record.at < clock.now() - draftMsMax) return null;
    const kept = JSON.parse(record.content);
    return kept.kind === kind ? kept.content : null;
  };
  return {
    keep: (guildId, personId, draft) =>
      store.write(async (shelves) => {
        const about = { guildId, personId, kind: draft.kind, at: clock.now() };
        return String(await keepDraft(shelves, about, draft));
      }),
    get,
    take: async (guildId, id, kind) => {
      const draft = await get(guildId, id, kind);
      return draft !== null && (await store.drafts.take(guildId, Number(id))) ? draft : null;
    },
  };
};
