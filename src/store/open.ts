import { setTimeout } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { articlesIn, type Articles } from './articles.ts';
import { backendOf, type Backend } from './backends/index.ts';
import { budgetsIn, type Budgets } from './budgets.ts';
import { deliveriesIn, type Deliveries } from './deliveries.ts';
import { digestsIn, type Digests } from './digests.ts';
import { draftsIn, type Drafts } from './drafts.ts';
import { coverageIn, type Coverage } from './coverage.ts';
import { feedsIn, type Feeds } from './feeds.ts';
import { interestsIn, type InterestShelf } from './interests.ts';
import { guildsIn, type Guilds } from './guilds.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { mutesIn, type Mutes } from './mutes.ts';
import { pagesIn, type Pages } from './pages.ts';
import { peopleIn, type People } from './people.ts';
import { personalIn, type PersonalSchedules } from './personal.ts';
import { queueTableIn, type Boss, type Queue } from './queue/index.ts';
import { retentionIn, type Retention } from './retention.ts';
import { schedulesIn, type Schedules } from './schedules.ts';
import type { Database } from './schema.ts';
import { settingsIn, type Settings } from './settings.ts';
import { slotsIn, type Slots } from './slots.ts';
import { sourcesIn, type Sources } from './sources.ts';
import { storiesIn, type Stories } from './stories.ts';
import { targetsIn, type Targets } from './targets.ts';
import { toldIn, type Told } from './told.ts';
import { createTurns } from './turns.ts';
import { votesIn, type Votes } from './votes.ts';

/** Everything that is kept, one room a noun. */
export type Shelves = {
  readonly feeds: Feeds;
  readonly sources: Sources;
  readonly articles: Articles;
  readonly pages: Pages;
  readonly schedules: Schedules;
  readonly digests: Digests;
  readonly deliveries: Deliveries;
  readonly told: Told;
  readonly stories: Stories;
  readonly coverage: Coverage;
  readonly interests: InterestShelf;
  readonly drafts: Drafts;
  readonly settings: Settings;
  readonly targets: Targets;
  readonly budgets: Budgets;
  readonly guilds: Guilds;
  readonly slots: Slots;
  readonly queue: Queue;
  readonly retention: Retention;
  readonly people: People;
  readonly personal: PersonalSchedules;
  readonly mutes: Mutes;
  readonly votes: Votes;
};

/** The store. */
export type Store = Shelves & {
  /**
   * Runs `work` in one transaction: all of it is kept, or, where it throws, none. On SQLite writers take turns, also
   * those of other processes; on PostgreSQL they meet, and where two of them cannot both go on, one is begun again:
   * `work` may run more than once. Inside, use the shelves that it hands over: others throw. Never wait for the
   * network.
   */
  write<T>(work: (shelves: Shelves) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** A backend, and the queue on it that has been started. */
type Ground = Backend & { readonly queueIn: Boss['queueIn'] };

const shelvesIn = (db: Kysely<Database>, { archive, queueIn }: Ground): Shelves => ({
  feeds: feedsIn(db),
  sources: sourcesIn(db),
  articles: articlesIn(db, archive),
  pages: pagesIn(db, archive),
  schedules: schedulesIn(db),
  digests: digestsIn(db),
  deliveries: deliveriesIn(db),
  told: toldIn(db),
  stories: storiesIn(db),
  coverage: coverageIn(db),
  interests: interestsIn(db),
  drafts: draftsIn(db),
  settings: settingsIn(db),
  targets: targetsIn(db),
  budgets: budgetsIn(db),
  guilds: guildsIn(db),
  slots: slotsIn(db),
  queue: queueIn(db),
  retention: retentionIn(db),
  people: peopleIn(db),
  personal: personalIn(db),
  mutes: mutesIn(db),
  votes: votesIn(db),
});

/** A transaction that lost to others so often has met something other than bad luck. */
const writesMax = 8;

/** The first wait before a transaction is begun again; it doubles, so that those who met do not meet again. */
const againMs = 5;

const isPassing = (error: unknown, { passingErrors }: Backend): boolean =>
  error instanceof Error && 'code' in error && passingErrors.includes(String(error.code));

const writeIn = async <T>(
  db: Kysely<Database>,
  ground: Ground,
  work: (shelves: Shelves) => Promise<T>,
): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute((transaction) => work(shelvesIn(transaction, ground)));
    } catch (error) {
      if (tries === writesMax || !isPassing(error, ground)) throw error;
      await setTimeout(againMs * 2 ** tries);
    }
  }
};

/** Loaded where it is asked for: a store in a file does without pg-boss, and without its 8 MB. */
const openBoss = async ({ bossUrl }: Backend): Promise<Boss | null> => {
  if (bossUrl === null) return null;
  const { startBoss } = await import('./queue/boss.ts');
  return startBoss(bossUrl);
};

/** Opens the store on a backend, which it owns from here on. Errors: as `openStore`. */
export const openStoreOn = async (backend: Backend, now: number): Promise<Store> => {
  const db = new Kysely<Database>({ dialect: backend.dialect });
  try {
    await migrate(db, { ...backend, steps: migrations }, now);
    const boss = await openBoss(backend);
    const ground = { ...backend, queueIn: boss?.queueIn ?? queueTableIn };
    const turns = createTurns();
    return {
      ...shelvesIn(db.withPlugin(turns.guard), ground),
      write: (work) => turns.take(() => writeIn(db, ground, work)),
      close: async () => {
        await boss?.stop();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
};

/** Connections to a server where nobody says how many. */
const connectionsUsual = { connectionsMax: 5 };

/**
 * Opens the store at a `postgres://` address, or in the file of that path, made where there is none, at the schema of
 * this version.
 * Errors: throws where the file is no database, cannot be written, or belongs to a newer version; where the server
 * cannot be reached.
 */
export const openStore = async (
  target: string,
  now: number,
  { connectionsMax }: { readonly connectionsMax: number } = connectionsUsual,
): Promise<Store> => openStoreOn(backendOf(target, connectionsMax), now);
