import { Kysely } from 'kysely';
import { articlesIn, type Articles } from './articles.ts';
import { deliveriesIn, type Deliveries } from './deliveries.ts';
import { digestsIn, type Digests } from './digests.ts';
import { feedsIn, type Feeds } from './feeds.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { pagesIn, type Pages } from './pages.ts';
import { schedulesIn, type Schedules } from './schedules.ts';
import type { Database } from './schema.ts';
import { settingsIn, type Settings } from './settings.ts';
import { sourcesIn, type Sources } from './sources.ts';
import { openSqliteFile, sqliteDialect, sqliteWords } from './sqlite.ts';
import { toldIn, type Told } from './told.ts';

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
  readonly settings: Settings;
};

/** The store. */
export type Store = Shelves & {
  /**
   * Runs `work` in one transaction: all of it is kept, or, where it throws, none. Writers take turns, also those of
   * other processes. Inside, use the shelves that it hands over and no others, which would wait for it for ever; and
   * never wait for the network.
   */
  write<T>(work: (shelves: Shelves) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const shelvesIn = (db: Kysely<Database>): Shelves => ({
  feeds: feedsIn(db),
  sources: sourcesIn(db),
  articles: articlesIn(db),
  pages: pagesIn(db),
  schedules: schedulesIn(db),
  digests: digestsIn(db),
  deliveries: deliveriesIn(db),
  told: toldIn(db),
  settings: settingsIn(db),
});

/**
 * Opens the store in a file, made where there is none, at the schema of this version.
 * Errors: throws where the file is no database, cannot be written, or belongs to a newer version.
 */
export const openStore = async (file: string, now: number): Promise<Store> => {
  const db = new Kysely<Database>({ dialect: sqliteDialect(openSqliteFile(file)) });
  try {
    await migrate(db, { steps: migrations, words: sqliteWords }, now);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    ...shelvesIn(db),
    write: (work) => db.transaction().execute((transaction) => work(shelvesIn(transaction))),
    close: () => db.destroy(),
  };
};
