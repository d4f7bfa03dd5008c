import type { Problem } from '#digests';
import { sql, type Kysely } from 'kysely';
import { hashOf, type Delivery, type Errand, type Landing } from './delivery-record.ts';
import { fromJson, fromJsonOrNull, toJson } from './json.ts';
import type { Database } from './schema.ts';

/** States are literals in what is asked often: an index that holds some states alone serves no others. */
const states = { pending: sql.lit('pending'), sending: sql.lit('sending') } as const;

/** States in which a message is still to be sent. */
export const openStates = [states.pending, states.sending];

const columns = [
  'id',
  'digest_id as digestId',
  'guild_id as guildId',
  'channel_id as channelId',
  'part',
  'kind',
  'title',
  'tag_ids_json as tagIdsJson',
  'of_part as ofPart',
  'key',
  'nonce',
  'body_json as body',
  'body_hash as bodyHash',
  'attempts',
  'first_at as unclearSince',
  'expires_at as expiresAt',
] as const;

/** How many of which messages are looked for. */
type Look = { readonly state: keyof typeof states; readonly now: number; readonly max: number };

/** Messages of a state that are due: after the parts before them, and not for a target that is closed. */
const dueIn = (db: Kysely<Database>, { state, now, max }: Look) =>
  db
    .selectFrom('deliveries')
    .select(columns)
    .where('state', '=', states[state])
    .where('next_at', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries as before')
            .select('before.id')
            .whereRef('before.digest_id', '=', 'deliveries.digest_id')
            .whereRef('before.channel_id', '=', 'deliveries.channel_id')
            .whereRef('before.part', '<', 'deliveries.part')
            .where('before.state', 'in', openStates),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('targets')
            .select('targets.guild_id')
            .whereRef('targets.guild_id', '=', 'deliveries.guild_id')
            .whereRef('targets.channel_id', '=', 'deliveries.channel_id')
            .where('targets.state', '=', 'closed'),
        ),
      ),
    )
    .orderBy('next_at')
    .orderBy('id')
    .limit(max)
    .forUpdate()
    .skipLocked()
    .execute();

type DueRow = Awaited<ReturnType<typeof dueIn>>[number];

/**
 * What is due, and first of it what has been tried: while Discord remembers its nonce, the same request settles it.
 * Behind a long queue it would have to be looked for.
 */
const dueRows = async (db: Kysely<Database>, now: number, max: number): Promise<readonly DueRow[]> => {
  const tried = await dueIn(db, { state: 'sending', now, max });
  const room = max - tried.length;
  return room === 0 ? tried : [...tried, ...(await dueIn(db, { state: 'pending', now, max: room }))];
};

/** What became of the part that others are about. */
type Lead = Partial<Landing> & { readonly state: string; readonly problem: Problem | null };

const leadOf = async (db: Kysely<Database>, row: DueRow): Promise<Lead | null> => {
  if (row.ofPart === null || row.digestId === null) return null;
  const lead = await db
    .selectFrom('deliveries')
    .select(['state', 'message_id as messageId', 'place_id as placeId', 'problem_json as problemJson'])
    .where('digest_id', '=', row.digestId)
    .where('channel_id', '=', row.channelId)
    .where('part', '=', row.ofPart)
    .executeTakeFirst();
  if (lead?.placeId == null)
    return { state: lead?.state ?? 'skipped', problem: fromJsonOrNull(lead?.problemJson ?? null) };
  return { state: lead.state, problem: null, messageId: lead.messageId, placeId: lead.placeId };
};

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

const end = (db: Kysely<Database>, id: number, problem: Problem | null, at: number) =>
  db
    .updateTable('deliveries')
    .set({ state: problem === null ? 'skipped' : 'parked', problem_json: toJson(problem), settled_at: at })
    .where('id', '=', id)
    .execute();

const errandOf = ({ kind, title, tagIdsJson }: DueRow): Errand => {
  if (kind === 'forum') return { kind, title: title ?? '', tagIds: fromJson(tagIdsJson ?? '[]') };
  if (kind === 'discussion') return { kind, title: title ?? '' };
  // The table's own check lets nothing else in.
  return { kind: kind as 'post' | 'direct' | 'crosspost' };
};

/** What a row can be sent with; ends one whose text is damaged, or whose lead never arrived. */
const ready = async (db: Kysely<Database>, row: DueRow, now: number): Promise<Landing | null | 'ended'> => {
  if (hashOf(row.body) !== row.bodyHash) {
    await end(db, row.id, { code: 'broken' }, now);
    return 'ended';
  }
  const lead = await leadOf(db, row);
  if (lead === null) return null;
  const { state, problem, messageId = null, placeId } = lead;
  if (state === 'sent' && placeId !== undefined && (messageId !== null || row.kind === 'post')) {
    return { messageId, placeId };
  }
  await end(db, row.id, problem, now);
  return 'ended';
};

/** Takes what is due and marks it `sending`; see `Deliveries.claim`. */
export const claimDue = async (
  db: Kysely<Database>,
  now: number,
  { leaseMs, max }: { readonly leaseMs: number; readonly max: number },
): Promise<readonly Delivery[]> => {
  const claimed: Delivery[] = [];
  for (const row of await dueRows(db, now, max)) {
    const lead = await ready(db, row, now);
    if (lead === 'ended') continue;
    const { bodyHash: _hash, kind: _kind, title: _title, tagIdsJson: _tags, ...facts } = row;
    const lease = { attempts: row.attempts + 1, claimedAt: now, leaseUntil: now + leaseMs };
    claimed.push({ ...facts, ...lease, errand: errandOf(row), lead });
  }
  const ids = claimed.map(({ id }) => id);
  if (ids.length > 0) await markSending(db, ids, now, now + leaseMs);
  return claimed;
};
