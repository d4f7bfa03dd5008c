import type { Problem } from '#digests';
import type { Log } from '../ops/index.ts';
import type { Delivery, Settlement, Shelves, Store } from '../store/index.ts';
import { alertOf, type RenderAlert } from './alert.ts';
import type { Job } from './beat.ts';

/** The first look whether a closed target was mended. The wait doubles: Discord counts requests that it refuses. */
const probeAfterMsMin = 5 * 60_000;
const probeAfterMsMax = 6 * 3_600_000;

/** Closed targets that are looked at with one beat. */
const probesMax = 20;

/** What was parked for a target that opened goes out again, of very much the oldest. */
const releasedMax = 100;

const probeAfterMs = (probes: number): number => Math.min(probeAfterMsMin * 2 ** probes, probeAfterMsMax);

/** A fault of ours says nothing about where the message was to go. */
const isOurFault = ({ code }: Problem): boolean => code === 'broken';

/**
 * Writes down how a delivery ended, and what that says of its target: one that refused a message is closed, and
 * somebody is told once; one that took a message is open, and what was parked for it goes out again.
 * @returns `false` where another sender has the delivery
 */
export const settleDelivery = (
  store: Store,
  delivery: Delivery,
  settlement: Settlement,
  { now, renderAlert }: { readonly now: number; readonly renderAlert: RenderAlert },
): Promise<boolean> =>
  store.write(async (shelves) => {
    if (!(await shelves.deliveries.settle(delivery, settlement, now))) return false;
    if (settlement.state === 'sent' && (await shelves.targets.open(delivery))) {
      await shelves.deliveries.release(delivery, now, releasedMax);
    }
    if (settlement.state === 'parked' && !isOurFault(settlement.problem)) {
      await close(shelves, delivery, settlement.problem, { now, renderAlert });
    }
    return true;
  });

const close = async (
  shelves: Shelves,
  delivery: Delivery,
  problem: Problem,
  { now, renderAlert }: { readonly now: number; readonly renderAlert: RenderAlert },
): Promise<void> => {
  const known = await shelves.targets.get(delivery);
  const nextProbeAt = now + probeAfterMs(known?.probes ?? 0);
  const isNews = await shelves.targets.close(delivery, problem, { now, nextProbeAt });
  if (isNews) await alertOf(shelves, delivery, { problem, now, render: renderAlert });
};

/** Makes the job that looks whether closed targets were mended: it lets one message through. */
export const createProbes = ({ store, log }: { readonly store: Store; readonly log: Log }): Job => ({
  name: 'probes',
  run: async (now) => {
    if (!(await store.targets.isProbeDue(now))) return;
    const probed = await store.write(async ({ targets, deliveries }) => {
      const due = await targets.probe(now, probesMax);
      for (const target of due) await deliveries.release(target, now, 1);
      return due;
    });
    for (const { guildId, channelId, probes } of probed) log.info('probe', { guildId, channelId, probes });
  },
  stop: async () => {},
});
