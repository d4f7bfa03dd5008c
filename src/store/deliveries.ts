import { createHash } from 'node:crypto';
import type { Problem } from '#digests';
import { sql, type Kysely } from 'kysely';
import { fromJsonOrNull, toJson } from './json.ts';
import type { Database } from './schema.ts';

/**
 * Where a message stands: not tried (`pending`), tried with an outcome that is not known yet (`sending`), or settled:
 * `sent`, `parked` until somebody mends what is in its way, `skipped` because it came too late.
 */
type DeliveryState = 'pending' | 'sending' | 'sent' | 'parked' | 'skipped';

/** A message to be owed to a channel. */
export type NewDelivery = {
  readonly digestId: number;
  readonly guildId: string;
  readonly channelId: string;
  /** Place among the messages of its digest, from 0; they are sent in this order. */
  readonly part: number;
  /** What + where + which slot: the same message always has the same key. */
  readonly key: string;
  /** The key as short as the platform wants it. */
  readonly nonce: string;
  /** JSON text of the message, free of its nonce. */
  readonly body: string;
  /** After this it is too late to send it, epoch ms. */
  readonly expiresAt: number;
};

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
};

/** A message of an edition, for those who ask what became of it. */
export type DeliveryReport = Pick<NewDelivery, 'digestId' | 'guildId' | 'channelId' | 'part'> & {
  readonly id: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: number;
  readonly messageId: string | null;
  readonly problem: Problem | null;
};

/** The end of a delivery. */
export type Settlement =
  | { readonly state: 'sent'; readonly messageId: string | null }
  | { readonly state: 'parked'; readonly problem: Problem }
  | { readonly state: 'skipped' };

/** The outbox. A stale sender, whose lease another has taken over, changes nothing: its calls give `false`. */
export type Deliveries = {
  /** Owes messages; one whose key is known is owed already. */
  enqueue(deliveries: readonly NewDelivery[], at: number): Promise<void>;
  /**
   * Takes messages that are due and marks them `sending`, the longest due first; a part only after the parts before it
   * are settled. One whose text is not what was enqueued is parked instead. Call it inside `write`, and send after that
   * has been committed.
   */
  claim(now: number, order: { readonly leaseMs: number; readonly max: number }): Promise<readonly Delivery[]>;
  /** Begins anew: no earlier attempt arrived, and this one begins now. Commit it before the request. */
  restart(delivery: Delivery, at: number): Promise<boolean>;
  /** To be tried again; `firstAt` is when the oldest attempt began that may have arrived. */
  again(
    delivery: Delivery,
    next: { readonly nextAt: number; readonly firstAt: number | null },
  ): Promise<boolean>;
  settle(delivery: Delivery, settlement: Settlement, at: number): Promise<boolean>;
  /** The messages of an edition in order. */
  ofDigest(digestId: number): Promise<readonly DeliveryReport[]>;
  /** The edition that the message of this key belongs to. */
  digestIdOf(key: string): Promise<number | null>;
  /** How many messages stand where. */
  counts(): Promise<ReadonlyMap<DeliveryState, number>>;
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

const rowOf = (delivery: NewDelivery, at: number) => ({
  digest_id: delivery.digestId,
  guild_id: delivery.guildId,
  channel_id: delivery.channelId,
  part: delivery.part,
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
  problem_json: null,
});

const claimColumns = [
  'id',
  'digest_id as digestId',
  'guild_id as guildId',
  'channel_id as channelId',
  'part',
  'key',
  'nonce',
  'body_json as body',
  'body_hash as bodyHash',
  'attempts',
  'first_at as unclearSince',
  'expires_at as expiresAt',
] as const;

/** States in which a message is still owed. They are literals, since the index of what is due holds only these. */
const open = [sql.lit('pending'), sql.lit('sending')];

const dueRows = (db: Kysely<Database>, now: number, max: number) =>
  db
    .selectFrom('deliveries')
    .select(claimColumns)
    .where('state', 'in', open)
    .where('next_at', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries as before')
            .select('before.id')
            .whereRef('before.digest_id', '=', 'deliveries.digest_id')
            .whereRef('before.channel_id', '=', 'deliveries.channel_id')
            .whereRef('before.part', '<', 'deliveries.part')
            .where('before.state', 'in', open),
        ),
      ),
    )
    .orderBy('next_at')
    .orderBy('id')
    .limit(max)
    .forUpdate()
    .skipLocked()
    .execute();

const markSending = (db: Kysely<Database>, ids: readonly number[], now: number, leaseUntil: number) =>
  db
    .updateTable('deliveries')
    .set({
      state: 'sending',
      attempts: sql`attempts + 1`,
      first_at: sql`coalesce(first_at, ${now})`,
      next_at: leaseUntil,
    })
    .where('id', 'in', ids)
    .execute();

const park = (db: Kysely<Database>, ids: readonly number[], problem: Problem, at: number) =>
  db
    .updateTable('deliveries')
    .set({ state: 'parked', problem_json: toJson(problem), settled_at: at })
    .where('id', 'in', ids)
    .execute();

const idsOf = (rows: readonly { readonly id: number }[]): readonly number[] => rows.map((row) => row.id);

const claimDue = async (db: Kysely<Database>, now: number, leaseMs: number, max: number) => {
  const due = await dueRows(db, now, max);
  const damaged = due.filter(({ body, bodyHash }) => hashOf(body) !== bodyHash);
  const whole = due.filter((row) => !damaged.includes(row));
  if (damaged.length > 0) await park(db, idsOf(damaged), { code: 'broken' }, now);
  if (whole.length > 0) await markSending(db, idsOf(whole), now, now + leaseMs);
  return whole.map(({ bodyHash: _, ...row }) => {
    return { ...row, attempts: row.attempts + 1, claimedAt: now, leaseUntil: now + leaseMs };
  });
};

/** An update of a delivery that its sender still holds: the number of the attempt is the fence. */
const heldBy = (db: Kysely<Database>, { id, attempts }: Delivery) =>
  db
    .updateTable('deliveries')
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'sending');

const reportColumns = [
  'id',
  'digest_id as digestId',
  'guild_id as guildId',
  'channel_id as channelId',
  'part',
  'state',
  'attempts',
  'next_at as nextAt',
  'message_id as messageId',
  'problem_json as problemJson',
] as const;

const reportsOf = async (db: Kysely<Database>, digestId: number): Promise<readonly DeliveryReport[]> => {
  const query = db.selectFrom('deliveries').select(reportColumns).where('digest_id', '=', digestId);
  const rows = await query.orderBy('part').orderBy('id').execute();
  return rows.map(({ problemJson, state, ...row }) => ({
    ...row,
    // The table's own check lets nothing else in.
    state: state as DeliveryState,
    problem: fromJsonOrNull<Problem>(problemJson),
  }));
};

/** The outbox in a database or a transaction. */
export const deliveriesIn = (db: Kysely<Database>): Deliveries => ({
  enqueue: async (deliveries, at) => {
    if (deliveries.length === 0) return;
    const rows = deliveries.map((delivery) => rowOf(delivery, at));
    await db
      .insertInto('deliveries')
      .values(rows)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  },
  claim: (now, { leaseMs, max }) => claimDue(db, now, leaseMs, max),
  restart: async (delivery, at) => {
    const { numUpdatedRows } = await heldBy(db, delivery).set({ first_at: at }).executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  again: async (delivery, { nextAt, firstAt }) => {
    const state = firstAt === null ? 'pending' : 'sending';
    const update = heldBy(db, delivery).set({ state, first_at: firstAt, next_at: Math.ceil(nextAt) });
    return (await update.executeTakeFirst()).numUpdatedRows > 0n;
  },
  settle: async (delivery, settlement, at) => {
    const messageId = settlement.state === 'sent' ? settlement.messageId : null;
    const problem = settlement.state === 'parked' ? settlement.problem : null;
    const end = {
      state: settlement.state,
      settled_at: at,
      message_id: messageId,
      problem_json: toJson(problem),
    };
    return (await heldBy(db, delivery).set(end).executeTakeFirst()).numUpdatedRows > 0n;
  },
  ofDigest: (digestId) => reportsOf(db, digestId),
  digestIdOf: async (key) => {
    const query = db.selectFrom('deliveries').select('digest_id as digestId').where('key', '=', key);
    return (await query.executeTakeFirst())?.digestId ?? null;
  },
  counts: async () => {
    const query = db
      .selectFrom('deliveries')
      .select((rows) => ['state', rows.fn.countAll<number>().as('count')]);
    const rows = await query.groupBy('state').execute();
    return new Map(rows.map(({ state, count }) => [state as DeliveryState, Number(count)]));
  },
});
