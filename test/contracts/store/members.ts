import { expect } from 'vitest';
import type { MuteRecord, Store, VoteRecord } from '../../../src/store/index.ts';
import { anArticle, aSchedule, followFeed } from '../../src/store/rows.ts';
import type { Claims } from './contract.ts';

const aVote = (facts: Partial<VoteRecord> = {}): VoteRecord => ({
  personId: '7',
  guildId: '1',
  subject: 'story:5',
  value: 1,
  publishers: ['courier.example', 'Bote'],
  at: 100,
  ...facts,
});

const aMute = (facts: Partial<MuteRecord> = {}): MuteRecord => ({
  personId: '7',
  guildId: '1',
  match: 'word',
  value: 'Ferry',
  until: null,
  at: 100,
  ...facts,
});

const aLetter = (facts: Parameters<typeof aSchedule>[0] = {}) =>
  aSchedule({ place: 'direct', channelId: '7', name: 'Your digest', language: 'de', ...facts });

/** Stores articles that a schedule tells at 9, in an edition of the same time; gives their ids. */
const tell = async (store: Store): Promise<readonly number[]> => {
  const feedId = await followFeed(store, 'https://news.example.net/feed.xml');
  const entries = ['one', 'two'].map((identity) => ({ identity, article: anArticle({ title: identity }) }));
  await store.write(({ articles }) => articles.put(feedId, entries, 5));
  const ids = (await store.articles.ofFeed(feedId, 9)).map(({ id }) => id).toSorted((a, b) => a - b);
  await store.schedules.add(aSchedule());
  const span = { slotAt: 9, fromAt: 0, toAt: 9, at: 9 };
  const outcome = { state: 'made', digest: null, problem: null } as const;
  await store.digests.add({ scheduleId: 1, ...span, ...outcome });
  await store.told.record(1, ids, 9);
  return ids;
};

/** What is promised of what members do and decide. */
export const members: Claims = {
  'a person has one vote on a subject, which can change and go': async ({ store }) => {
    await store.votes.put(aVote());
    await store.votes.put(aVote({ value: -1, at: 200 }));
    expect(await store.votes.ofPerson('7')).toEqual([aVote({ value: -1, at: 200 })]);
    expect(await store.votes.of('7', '1', 'story:5')).toBe(-1);
    expect(await store.votes.remove('7', '1', 'story:5')).toBe(true);
    expect(await store.votes.remove('7', '1', 'story:5')).toBe(false);
    expect(await store.votes.of('7', '1', 'story:5')).toBeNull();
  },

  'a server’s votes come latest first, without those of others and of before': async ({ store }) => {
    for (const at of [1, 3, 2]) await store.votes.put(aVote({ subject: `story:${at}`, at }));
    await store.votes.put(aVote({ guildId: '2' }));
    const subjects = async (since: number, max: number) =>
      (await store.votes.ofGuild('1', since, max)).map(({ subject }) => subject);
    expect(await subjects(0, 9)).toEqual(['story:3', 'story:2', 'story:1']);
    expect(await subjects(1, 1)).toEqual(['story:3']);
    expect(await store.write(({ retention }) => retention.forgetVotes(3, 1))).toBe(1);
    expect(await subjects(0, 9)).toEqual(['story:3', 'story:2']);
  },

  'what is hidden is the same in any letter case, and ends when its time is over': async ({ store }) => {
    await store.mutes.put(aMute());
    await store.mutes.put(aMute({ value: 'ferry', until: 500, at: 200 }));
    const known = [aMute({ value: 'ferry', until: 500, at: 200 })];
    expect(await store.mutes.of('7', '1', 499)).toEqual(known);
    expect(await store.mutes.of('7', '1', 500)).toEqual([]);
    expect(await store.mutes.of('7', '2', 499)).toEqual([]);
    expect(await store.write(({ mutes }) => mutes.forgetExpired(499, 5))).toBe(0);
    expect(await store.write(({ mutes }) => mutes.forgetExpired(500, 5))).toBe(1);
    expect(await store.mutes.ofPerson('7')).toEqual([]);
  },

  'something is shown again by its name and kind': async ({ store }) => {
    await store.mutes.put(aMute());
    expect(await store.mutes.remove(aMute({ match: 'source' }))).toBe(false);
    expect(await store.mutes.remove(aMute({ value: ' FERRY ' }))).toBe(true);
  },

  'a person who has decided nothing has a record that says so': async ({ store }) => {
    const nothing = { personId: '7', timezone: null, style: null, storiesMax: null, hours: null };
    expect(await store.people.get('7')).toEqual(nothing);
    const settled = { ...nothing, timezone: 'Europe/Paris', style: 'headlines', hours: 48 } as const;
    await store.people.put(settled);
    await store.people.put({ ...settled, hours: 12 });
    expect(await store.people.get('7')).toEqual({ ...settled, hours: 12 });
    expect([await store.people.forget('7'), await store.people.forget('7')]).toEqual([true, false]);
  },

  'a digest of somebody’s own is none of their server’s': async ({ store }) => {
    const own = await store.schedules.add(aLetter());
    await store.schedules.add(aLetter({ channelId: '8' }));
    expect(await store.schedules.add(aLetter())).toBeNull();
    expect([await store.schedules.list('1'), await store.schedules.count('1')]).toEqual([[], 0]);
    expect(await store.schedules.find('1', 'Your digest')).toBeNull();
    expect(await store.personal.of('1', '7')).toEqual(own);
    expect(await store.personal.of('2', '7')).toBeNull();
    expect(await store.personal.count('1')).toBe(2);
    expect(await store.schedules.due(1_000, 9)).toHaveLength(2);
  },

  'a digest of somebody’s own changes what it names, and is forgotten with them': async ({ store }) => {
    const own = await store.schedules.add(aLetter());
    if (own === null) throw new Error('It was not added');
    const plan = { ...own, timezone: 'UTC', topics: ['Sea'], storiesMax: 3, nextRunAt: 9_000 };
    await store.personal.change(own.id, plan);
    expect(await store.personal.ofPerson('7')).toEqual([plan]);
    expect([await store.personal.forget('8'), await store.personal.forget('7')]).toEqual([0, 1]);
    expect(await store.personal.of('1', '7')).toBeNull();
  },

  'a person is forgotten whole': async ({ store }) => {
    await store.votes.put(aVote());
    await store.votes.put(aVote({ personId: '8' }));
    await store.mutes.put(aMute());
    expect([await store.votes.forget('7'), await store.mutes.forget('7')]).toEqual([1, 1]);
    expect([await store.votes.forget('7'), await store.mutes.forget('7')]).toEqual([0, 0]);
    expect(await store.votes.ofPerson('8')).toHaveLength(1);
  },

  'it is known which editions told an article, but not what others had sent to themselves': async ({
    store,
  }) => {
    const [first = 0, second = 0] = await tell(store);
    await store.schedules.add(aLetter({ channelId: '8' }));
    await store.told.record(2, [second], 7);
    const editions = (personId: string) =>
      store.told.editions({ guildId: '1', personId, articleIds: [first, second], max: 9 });
    const posted = { scheduleId: 1, schedule: 'Morning', at: 9, digestId: 1 };
    expect(await editions('7')).toEqual([posted]);
    expect(await editions('8')).toEqual([
      posted,
      { scheduleId: 2, schedule: 'Your digest', at: 7, digestId: null },
    ]);
  },

  'headlines come newest first, of what a server follows': async ({ store }) => {
    const feedId = await followFeed(store, 'https://news.example.net/feed.xml');
    const put = (identity: string, title: string | null, at: number) => {
      const article = anArticle({ title, url: `https://news.example.net/${identity}` });
      return store.write(({ articles }) => articles.put(feedId, [{ identity, article }], at));
    };
    await put('a', 'First', 10);
    await put('b', null, 20);
    await put('c', 'Third', 30);
    const titles = async (guildId: string, since: number, max: number) =>
      (await store.coverage.headlines(guildId, since, max)).map(({ title }) => title);
    expect(await titles('1', 0, 9)).toEqual(['Third', 'First']);
    expect([await titles('1', 10, 9), await titles('1', 0, 1), await titles('2', 0, 9)]).toEqual([
      ['Third'],
      ['Third'],
      [],
    ]);
    const addresses = ['https://news.example.net/a', 'https://news.example.net/c', 'https://other.example'];
    expect(await store.coverage.atAddresses('1', addresses)).toHaveLength(2);
    expect(await store.coverage.atAddresses('2', addresses)).toEqual([]);
    expect(await store.coverage.atAddresses('1', [])).toEqual([]);
  },

  'an article is found at an address of any length': async ({ store }) => {
    const feedId = await followFeed(store, 'https://news.example.net/feed.xml');
    // Random letters, since databases compress others before they measure them.
    const letters = Array.from({ length: 6_000 }, (_, place) => ((place * place * 7) % 36).toString(36));
    const url = `https://news.example.net/${letters.join('')}`;
    const entries = [{ identity: 'a', article: anArticle({ url }) }];
    await store.write(({ articles }) => articles.put(feedId, entries, 10));
    expect(await store.coverage.atAddresses('1', [url])).toHaveLength(1);
  },
};
