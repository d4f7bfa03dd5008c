import type { Clock, Log } from '../ops/index.ts';
import type { Delivery, Store } from '../store/index.ts';
import { attemptDelivery, backOffMs, type Verdict } from './attempt.ts';
import type { Job } from './beat.ts';
import type { Carrier } from './carrier.ts';
import { createCrew } from './crew.ts';

/** What the outbox needs. */
type OutboxParts = Carrier & {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Messages that are sent at the same time. */
  readonly sendsMax: number;
};

/**
 * How long a sender has a message to itself. It is longer than a request can take (the REST client gives up after
 * 15 s), so that what a killed process left behind is looked at only when its request has certainly ended.
 */
const leaseMs = 20_000;

/** The job that sends what channels are owed. */
type Outbox = Job & {
  /** Resolves when nothing is being sent and nothing is due. */
  settled(): Promise<void>;
};

const writeDown = (
  { store }: OutboxParts,
  delivery: Delivery,
  verdict: Verdict,
  now: number,
): Promise<boolean> => {
  switch (verdict.kind) {
    case 'settle':
      return store.deliveries.settle(delivery, verdict.settlement, now);
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

const send = async (parts: OutboxParts, delivery: Delivery): Promise<void> => {
  const { clock, log } = parts;
  const about = { deliveryId: delivery.id, channelId: delivery.channelId, attempts: delivery.attempts };
  try {
    const verdict = await attempt(parts, delivery);
    const isKept = await writeDown(parts, delivery, verdict, clock.now());
    if (!isKept) log.warn('delivery-left', about);
    else if (verdict.kind === 'again') log.info('delivery-again', { ...about, afterMs: verdict.afterMs });
    else if (verdict.kind === 'settle') log.info('delivery-settled', { ...about, ...verdict.settlement });
  } catch (error) {
    // It stays `sending` on disk, and its lease brings it back.
    log.error('delivery-not-kept', { ...about, error });
  }
};

/**
 * Sends what is due. A message is marked `sending` and that is committed before its request, so that a process that is
 * killed at any point leaves behind what it needs to be taken up again.
 */
export const createOutbox = (parts: OutboxParts): Outbox => {
  const { store, clock, sendsMax } = parts;
  const crew = createCrew<Delivery>({
    max: sendsMax,
    claim: (room) => store.write(({ deliveries }) => deliveries.claim(clock.now(), { leaseMs, max: room })),
    work: (delivery) => send(parts, delivery),
  });
  return { name: 'outbox', run: crew.fill, settled: crew.settled, stop: crew.stop };
};
