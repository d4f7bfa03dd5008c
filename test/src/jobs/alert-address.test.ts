import { describe, expect } from 'vitest';
import { settleDelivery } from '../../../src/jobs/targets.ts';
import type { Delivery } from '../../../src/store/index.ts';
import { aSchedule, oweMessages } from '../store/rows.ts';
import { jobTest as test, type JobWorld } from './jobs-test.ts';
import { renderAlert } from './platform.ts';

const alertsChannelId = '99';
const { createdBy } = aSchedule();

const claimOne = async ({ store, clock }: JobWorld): Promise<Delivery> => {
  const [delivery] = await store.write(({ deliveries }) =>
    deliveries.claim(clock.at, { leaseMs: 1_000, max: 1 }),
  );
  if (delivery === undefined) throw new Error('Nothing was due');
  return delivery;
};

/** A channel refuses a message; gives the alert that is owed about it. */
const refuse = async (world: JobWorld, channelId: string): Promise<Delivery> => {
  const { store, clock } = world;
  await oweMessages(store, 1, { channelId, expiresAt: 10 ** 9 });
  const problem = { code: 'channel-gone', channelId } as const;
  const settlement = { state: 'parked', problem } as const;
  await settleDelivery(store, await claimOne(world), settlement, { now: clock.at, renderAlert });
  return claimOne(world);
};

describe('what needs mending is told', () => {
  test('whoever made the schedule, where the server has no channel for alerts', async ({ world }) => {
    expect(await refuse(world, '10')).toMatchObject({ channelId: createdBy, errand: { kind: 'direct' } });
  });

  test('in the channel for alerts, and in person where that is closed itself', async ({ world }) => {
    const { store, clock } = world;
    const decided = await store.guilds.get('1');
    await store.guilds.put({ ...decided, alertsChannelId });
    const alert = await refuse(world, '10');
    expect(alert).toMatchObject({ channelId: alertsChannelId, errand: { kind: 'post' } });
    const problem = { code: 'channel-gone', channelId: alertsChannelId } as const;
    const settled = { state: 'parked', problem } as const;
    await settleDelivery(store, alert, settled, { now: clock.at, renderAlert });
    expect(await refuse(world, '11')).toMatchObject({ channelId: createdBy, errand: { kind: 'direct' } });
  });

  test('in person where digests themselves go to the channel for alerts', async ({ world }) => {
    const decided = await world.store.guilds.get('1');
    await world.store.guilds.put({ ...decided, alertsChannelId });
    const alert = await refuse(world, alertsChannelId);
    expect(alert).toMatchObject({ channelId: createdBy, errand: { kind: 'direct' } });
  });
});
