import { noMetrics, type Clock, type Log, type Metrics, type Sleep } from '../ops/index.ts';
import type { Delivery, Store } from '../store/index.ts';
import type { RenderAlert } from './alert.ts';
import { attemptDelivery, backOffMs, type Verdict } from './attempt.ts';
import type { Job } from './beat.ts';
import type { Carrier } from './carrier.ts';
import { createCrew } from './crew.ts';
import { requestsOf } from './requests.ts';
import { graceMs } from './slots.ts';
import { settleDelivery } from './targets.ts';

/** What the outbox needs. */
type OutboxParts = Carrier & {
  readonly renderAlert: RenderAlert;
  readonly store: Store;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly log: Log;
  readonly metrics?: Pick<Metrics, 'posted'>;
  /** Messages that are sent at the same time. */
  readonly sendsMax: number;
};

/**
 * How long a sender has a message to itself. It is longer than a request can take (the REST client gives up after
 * 15 s), so that what a killed process left behind is looked at only when its request has certainly ended.
 */
const leaseMs = 20_000;

/**
 * Discord's bound is 50 requests a second for the whole bot. In the worst second what was saved up is spent on top of
 * what comes in, and what one process had on the wire, `sendsMax`, arrives late and all at once: 38 + 4 + 8.
 */
const postsBudget = { name: 'posts', perSecond: 38, burst: 4 };

/** After so long an empty bucket is half full again: none of what comes in is lost to a bucket that is full. */
const refillMs = (postsBudget.burst / 2 / postsBudget.perSecond) * 1_000;

/** The job that sends what channels are owed. */
type Outbox = Job & {
  /** Resolves when nothing is being sent and nothing is due. */
  settled(): Promise<void>;
};

const writeDown = (
  { store, renderAlert }: OutboxParts,
  delivery: Delivery,
  verdict: Verdict,
  now: number,
): Promise<boolean> => {
  switch (verdict.kind) {
    case 'settle':
      return settleDelivery(store, delivery, verdict.settlement, { now, renderAlert });
    case 'again':
      return store.deliveries.again(delivery, { nextAt: now + verdict.afterMs, firstAt: verdict.firstAt });
    case 'leave':
      return Promise.resolve(false);
  }
};

const attempt = async (parts: OutboxParts, delivery: Delivery): Promise<Verdict> => {
  const { store, clock, log, deliver, find } = parts;
  try {
    return await attemptDelivery({ store, clock, carrier: { deliver, find } }, delivery);
  } catch (error) {
    // Whatever broke may have broken after the request: nobody knows whether it arrived.
    log.error('delivery-broke', { deliveryId: delivery.id, error });
    const { attempts, unclearSince, claimedAt } = delivery;
    return { kind: 'again', afterMs: backOffMs(attempts), firstAt: unclearSince ?? claimedAt };
  }
};

/** An edition's messages expire so long after it was made; an alert has no edition. */
const countSent = ({ metrics = noMetrics }: OutboxParts, delivery: Delivery, now: number): void => {
  if (delivery.digestId !== null) metrics.posted(now - (delivery.expiresAt - graceMs));
};

const send = async (parts: OutboxParts, delivery: Delivery): Promise<void> => {
  const { clock, log } = parts;
  const about = { deliveryId: delivery.id, channelId: delivery.channelId, attempts: delivery.attempts };
  try {
    const verdict = await attempt(parts, delivery);
    const isKept = await writeDown(parts, delivery, verdict, clock.now());
    if (!isKept) log.warn('delivery-left', about);
    else if (verdict.kind === 'again') log.info('delivery-again', { ...about, afterMs: verdict.afterMs });
    else if (verdict.kind === 'settle') {
      log.info('delivery-settled', { ...about, ...verdict.settlement });
      if (verdict.settlement.state === 'sent') countSent(parts, delivery, clock.now());
    }
  } catch (error) {
    // It stays `sending` on disk, and its lease brings it back.
    log.error('delivery-not-kept', { ...about, error });
  }
};

/** Messages that were taken, and whether the budget was in the way of more. */
type Taken = { readonly claimed: readonly Delivery[]; readonly isShort: boolean };

/**
 * Takes what is due as far as the budget that all processes share allows; what it does not use it gives back, and what
 * takes several requests makes the next wait.
 */
const claimWithinBudget = async (store: Store, now: number, room: number): Promise<Taken> => {
  const dueAt = await store.deliveries.oldestDueAt();
  if (dueAt === null || dueAt > now) return { claimed: [], isShort: false };
  return store.write(async ({ deliveries, budgets }) => {
    const max = await budgets.take(postsBudget, room, now);
    const claimed = max === 0 ? [] : await deliveries.claim(now, { leaseMs, max });
    const requests = claimed.reduce((sum, delivery) => sum + requestsOf(delivery), 0);
    if (requests !== max) await budgets.giveBack(postsBudget, max - requests);
    return { claimed, isShort: max < room && claimed.length === max };
  });
};

/**
 * Sends what is due. A message is marked `sending` and that is committed before its request, so that a process that is
 * killed at any point leaves behind what it needs to be taken up again.
 */
export const createOutbox = (parts: OutboxParts): Outbox => {
  const { store, clock, sleep, sendsMax } = parts;
  let waiting: Promise<void> | null = null;
  const claim = async (room: number): Promise<readonly Delivery[]> => {
    const { claimed, isShort } = await claimWithinBudget(store, clock.now(), room);
    if (isShort) waiting ??= awaitBudget();
    return claimed;
  };
  const crew = createCrew<Delivery>({ max: sendsMax, claim, work: (delivery) => send(parts, delivery) });
  // The next beat may be a whole second away, and the bucket is full long before.
  const awaitBudget = async (): Promise<void> => {
    await sleep(refillMs);
    waiting = null;
    // What breaks in claiming is heard by the beat.
    await crew.fill().catch(() => {});
  };
  const settled = async (): Promise<void> => {
    await crew.settled();
    while (waiting !== null) {
      await waiting;
      await crew.settled();
    }
  };
  return { name: 'outbox', run: crew.fill, settled, stop: crew.stop };
};
