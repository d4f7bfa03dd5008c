import { describe, expect } from 'vitest';
import { createOutbox } from '../../../src/jobs/index.ts';
import { oweMessages } from '../store/rows.ts';
import { jobTest as test, type JobWorld } from './jobs-test.ts';
import { openPlatform, renderAlert, type Fault } from './platform.ts';

const leaseMs = 20_000;

/** An outbox over a platform; `pass` lets time go by and runs it until nothing is due. */
const open = ({ store, clock, sleep, log }: JobWorld) => {
  const platform = openPlatform(clock);
  const { deliver, find } = platform;
  const outbox = createOutbox({ store, clock, sleep, log, deliver, find, renderAlert, sendsMax: 4 });
  const pass = async (ms = 0): Promise<void> => {
    clock.at += ms;
    await outbox.run(clock.at);
    await outbox.settled();
  };
  const states = async (digestId: number) =>
    (await store.deliveries.ofDigest(digestId)).map(({ state, messageId }) => `${state} ${messageId}`);
  return { ...platform, outbox, pass, states };
};

/** Marks everything that is due as `sending` and forgets it, as a process does that is killed there. */
const claimAndDie = ({ store, clock }: JobWorld) =>
  store.write(({ deliveries }) => deliveries.claim(clock.at, { leaseMs, max: 10 }));

describe('a message', () => {
  test('is sent once, and never again', async ({ world }) => {
    const { pass, states, messages } = open(world);
    const digestId = await oweMessages(world.store, 1);
    await pass();
    await pass(leaseMs * 100);
    expect([await states(digestId), messages.length]).toEqual([['sent 1'], 1]);
  });

  test('of several parts is sent in order', async ({ world }) => {
    const { pass, states, messages, faults } = open(world);
    const digestId = await oweMessages(world.store, 3);
    faults.push('pause');
    await pass();
    expect(messages).toEqual([]);
    await pass(7_000);
    expect(messages.map(({ key }) => key)).toEqual([0, 1, 2].map((part) => `${digestId}:${part}`));
    expect(await states(digestId)).toEqual(['sent 1', 'sent 2', 'sent 3']);
  });

  test('that was posted and deleted since is done', async ({ world }) => {
    const { pass, states, faults } = open(world);
    const digestId = await oweMessages(world.store, 1);
    faults.push('deleted');
    await pass();
    expect(await states(digestId)).toEqual(['sent null']);
  });

  test('that will not work is parked with its reason and tried no more', async ({ world }) => {
    const { pass, states, faults, requests } = open(world);
    const digestId = await oweMessages(world.store, 1);
    faults.push('closed');
    await pass();
    await pass(leaseMs * 10);
    expect([await states(digestId), requests.length]).toEqual([['parked null'], 1]);
  });

  test('that is too late is skipped without a request', async ({ world }) => {
    const { pass, states, requests } = open(world);
    const digestId = await oweMessages(world.store, 1, { expiresAt: world.clock.at - 1 });
    await pass();
    expect([await states(digestId), requests]).toEqual([['skipped null'], []]);
  });
});

describe('a request without a clear end', () => {
  test.for([
    ['lost', 'lost', 'lost'],
    ['refused', 'lost', 'refused'],
    ['broken', 'lost', 'pause'],
    ['lost', 'pause', 'broken'],
  ] as const)('is repeated with its nonce: %s, %s, %s', async (each, { world }) => {
    const { pass, states, messages, faults, requests } = open(world);
    const digestId = await oweMessages(world.store, 1);
    faults.push(...each);
    for (let round = 0; round < 60; round += 1) await pass(1_000);
    expect([await states(digestId), messages.length]).toEqual([['sent 1'], 1]);
    expect(requests.filter((request) => request.startsWith('find'))).toEqual([]);
  });

  test('is repeated after one, two, four, up to sixty seconds', async ({ world }) => {
    const { pass, faults, requests } = open(world);
    await oweMessages(world.store, 1);
    faults.push(...Array.from<Fault>({ length: 5 }).fill('refused'));
    const tried: number[] = [];
    for (let second = 0; second < 32; second += 1) {
      await pass(second === 0 ? 0 : 1_000);
      if (requests.length > tried.length) tried.push(second);
    }
    expect(tried).toEqual([0, 1, 3, 7, 15, 31]);
  });

  test('that is older than the nonce’s memory is looked for, and adopted where it is', async ({ world }) => {
    const { pass, states, messages, faults, requests } = open(world);
    const digestId = await oweMessages(world.store, 1);
    faults.push('lost');
    await pass();
    await pass(600_000);
    expect([await states(digestId), messages.length]).toEqual([['sent 1'], 1]);
    expect(requests).toEqual([`post ${digestId}:0`, `find ${digestId}:0`]);
  });

  test('that is older than the nonce’s memory is posted anew where it is not', async ({ world }) => {
    const { pass, states, messages, faults, requests } = open(world);
    const digestId = await oweMessages(world.store, 1);
    faults.push('refused', 'lost');
    await pass();
    await pass(600_000);
    await pass(2_000);
    expect([await states(digestId), messages.length]).toEqual([['sent 1'], 1]);
    expect(requests.map((request) => request.split(' ')[0])).toEqual(['post', 'find', 'post', 'post']);
  });

  test('that is too late to repeat is looked for before it is skipped', async ({ world }) => {
    const { pass, states, faults, messages } = open(world);
    const arrived = await oweMessages(world.store, 1);
    faults.push('lost');
    await pass();
    const missing = await oweMessages(world.store, 1);
    faults.push('refused');
    await pass();
    await pass(2_000_000);
    expect([await states(arrived), await states(missing)]).toEqual([['sent 1'], ['skipped null']]);
    expect(messages).toHaveLength(1);
  });

  test.for(['pause', 'broken'] as const)(
    'whose search ends in %s is looked for again',
    async (fault, { world }) => {
      const { pass, states, faults, searchFaults, messages } = open(world);
      const digestId = await oweMessages(world.store, 1);
      faults.push('lost');
      await pass();
      searchFaults.push(fault);
      await pass(600_000);
      expect(await states(digestId)).toEqual(['sending null']);
      await pass(60_000);
      expect([await states(digestId), messages.length]).toEqual([['sent 1'], 1]);
    },
  );

  test('whose channel is closed to a search is parked', async ({ world }) => {
    const { pass, states, faults, searchFaults } = open(world);
    const digestId = await oweMessages(world.store, 1);
    faults.push('lost');
    await pass();
    searchFaults.push('closed');
    await pass(600_000);
    expect(await states(digestId)).toEqual(['parked null']);
  });
});

describe('a process that is killed', () => {
  test('before its request leaves a message that is posted after the lease', async ({ world }) => {
    const digestId = await oweMessages(world.store, 1);
    await claimAndDie(world);
    const { pass, states, messages } = open(world);
    await pass(leaseMs - 1);
    expect(messages).toEqual([]);
    await pass(1);
    expect([await states(digestId), messages.length]).toEqual([['sent 1'], 1]);
  });

  test.for([
    ['a moment', leaseMs],
    ['an hour', 3_600_000 / 4],
  ] as const)(
    'after its request, and away for %s, leaves a message that is not posted twice',
    async ([, ms], { world }) => {
      const digestId = await oweMessages(world.store, 1);
      const { pass, states, messages, deliver } = open(world);
      for (const delivery of await claimAndDie(world)) await deliver(delivery);
      await pass(ms);
      expect([await states(digestId), messages.length]).toEqual([['sent 1'], 1]);
    },
  );

  test('between looking back and posting leaves a message that is posted once', async ({ world }) => {
    const digestId = await oweMessages(world.store, 1);
    await claimAndDie(world);
    world.clock.at += 600_000;
    const [delivery] = await claimAndDie(world);
    if (!delivery) throw new Error('Nothing was due');
    await world.store.deliveries.restart(delivery, world.clock.at);
    const { pass, states, messages, deliver } = open(world);
    await deliver(delivery);
    await pass(leaseMs);
    expect([await states(digestId), messages.length]).toEqual([['sent 1'], 1]);
  });
});

describe('a process that slept past its lease', () => {
  test('posts nothing', async ({ world }) => {
    const { store, clock, sleep, log } = world;
    const digestId = await oweMessages(store, 1);
    const { pass, states, messages, ...platform } = open(world);
    // The machine falls asleep between the commit and the request: what reads the clock next reads a late one.
    const sleepy = { now: () => clock.at + (isAsleep ? leaseMs : 0) };
    let isAsleep = false;
    const write: typeof store.write = async (work) => {
      const result = await store.write(work);
      isAsleep = true;
      return result;
    };
    const { deliver, find } = platform;
    const slept = createOutbox({
      store: { ...store, write },
      clock: sleepy,
      sleep,
      log,
      deliver,
      find,
      renderAlert,
      sendsMax: 1,
    });
    await slept.run(clock.at);
    await slept.stop();
    expect([platform.requests, world.events]).toEqual([[], ['delivery-left']]);
    await pass(leaseMs);
    expect([await states(digestId), messages.length]).toEqual([['sent 1'], 1]);
  });
});

describe('two outboxes on one store', () => {
  test('send each message once', async ({ world }) => {
    const { store, clock, sleep, log } = world;
    const { deliver, find, messages } = openPlatform(clock);
    for (let count = 0; count < 40; count += 1) await oweMessages(store, 1);
    const both = [1, 2].map(() =>
      createOutbox({ store, clock, sleep, log, deliver, find, renderAlert, sendsMax: 3 }),
    );
    await Promise.all(both.map((outbox) => outbox.run(clock.at)));
    await Promise.all(both.map((outbox) => outbox.settled()));
    expect(new Set(messages.map(({ key }) => key)).size).toBe(40);
    expect(messages).toHaveLength(40);
    expect(await store.deliveries.owed()).toEqual(new Map());
  });
});

describe('many messages that are due together', () => {
  test('leave within what Discord lets a bot ask in a second, and wait no longer than that', async ({
    world,
  }) => {
    const { store, clock, sleep, log } = world;
    const { deliver, find, messages } = openPlatform(clock);
    for (let count = 0; count < 200; count += 1) await oweMessages(store, 1);
    const outbox = createOutbox({ store, clock, sleep, log, deliver, find, renderAlert, sendsMax: 8 });
    const beganAt = clock.at;
    await outbox.run(clock.at);
    await outbox.settled();
    expect(messages).toHaveLength(200);
    const inSecondFrom = (at: number) =>
      messages.filter((each) => each.at >= at && each.at < at + 1_000).length;
    expect(Math.max(...messages.map(({ at }) => inSecondFrom(at)))).toBeLessThanOrEqual(50);
    expect(clock.at - beganAt).toBeLessThanOrEqual(5_500);
  });
});

describe('an outbox that is stopped', () => {
  test('finishes what is under way and begins nothing more', async ({ world }) => {
    const { store, clock, sleep, log } = world;
    const platform = openPlatform(clock);
    const gate = Promise.withResolvers<void>();
    const deliver: typeof platform.deliver = async (delivery) => {
      await gate.promise;
      return platform.deliver(delivery);
    };
    for (let count = 0; count < 3; count += 1) await oweMessages(store, 1);
    const outbox = createOutbox({
      store,
      clock,
      sleep,
      log,
      deliver,
      find: platform.find,
      renderAlert,
      sendsMax: 2,
    });
    await outbox.run(clock.at);
    const stopped = outbox.stop();
    gate.resolve();
    await stopped;
    expect(await store.deliveries.owed()).toEqual(new Map([['pending', 1]]));
  });
});
