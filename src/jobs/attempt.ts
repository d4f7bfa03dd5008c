import type { Clock } from '../ops/index.ts';
import type { Delivery, Landing, Settlement, Store } from '../store/index.ts';
import type { Carrier } from './carrier.ts';

/** What an attempt needs. */
type AttemptParts = { readonly store: Store; readonly clock: Clock; readonly carrier: Carrier };

/** What is to be written down of a delivery after an attempt. */
export type Verdict =
  | { readonly kind: 'settle'; readonly settlement: Settlement }
  | { readonly kind: 'again'; readonly afterMs: number; readonly firstAt: number | null }
  /** The lease ran out before the request: somebody else has the delivery, or will. */
  | { readonly kind: 'leave' };

/**
 * For so long the platform is trusted to know a nonce. Discord promises "the past few minutes"; a minute leaves room
 * for a request that was long on its way.
 */
const nonceTrustMs = 60_000;

/**
 * For so long after a request whose outcome is unclear the same request may be made again. A post of a forum has no
 * nonce and is looked for at once; to publish or to open a thread a second time changes nothing.
 */
const repeatableMs: Readonly<Record<Delivery['errand']['kind'], number>> = {
  post: nonceTrustMs,
  direct: nonceTrustMs,
  forum: 0,
  crosspost: Number.POSITIVE_INFINITY,
  discussion: Number.POSITIVE_INFINITY,
};

const hourMs = 3_600_000;

/** Discord's bound on posts of a channel that are published in an hour; its own header about it is wrong. */
const publishedAnHourMax = 10;

const backOffMsMin = 1_000;
const backOffMsMax = 60_000;

/** How long to wait after so many attempts. */
export const backOffMs = (attempts: number): number =>
  Math.min(backOffMsMin * 2 ** (attempts - 1), backOffMsMax);

const skipped: Verdict = { kind: 'settle', settlement: { state: 'skipped' } };

const sent = ({ messageId, placeId }: Landing): Verdict => ({
  kind: 'settle',
  settlement: { state: 'sent', messageId, placeId },
});

/** How things stand before a request: when it began, and since when an earlier one may have arrived. Epoch ms. */
type Standing = { readonly beganAt: number; readonly unclearSince: number | null };

const request = async (
  { clock, carrier }: AttemptParts,
  delivery: Delivery,
  standing: Standing,
): Promise<Verdict> => {
  // A process that slept past its lease must not post what another has posted meanwhile.
  if (clock.now() >= delivery.leaseUntil) return { kind: 'leave' };
  const { beganAt, unclearSince } = standing;
  const outcome = await carrier.deliver(delivery);
  switch (outcome.kind) {
    case 'sent':
      return sent(outcome);
    case 'parked':
      return { kind: 'settle', settlement: { state: 'parked', problem: outcome.problem } };
    case 'retry':
      return { kind: 'again', afterMs: Math.max(outcome.afterMs, backOffMsMin), firstAt: unclearSince };
    case 'unclear':
      return { kind: 'again', afterMs: backOffMs(delivery.attempts), firstAt: unclearSince ?? beganAt };
  }
};

/** When a post may be published, epoch ms; now for everything else. */
const publishableFrom = async (store: Store, delivery: Delivery, now: number): Promise<number> => {
  if (delivery.errand.kind !== 'crosspost') return now;
  const published = await store.deliveries.publishedSince(delivery, now - hourMs);
  const oldest = published.at(-publishedAnHourMax);
  return oldest === undefined ? now : oldest + hourMs + 1;
};

/** The nonce is forgotten: only the channel itself can tell whether an earlier request arrived. */
const lookBack = async (parts: AttemptParts, delivery: Delivery, unclearSince: number): Promise<Verdict> => {
  const { store, clock, carrier } = parts;
  const outcome = await carrier.find(delivery, unclearSince);
  switch (outcome.kind) {
    case 'found':
      return sent(outcome);
    case 'parked':
      return { kind: 'settle', settlement: { state: 'parked', problem: outcome.problem } };
    case 'retry':
      return { kind: 'again', afterMs: Math.max(outcome.afterMs, backOffMsMin), firstAt: unclearSince };
    case 'absent': {
      const beganAt = clock.now();
      if (beganAt > delivery.expiresAt) return skipped;
      // It begins anew, and that is on disk before the request, as it was the first time.
      const isOurs = await store.deliveries.restart(delivery, beganAt);
      return isOurs ? request(parts, delivery, { beganAt, unclearSince: null }) : { kind: 'leave' };
    }
  }
};

/**
 * Makes one attempt at a delivery that has been claimed, so that its message is posted once whatever happens:
 * - never tried: post it, unless it is too late;
 * - tried within the minute without a reply: post the same again, the nonce makes it one message;
 * - tried longer ago: look for it, and post it again only where it is not there.
 * Source: DISCORD.md, "Posting, exactly once"; Discord's API reference, `enforce_nonce`.
 */
export const attemptDelivery = async (parts: AttemptParts, delivery: Delivery): Promise<Verdict> => {
  const { unclearSince, claimedAt, expiresAt } = delivery;
  const now = parts.clock.now();
  if (unclearSince === null && now > expiresAt) return skipped;
  const publishableAt = await publishableFrom(parts.store, delivery, now);
  if (publishableAt > now) return { kind: 'again', afterMs: publishableAt - now, firstAt: unclearSince };
  if (unclearSince === null || now - unclearSince < repeatableMs[delivery.errand.kind]) {
    return request(parts, delivery, { beganAt: claimedAt, unclearSince });
  }
  return lookBack(parts, delivery, unclearSince);
};
