import type { Problem } from '#digests';
import type { Kysely } from 'kysely';
import { fromJson, toJson } from './json.ts';
import type { Database } from './schema.ts';

/** Where messages go: a channel of a server, or a person (whose id stands in the channel's place). */
export type Target = { readonly guildId: string; readonly channelId: string };

/** A target that nothing can be posted in. Times are epoch ms. */
export type ClosedTarget = Target & {
  readonly problem: Problem;
  readonly closedAt: number;
  /** When a message is let through again, to see whether somebody has mended it. */
  readonly nextProbeAt: number;
  /** How often that was tried. */
  readonly probes: number;
};

/** Targets that are closed. A target that is open has no row here. */
export type Targets = {
  /** Closes a target; `true` where that is news: it was open, or closed for something else. */
  close(
    target: Target,
    problem: Problem,
    times: { readonly now: number; readonly nextProbeAt: number },
  ): Promise<boolean>;
  /** Opens it; `true` where it was closed. */
  open(target: Target): Promise<boolean>;
  get(target: Target): Promise<ClosedTarget | null>;
  /** Those of a server, the latest closed first. */
  list(guildId: string): Promise<readonly ClosedTarget[]>;
  /** Whether the next probe of any is due. */
  isProbeDue(now: number): Promise<boolean>;
  /** Those whose next probe is due; they let messages through from now on, until one fails. Call it inside `write`. */
  probe(now: number, max: number): Promise<readonly ClosedTarget[]>;
  /** Lets the next probe of a server's targets be now: somebody says that it is mended. */
  hurry(guildId: string, now: number): Promise<void>;
};

const columns = [
  'guild_id as guildId',
  'channel_id as channelId',
  'problem_json as problemJson',
  'closed_at as closedAt',
  'next_probe_at as nextProbeAt',
  'probes',
] as const;

type Row = Omit<ClosedTarget, 'problem'> & { readonly problemJson: string };

const toRecord = ({ problemJson, ...row }: Row): ClosedTarget => ({ ...row, problem: fromJson(problemJson) });

const closeTarget = async (
  db: Kysely<Database>,
  { guildId, channelId }: Target,
  problem: Problem,
  { now, nextProbeAt }: { readonly now: number; readonly nextProbeAt: number },
): Promise<boolean> => {
  const same = db
    .selectFrom('targets')
    .select(columns)
    .where('guild_id', '=', guildId)
    .where('channel_id', '=', channelId);
  const known = await same.forUpdate().executeTakeFirst();
  const isNews = known === undefined || toRecord(known).problem.code !== problem.code;
  const facts = {
    state: 'closed',
    problem_json: toJson(problem) ?? '',
    closed_at: isNews ? now : known.closedAt,
    next_probe_at: nextProbeAt,
    probes: isNews ? 0 : known.probes,
  };
  await db
    .insertInto('targets')
    .values({ guild_id: guildId, channel_id: channelId, ...facts })
    .onConflict((conflict) => conflict.columns(['guild_id', 'channel_id']).doUpdateSet(facts))
    .execute();
  return isNews;
};

const probeDue = async (db: Kysely<Database>, now: number, max: number): Promise<readonly ClosedTarget[]> => {
  const closed = db.selectFrom('targets').select(columns).where('state', '=', 'closed');
  const due = await closed
    .where('next_probe_at', '<=', now)
    .orderBy('next_probe_at')
    .limit(max)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { guildId, channelId, probes } of due) {
    await db
      .updateTable('targets')
      .set({ state: 'probing', probes: probes + 1 })
      .where('guild_id', '=', guildId)
      .where('channel_id', '=', channelId)
      .execute();
  }
  return due.map(toRecord);
};

/** Closed targets in a database or a transaction. */
export const targetsIn = (db: Kysely<Database>): Targets => ({
  close: (target, problem, times) => closeTarget(db, target, problem, times),
  open: async ({ guildId, channelId }) => {
    const { numDeletedRows } = await db
      .deleteFrom('targets')
      .where('guild_id', '=', guildId)
      .where('channel_id', '=', channelId)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },
  get: async ({ guildId, channelId }) => {
    const query = db.selectFrom('targets').select(columns).where('guild_id', '=', guildId);
    const row = await query.where('channel_id', '=', channelId).executeTakeFirst();
    return row ? toRecord(row) : null;
  },
  list: async (guildId) => {
    const query = db.selectFrom('targets').select(columns).where('guild_id', '=', guildId);
    return (await query.orderBy('closed_at', 'desc').orderBy('channel_id').execute()).map(toRecord);
  },
  isProbeDue: async (now) => {
    const closed = db.selectFrom('targets').select('guild_id').where('state', '=', 'closed');
    return (await closed.where('next_probe_at', '<=', now).limit(1).executeTakeFirst()) !== undefined;
  },
  probe: (now, max) => probeDue(db, now, max),
  hurry: async (guildId, now) => {
    await db.updateTable('targets').set({ next_probe_at: now }).where('guild_id', '=', guildId).execute();
  },
});
