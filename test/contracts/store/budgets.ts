import { expect } from 'vitest';
import type { Store } from '../../../src/store/index.ts';
import type { Claims } from './contract.ts';

const budget = { name: 'posts', perSecond: 10, burst: 5 };

const take = (store: Store, wanted: number, now: number): Promise<number> =>
  store.write(({ budgets }) => budgets.take(budget, wanted, now));

const giveBack = (store: Store, tokens: number): Promise<void> =>
  store.write(({ budgets }) => budgets.giveBack(budget, tokens));

/** What is promised of budgets. */
export const budgets: Claims = {
  'a budget gives what it holds, fills with time, and never past its burst': async ({ store }) => {
    expect([await take(store, 3, 1_000), await take(store, 3, 1_000)]).toEqual([3, 2]);
    expect([await take(store, 3, 1_099), await take(store, 3, 1_100)]).toEqual([0, 1]);
    expect(await take(store, 100, 60_000)).toBe(5);
  },

  'what was not used is there for others, and what was used beyond it has to fill first': async ({
    store,
  }) => {
    await take(store, 5, 1_000);
    await giveBack(store, 2);
    expect(await take(store, 5, 1_000)).toBe(2);
    await giveBack(store, -4);
    expect([await take(store, 5, 1_400), await take(store, 5, 1_500)]).toEqual([0, 1]);
  },

  'a clock that is behind fills nothing': async ({ store }) => {
    await take(store, 5, 10_000);
    expect([await take(store, 5, 5_000), await take(store, 5, 10_100)]).toEqual([0, 1]);
  },
};
