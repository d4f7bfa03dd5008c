import { createHash } from 'node:crypto';
import type { Problem } from '#digests';

/**
 * Where a message stands: not tried (`pending`), tried with an outcome that is not known yet (`sending`), or settled:
 * `sent`, `parked` until somebody mends what is in its way, `skipped` because it came too late.
 */
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'parked' | 'skipped';

/** What is to be done: a message in a channel, to a person or as a post of a forum; or with a message sent before. */
export type Errand =
  | { readonly kind: 'post' | 'direct' | 'crosspost' }
  | { readonly kind: 'forum'; readonly title: string; readonly tagIds: readonly string[] }
  | { readonly kind: 'discussion'; readonly title: string };

/** A message to be owed to a channel or person. */
export type NewDelivery = {
  /** The edition that it belongs to; `null` for an alert. */
  readonly digestId: number | null;
  readonly guildId: string;
  /** The channel, or for `direct` the person. */
  readonly channelId: string;
  readonly errand: Errand;
  /** Place among the messages of its digest, from 0; they are sent in this order. */
  readonly part: number;
  /** The part in whose place it goes, or whose message it is about; `null` where it stands by itself. */
  readonly ofPart: number | null;
  /** What + where + which slot: the same message always has the same key. */
  readonly key: string;
  /** The key as short as the platform wants it. */
  readonly nonce: string;
  /** JSON text of the message, free of its nonce. */
  readonly body: string;
  /** After this it is too late to send it, epoch ms. */
  readonly expiresAt: number;
};

/** Where a message landed. `messageId` is null where it was deleted since. */
export type Landing = { readonly messageId: string | null; readonly placeId: string };

/** A message that is owed, as its sender holds it. Times are epoch ms. */
export type Delivery = NewDelivery & {
  readonly id: number;
  /** Which attempt this is, from 1. */
  readonly attempts: number;
  /** When the oldest earlier attempt began whose outcome is not known; `null` where there is none. */
  readonly unclearSince: number | null;
  readonly claimedAt: number;
  /** Until then no other sender takes it. */
  readonly leaseUntil: number;
  /** Where the part `ofPart` landed. */
  readonly lead: Landing | null;
};

/** A message of an edition, for those who ask what became of it. */
export type DeliveryReport = Pick<NewDelivery, 'digestId' | 'guildId' | 'channelId' | 'part' | 'key'> & {
  readonly id: number;
  readonly kind: Errand['kind'];
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: number;
  readonly messageId: string | null;
  readonly placeId: string | null;
  readonly problem: Problem | null;
};

/** The end of a delivery. */
export type Settlement =
  | ({ readonly state: 'sent' } & Landing)
  | { readonly state: 'parked'; readonly problem: Problem }
  | { readonly state: 'skipped' };

/** A fingerprint of a message's text, by which damage is noticed. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The row of a message to be owed from then on, epoch ms. */
export const deliveryRow = (delivery: NewDelivery, at: number) => {
  const { errand } = delivery;
  return {
    digest_id: delivery.digestId,
    guild_id: delivery.guildId,
    channel_id: delivery.channelId,
    part: delivery.part,
    kind: errand.kind,
    title: 'title' in errand ? errand.title : null,
    tag_ids_json: 'tagIds' in errand ? JSON.stringify(errand.tagIds) : null,
    of_part: delivery.ofPart,
    key: delivery.key,
    nonce: delivery.nonce,
    body_json: delivery.body,
    body_hash: hashOf(delivery.body),
    state: 'pending',
    first_at: null,
    next_at: at,
    expires_at: delivery.expiresAt,
    settled_at: null,
    message_id: null,
    place_id: null,
    problem_json: null,
  };
};
