import { markerOf, type FindOutcome, type Parcel, type PostOutcome, type Poster } from '../discord/index.ts';
import type { Delivery } from '../store/index.ts';

/** How messages reach the platform. */
export type Carrier = {
  /** Posts a message; the same nonce gives the same message while the platform remembers it. */
  readonly deliver: (delivery: Delivery) => Promise<PostOutcome>;
  /** Looks for a message among those that its channel got since then (epoch ms), by the key that it carries. */
  readonly find: (delivery: Delivery, sinceAt: number) => Promise<FindOutcome>;
};

/** The message that a delivery is about. A claim lets none through whose lead did not arrive. */
const leadOf = ({ lead, channelId }: Delivery) => ({
  channelId: lead?.placeId ?? channelId,
  messageId: lead?.messageId ?? '',
});

const parcelOf = (delivery: Delivery): Parcel => {
  const { errand, guildId, channelId, nonce, key } = delivery;
  const marked = () => ({ body: JSON.parse(delivery.body), marker: markerOf(key) });
  switch (errand.kind) {
    case 'post':
      return { kind: 'post', channelId: leadOf(delivery).channelId, nonce, ...marked() };
    case 'direct':
      return { kind: 'direct', personId: channelId, guildId, nonce, ...marked() };
    case 'forum':
      return { ...errand, guildId, channelId, ...marked() };
    case 'crosspost':
      return { kind: 'crosspost', ...leadOf(delivery) };
    case 'discussion':
      return { ...errand, ...leadOf(delivery) };
  }
};

/** Carries deliveries by a poster. */
export const createCarrier = (poster: Poster): Carrier => ({
  deliver: (delivery) => poster.post(parcelOf(delivery)),
  find: (delivery, sinceAt) => poster.find(parcelOf(delivery), sinceAt),
});
