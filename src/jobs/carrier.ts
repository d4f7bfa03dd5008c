import type { FindOutcome, PostOutcome } from '../discord/index.ts';
import type { Delivery } from '../store/index.ts';

/** How messages reach the platform. */
export type Carrier = {
  /** Posts a message; the same nonce gives the same message while the platform remembers it. */
  readonly deliver: (delivery: Delivery) => Promise<PostOutcome>;
  /** Looks for a message among those that its channel got since then (epoch ms), by the key that it carries. */
  readonly find: (delivery: Delivery, sinceAt: number) => Promise<FindOutcome>;
};
