import { expect } from 'vitest';
import type { DeliveryReport, Settlement, Store } from '../../../src/store/index.ts';
import { aPost, oweMessages } from '../../src/store/rows.ts';
import type { Claim, Claims } from './contract.ts';

const leaseMs = 100;
const claimAll = (store: Store, now: number, max = 10) =>
  store.write(({ deliveries }) => deliveries.claim(now, { leaseMs, max }));

const claimOne = async (store: Store, now: number) => {
  const [delivery] = await claimAll(store, now, 1);
  if (!delivery) throw new Error('Nothing was due');
  return delivery;
};

const ends: readonly (readonly [Settlement, Partial<DeliveryReport>])[] = [
  [
    { state: 'sent', messageId: '77', placeId: '10' },
    { messageId: '77', problem: null },
  ],
  [
    { state: 'sent', messageId: null, placeId: '10' },
    { messageId: null, problem: null },
  ],
  [{ state: 'skipped' }, { messageId: null, problem: null }],
  [
    { state: 'parked', problem: { code: 'broken' } },
    { messageId: null, problem: { code: 'broken' } },
  ],
];

const endClaim = (settlement: Settlement, shown: Partial<DeliveryReport>): readonly [string, Claim] => [
  `a message that is settled as ${JSON.stringify(settlement)} is never claimed again`,
  async ({ store }) => {
    const digestId = await oweMessages(store, 1);
    expect(await store.deliveries.settle(await claimOne(store, 10), settlement, 11)).toBe(true);
    expect(await claimAll(store, 10_000)).toEqual([]);
    expect(await store.deliveries.ofDigest(digestId)).toMatchObject([{ state: settlement.state, ...shown }]);
  },
];

/** What is promised of the outbox. */
export const outbox: Claims = {
  'a message is owed once, however often it is enqueued': async ({ store }) => {
    const digestId = await oweMessages(store, 1);
    const again = {
      ...aPost,
      digestId,
      guildId: '1',
      channelId: '10',
      part: 7,
      key: `${digestId}:0`,
      nonce: 'n',
    };
    await store.deliveries.enqueue([{ ...again, body: '{}', expiresAt: 1 }], 5);
    await store.deliveries.enqueue([], 5);
    expect(await store.deliveries.ofDigest(digestId)).toHaveLength(1);
  },

  'a claimed message is its sender’s until the lease ends': async ({ store }) => {
    await oweMessages(store, 1);
    const first = await claimOne(store, 10);
    expect(first).toMatchObject({ attempts: 1, unclearSince: null, claimedAt: 10, leaseUntil: 110 });
    expect(await claimAll(store, 109)).toEqual([]);
    expect(await claimOne(store, 110)).toMatchObject({ attempts: 2, unclearSince: 10, claimedAt: 110 });
    expect(await claimOne(store, 500)).toMatchObject({ attempts: 3, unclearSince: 10 });
  },

  'a part waits for those before it, and editions do not wait for each other': async ({ store }) => {
    const one = await oweMessages(store, 2);
    const two = await oweMessages(store, 1);
    const claimed = await claimAll(store, 10);
    expect(claimed.map(({ digestId, part }) => [digestId, part])).toEqual([
      [one, 0],
      [two, 0],
    ]);
    for (const delivery of claimed)
      await store.deliveries.settle(delivery, { state: 'sent', messageId: '9', placeId: '10' }, 11);
    expect((await claimAll(store, 10)).map(({ digestId, part }) => [digestId, part])).toEqual([[one, 1]]);
  },

  'a message that certainly did not arrive is as if it had never been tried': async ({ store }) => {
    await oweMessages(store, 1);
    await store.deliveries.again(await claimOne(store, 10), { nextAt: 20, firstAt: null });
    expect(await claimAll(store, 19)).toEqual([]);
    expect(await claimOne(store, 20)).toMatchObject({ attempts: 2, unclearSince: null });
  },

  'an attempt with an unknown end is remembered through those after it': async ({ store }) => {
    await oweMessages(store, 1);
    await store.deliveries.again(await claimOne(store, 10), { nextAt: 20, firstAt: 10 });
    const second = await claimOne(store, 20);
    expect(second.unclearSince).toBe(10);
    expect(await store.deliveries.restart(second, 25)).toBe(true);
    expect((await claimOne(store, 200)).unclearSince).toBe(25);
  },

  ...Object.fromEntries(ends.map(([settlement, shown]) => endClaim(settlement, shown))),

  'a sender that slept past its lease changes nothing': async ({ store }) => {
    await oweMessages(store, 1);
    const slept = await claimOne(store, 10);
    const awake = await claimOne(store, 110);
    expect(await store.deliveries.settle(slept, { state: 'skipped' }, 120)).toBe(false);
    expect(await store.deliveries.restart(slept, 120)).toBe(false);
    expect(await store.deliveries.again(slept, { nextAt: 130, firstAt: null })).toBe(false);
    expect(await store.deliveries.settle(awake, { state: 'sent', messageId: '1', placeId: '10' }, 120)).toBe(
      true,
    );
    expect(await store.deliveries.settle(awake, { state: 'skipped' }, 121)).toBe(false);
  },

  'a message that is not what was enqueued is parked, and the others go on': async ({ store, run }) => {
    const damaged = await oweMessages(store, 1);
    const whole = await oweMessages(store, 1);
    await run(`update deliveries set body_json = '{' where digest_id = ${damaged}`);
    expect((await claimAll(store, 10)).map(({ digestId }) => digestId)).toEqual([whole]);
    const [report] = await store.deliveries.ofDigest(damaged);
    expect(report).toMatchObject({ state: 'parked', problem: { code: 'broken' } });
  },

  'what is too late is given up, unless somebody may be posting it': async ({ store }) => {
    const parked = await oweMessages(store, 1, { expiresAt: 50 });
    const settlement = { state: 'parked', problem: { code: 'broken' } } as const;
    await store.deliveries.settle(await claimOne(store, 10), settlement, 11);
    const sending = await oweMessages(store, 1, { expiresAt: 50 });
    await claimOne(store, 12);
    const waiting = await oweMessages(store, 1, { expiresAt: 50 });
    const young = await oweMessages(store, 1, { expiresAt: 70 });
    expect(await store.deliveries.skipExpired(50, 10)).toBe(0);
    expect(await store.deliveries.skipExpired(51, 10)).toBe(2);
    const states = [parked, sending, waiting, young].map(async (digestId) => {
      const [report] = await store.deliveries.ofDigest(digestId);
      return report?.state;
    });
    expect(await Promise.all(states)).toEqual(['skipped', 'sending', 'skipped', 'pending']);
  },

  'of two that publish in a channel the later knows of the earlier': async ({ store }) => {
    for (let count = 0; count < 2; count += 1) await oweMessages(store, 1, { errand: { kind: 'crosspost' } });
    const [one, two] = await claimAll(store, 10);
    if (!one || !two) throw new Error('Two were owed');
    const known = () => Promise.all([one, two].map((each) => store.deliveries.publishedSince(each, 5)));
    expect(await known()).toEqual([[], [10]]);
    await store.deliveries.settle(two, { state: 'sent', messageId: '1', placeId: '10' }, 20);
    expect(await known()).toEqual([[20], [10, 20]]);
    expect(await store.deliveries.publishedSince(one, 20)).toEqual([]);
  },

  'a message that was tried goes before those that were not, and not before its time': async ({ store }) => {
    for (let count = 0; count < 3; count += 1) await oweMessages(store, 1);
    const tried = await claimOne(store, 10);
    await store.deliveries.again(tried, { nextAt: 30, firstAt: 10 });
    expect((await claimOne(store, 29)).id).not.toBe(tried.id);
    expect((await claimOne(store, 30)).id).toBe(tried.id);
  },

  'it is known since when a message is due, tried or not': async ({ store }) => {
    expect(await store.deliveries.oldestDueAt()).toBeNull();
    await oweMessages(store, 1);
    const pendingSince = await store.deliveries.oldestDueAt();
    const tried = await claimOne(store, 10);
    expect(await store.deliveries.oldestDueAt()).toBe(10 + leaseMs);
    await oweMessages(store, 1);
    expect(await store.deliveries.oldestDueAt()).toBe(pendingSince);
    await store.deliveries.settle(tried, { state: 'skipped' }, 11);
    expect(await store.deliveries.oldestDueAt()).toBe(pendingSince);
  },

  'messages that are owed are counted by where they stand, and found by their key': async ({ store }) => {
    expect(await store.deliveries.owed()).toEqual(new Map());
    const digestId = await oweMessages(store, 3);
    const first = await claimOne(store, 10);
    expect(await store.deliveries.owed()).toEqual(
      new Map([
        ['pending', 2],
        ['sending', 1],
      ]),
    );
    await store.deliveries.settle(first, { state: 'sent', messageId: '1', placeId: '10' }, 20);
    expect(await store.deliveries.owed()).toEqual(new Map([['pending', 2]]));
    expect(await store.deliveries.originOf(`${digestId}:2`)).toEqual({ guildId: '1', digestId });
    expect(await store.deliveries.originOf('unknown')).toBeNull();
  },
};
