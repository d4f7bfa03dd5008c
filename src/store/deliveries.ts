import type { Problem } from '#digests';
import { sql, type Kysely } from 'kysely';
import { claimDue, openStates } from './delivery-claim.ts';
import {
  deliveryRow,
  type Delivery,
  type DeliveryReport,
  type DeliveryState,
  type Errand,
  type NewDelivery,
  type Settlement,
} from './delivery-record.ts';
import { fromJsonOrNull, toJson } from './json.ts';
import type { Database } from './schema.ts';
import type { Target } from './targets.ts';

/** The outbox. A stale sender, whose lease another has taken over, changes nothing: its calls give `false`. */
export type Deliveries = {
  /** Owes messages; one whose key is known is owed already. */
  enqueue(deliveries: readonly NewDelivery[], at: number): Promise<void>;
  /**
   * Takes messages that are due and marks them `sending`: those first that were tried, then the longest due. A part
   * comes only after the parts before it are settled, and none for a target that is closed. One whose text is not what
   * was enqueued is parked instead, and one about a message that never arrived ends as that did. Call it inside
   * `write`, and send after that has been committed.
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
  /** Owes again what was parked for a target and is not too late; the oldest `max` of it. Gives how many those are. */
  release(target: Target, now: number, max: number): Promise<number>;
  /** Gives up what is too late now, parked or waiting for a target that is closed; of very much the oldest. */
  skipExpired(now: number, max: number): Promise<number>;
  /**
   * When posts of the delivery's channel were published since then, the oldest first; epoch ms. Those count too that
   * somebody is publishing and that were owed before it.
   */
  publishedSince(delivery: Delivery, since: number): Promise<readonly number[]>;
  /** The messages of an edition in order. */
  ofDigest(digestId: number): Promise<readonly DeliveryReport[]>;
  /** Which server's, and of which edition, the message of this key is; `null` where it is gone, or is an alert. */
  originOf(key: string): Promise<{ readonly guildId: string; readonly digestId: number } | null>;
  /** How many messages are owed: pending, being sent, or parked until somebody mends something. */
  owed(): Promise<ReadonlyMap<DeliveryState, number>>;
  /** Since when the message is due that has waited longest, epoch ms; `null` where nothing is owed. */
  oldestDueAt(): Promise<number | null>;
};

/** As the index of what is owed names them: SQLite takes it for no other list. */
const owedStates = [...openStates, sql.lit('parked')];

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
  'key',
  'kind',
  'state',
  'attempts',
  'next_at as nextAt',
  'message_id as messageId',
  'place_id as placeId',
  'problem_json as problemJson',
] as const;

const reportsOf = async (db: Kysely<Database>, digestId: number): Promise<readonly DeliveryReport[]> => {
  const query = db.selectFrom('deliveries').select(reportColumns).where('digest_id', '=', digestId);
  const rows = await query.orderBy('part').orderBy('id').execute();
  return rows.map(({ problemJson, state, kind, ...row }) => ({
    ...row,
    // The table's own checks let nothing else in.
    kind: kind as Errand['kind'],
    state: state as DeliveryState,
    problem: fromJsonOrNull<Problem>(problemJson),
  }));
};

const settle = async (
  db: Kysely<Database>,
  delivery: Delivery,
  settlement: Settlement,
  at: number,
): Promise<boolean> => {
  const landing = settlement.state === 'sent' ? settlement : null;
  const { numUpdatedRows } = await heldBy(db, delivery)
    .set({
      state: settlement.state,
      settled_at: at,
      message_id: landing?.messageId ?? null,
      place_id: landing?.placeId ?? null,
      problem_json: toJson(settlement.state === 'parked' ? settlement.problem : null),
    })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

const release = async (
  db: Kysely<Database>,
  { guildId, channelId }: Target,
  now: number,
  max: number,
): Promise<number> => {
  const parked = db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', sql.lit('parked'))
    .where('guild_id', '=', guildId)
    .where('channel_id', '=', channelId)
    .where('expires_at', '>=', now);
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ state: 'pending', first_at: null, next_at: now, settled_at: null, problem_json: null })
    .where('id', 'in', parked.orderBy('id').limit(max))
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

const skipExpired = async (db: Kysely<Database>, now: number, max: number): Promise<number> => {
  const late = db
    .selectFrom('deliveries')
    .select('id')
    .where('state', 'in', owedStates)
    .where('state', '<>', 'sending')
    .where('expires_at', '<', now);
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ state: 'skipped', settled_at: now })
    .where('id', 'in', late.orderBy('expires_at').limit(max))
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

const publishedSince = async (
  db: Kysely<Database>,
  { id, channelId }: Delivery,
  since: number,
): Promise<readonly number[]> => {
  const published = db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.coalesce('settled_at', 'first_at').as('at'))
    .where('kind', '=', 'crosspost')
    .where('channel_id', '=', channelId)
    .where(({ or, and, eb }) =>
      or([eb('settled_at', '>', since), and([eb('state', '=', 'sending'), eb('id', '<', id)])]),
    );
  return (await published.orderBy('at').execute()).flatMap(({ at }) => at ?? []);
};

const oldestIn = async (db: Kysely<Database>, state: (typeof openStates)[number]): Promise<number | null> => {
  const owed = db.selectFrom('deliveries').select('next_at as at').where('state', '=', state);
  return (await owed.orderBy('next_at').limit(1).executeTakeFirst())?.at ?? null;
};

/** The outbox in a database or a transaction. */
export const deliveriesIn = (db: Kysely<Database>): Deliveries => ({
  enqueue: async (deliveries, at) => {
    if (deliveries.length === 0) return;
    const rows = deliveries.map((delivery) => deliveryRow(delivery, at));
    await db
      .insertInto('deliveries')
      .values(rows)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  },
  claim: (now, order) => claimDue(db, now, order),
  restart: async (delivery, at) => {
    const { numUpdatedRows } = await heldBy(db, delivery).set({ first_at: at }).executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  again: async (delivery, { nextAt, firstAt }) => {
    const state = firstAt === null ? 'pending' : 'sending';
    const update = heldBy(db, delivery).set({ state, first_at: firstAt, next_at: nextAt });
    return (await update.executeTakeFirst()).numUpdatedRows > 0n;
  },
  settle: (delivery, settlement, at) => settle(db, delivery, settlement, at),
  release: (target, now, max) => release(db, target, now, max),
  skipExpired: (now, max) => skipExpired(db, now, max),
  publishedSince: (delivery, since) => publishedSince(db, delivery, since),
  ofDigest: (digestId) => reportsOf(db, digestId),
  originOf: async (key) => {
    const query = db.selectFrom('deliveries').select(['guild_id as guildId', 'digest_id as digestId']);
    const row = await query.where('key', '=', key).executeTakeFirst();
    return row === undefined || row.digestId === null
      ? null
      : { guildId: row.guildId, digestId: row.digestId };
  },
  owed: async () => {
    const query = db
      .selectFrom('deliveries')
      .select((rows) => ['state', rows.fn.countAll<number>().as('count')])
      .where('state', 'in', owedStates);
    const rows = await query.groupBy('state').execute();
    return new Map(rows.map(({ state, count }) => [state as DeliveryState, Number(count)]));
  },
  oldestDueAt: async () => {
    const oldest = await Promise.all(openStates.map((state) => oldestIn(db, state)));
    return oldest.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one));
  },
});
