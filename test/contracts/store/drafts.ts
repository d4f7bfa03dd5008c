import { expect } from 'vitest';
import type { Claims } from './contract.ts';

const draft = { guildId: '1', personId: '2', content: '{"kind":"filter"}', at: 100 } as const;

/** What is promised of drafts. */
export const drafts: Claims = {
  'a draft comes back whole, to its own server alone': async ({ store }) => {
    const id = await store.drafts.add(draft);
    expect(await store.drafts.get('1', id)).toEqual(draft);
    expect(await store.drafts.get('9', id)).toBeNull();
    expect(await store.drafts.get('1', id + 1)).toBeNull();
  },

  'a draft is taken once': async ({ store }) => {
    const id = await store.drafts.add(draft);
    expect(await store.drafts.take('9', id)).toBe(false);
    expect([await store.drafts.take('1', id), await store.drafts.take('1', id)]).toEqual([true, false]);
    expect(await store.drafts.get('1', id)).toBeNull();
  },

  'old drafts are forgotten, and young ones stay': async ({ store }) => {
    const old = await store.drafts.add(draft);
    const young = await store.drafts.add({ ...draft, at: 200 });
    await store.drafts.forget(200);
    expect(await store.drafts.get('1', old)).toBeNull();
    expect(await store.drafts.get('1', young)).not.toBeNull();
  },
};
