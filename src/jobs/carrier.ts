import type { Problem } from '#digests';
import type { Delivery } from '../store/index.ts';

/**
 * What became of a request: the platform has the message (`messageId` null where it was deleted since), nobody knows,
 * the platform wants a pause and has certainly nothing, or nothing will work until somebody mends something.
 */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly messageId: string | null }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'retry'; readonly afterMs: number }
  | { readonly kind: 'parked'; readonly problem: Problem };

/** What looking for a message gave. */
export type SearchOutcome =
  | { readonly kind: 'found'; readonly messageId: string }
  | { readonly kind: 'absent' }
  | Extract<DeliveryOutcome, { readonly kind: 'retry' | 'parked' }>;

/** How messages reach the platform. */
export type Carrier = {
  /** Posts a message; the same nonce gives the same message while the platform remembers it. */
  readonly deliver: (delivery: Delivery) => Promise<DeliveryOutcome>;
  /** Looks for a message among those that its channel got since then (epoch ms), by the key that it carries. */
  readonly find: (delivery: Delivery, sinceAt: number) => Promise<SearchOutcome>;
};
