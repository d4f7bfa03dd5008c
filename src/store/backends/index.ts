import type { Backend } from './backend.ts';
import { postgresBackend, postgresServer } from './postgres.ts';
import { openSqliteFile, sqliteBackend } from './sqlite.ts';

export type { ArchiveIndex, Backend } from './backend.ts';

/** Whether a store is on a server; it is a file otherwise. */
const isServer = (target: string): boolean => /^postgres(?:ql)?:\/\//i.test(target);

/** The backend of a store: a server at a `postgres://` address, or the file of that path, made where there is none. */
export const backendOf = (target: string, connectionsMax: number): Backend =>
  isServer(target)
    ? postgresBackend(postgresServer(target, connectionsMax), target)
    : sqliteBackend(openSqliteFile(target));
