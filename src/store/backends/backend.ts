import type { Dialect, Kysely, RawBuilder } from 'kysely';
import type { BackendWords } from '../migrations/index.ts';
import type { Database } from '../schema.ts';

/** Rows of an archive that hold all words of a question, and how much they are about them; more is more. */
type Matches = RawBuilder<{ readonly id: number; readonly relevance: number }>;

/** How a database finds articles by their words. Words are those of `archive-words.ts`, never a person's own text. */
export type ArchiveIndex = {
  /** The index follows what the articles say now. Where the database does so by itself, nothing is left to do. */
  follow(db: Kysely<Database>, articleIds: readonly number[]): Promise<void>;
  /** A query for the articles that hold all of the words, at least one. */
  matching(words: readonly string[]): Matches;
};

/** A database that can hold the store, and all that it does differently from the others. */
export type Backend = {
  readonly dialect: Dialect;
  readonly words: BackendWords;
  /** The statement that makes processes take turns in migrating; `null` where beginning a transaction does that. */
  readonly migrationLock: string | null;
  /** Codes of errors that mean "somebody else was quicker": the same transaction, begun again, will do. */
  readonly passingErrors: readonly string[];
  readonly archive: ArchiveIndex;
  /** The server that pg-boss keeps the queue on; `null` where the queue is a table of ours. */
  readonly bossUrl: string | null;
};
