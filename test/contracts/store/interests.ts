import { expect } from 'vitest';
import type { Claims } from './contract.ts';

const sea = { name: 'Sea', words: ['ferry', 'harbour'] } as const;
const golf = { action: 'mute', match: 'word', value: 'golf' } as const;
const tide = { action: 'boost', match: 'topic', value: 'Sea' } as const;

/** What is promised of what servers want to read of. */
export const interests: Claims = {
  'a server that never said has no topics and no filters': async ({ store }) => {
    expect(await store.interests.all('1')).toEqual({ topics: [], filters: [] });
    expect(await store.interests.of('1')).toEqual({ topics: [], filters: [] });
  },

  'filters without a number get one that no other has, and hold for every schedule': async ({ store }) => {
    await store.interests.keep('1', { topics: [sea], filters: [{ ...golf, id: 4 }, tide] });
    expect(await store.interests.all('1')).toEqual({
      topics: [sea],
      filters: [
        { ...golf, id: 4, scheduleId: null },
        { ...tide, id: 5, scheduleId: null },
      ],
    });
    expect(await store.interests.all('2')).toEqual({ topics: [], filters: [] });
  },

  'a filter of one schedule holds there alone': async ({ store }) => {
    await store.interests.keep('1', { topics: [], filters: [{ ...golf, scheduleId: 7 }, tide] });
    expect((await store.interests.of('1', 7)).filters).toEqual([golf, tide]);
    expect((await store.interests.of('1', 8)).filters).toEqual([tide]);
    expect((await store.interests.of('1')).filters).toEqual([tide]);
  },
};
