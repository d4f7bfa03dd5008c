import { sql, type Kysely } from 'kysely';
import { fromKysely, PgBoss, type Db } from 'pg-boss';
import type { Database } from '../schema.ts';
import { jobKinds, type Job, type JobKind, type Queue } from './queue.ts';

/** Connections of its own: one for what it does by itself, one to spare. */
const connectionsMax = 2;

/** A worker that was killed holds its work until its lease is looked at; pg-boss does that so often. */
const superviseSeconds = 15;

/** Work is never given up: what it is about says itself when it is over. pg-boss wants a number. */
const retriesMax = 1_000_000;

/** pg-boss keeps finished work for people to look at; our own tables tell them more. */
const keptSeconds = 3_600;

/** pg-boss on a server, started, with its queues; `queueIn` is the queue in a database or a transaction. */
export type Boss = {
  readonly queueIn: (db: Kysely<Database>) => Queue;
  readonly stop: () => Promise<void>;
};

type Named = { readonly subject: number };

const keyOf = (subject: number): string => String(subject);

const queueOver = (boss: PgBoss, kysely: Kysely<Database>): Queue => {
  const db: Db = fromKysely(kysely);
  const held = ({ id, attempt }: Job) => ({ id, retryCount: attempt });
  const insert = async (
    kind: JobKind,
    jobs: readonly { readonly subject: number; readonly at: number }[],
  ) => {
    await boss.insert(
      kind,
      jobs.map(({ subject, at }) => ({
        data: { subject },
        singletonKey: keyOf(subject),
        startAfter: new Date(at),
      })),
      { db },
    );
  };
  return {
    enqueue: async (jobs) => {
      for (const kind of Object.keys(jobKinds) as JobKind[]) {
        const ofKind = jobs.filter((job) => job.kind === kind);
        if (ofKind.length > 0) await insert(kind, ofKind);
      }
    },
    // The server's clock decides what is due.
    claim: async (kind, { max }) => {
      const jobs = await boss.fetch<Named>(kind, { batchSize: max, db });
      return jobs.map(({ id, retryCount, data }) => ({
        kind,
        subject: data.subject,
        id,
        attempt: retryCount,
      }));
    },
    finish: async (job) => {
      await boss.complete(job.kind, held(job), null, { db });
    },
    again: async (job, at) => {
      await boss.complete(job.kind, held(job), null, { db });
      await insert(job.kind, [{ subject: job.subject, at }]);
    },
    // Its own statistics are a minute old.
    size: async (kind) => {
      const counted = sql<{ count: number }>`
        select count(*) as count from pgboss.job where name = ${kind} and state in ('created', 'retry', 'active')`;
      const { rows } = await counted.execute(kysely);
      return Number(rows[0]?.count ?? 0);
    },
  };
};

/**
 * Starts pg-boss on the server of a `postgres://` address, in a schema of its own, which it makes and keeps up to date.
 * Errors: rejects where the server cannot be reached or the schema may not be made.
 */
export const startBoss = async (url: string): Promise<Boss> => {
  const boss = new PgBoss({
    connectionString: url,
    max: connectionsMax,
    application_name: 'broadsheet queue',
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    schedule: false,
  });
  // It tries again by itself; whoever asks it for work hears of what is wrong from their own query.
  boss.on('error', () => {});
  await boss.start();
  for (const [kind, { leaseMs }] of Object.entries(jobKinds)) {
    await boss.createQueue(kind, {
      policy: 'exclusive',
      expireInSeconds: leaseMs / 1_000,
      retryLimit: retriesMax,
      retryDelay: 0,
      deleteAfterSeconds: keptSeconds,
    });
  }
  return {
    queueIn: (db) => queueOver(boss, db),
    stop: () => boss.stop({ graceful: false }),
  };
};
