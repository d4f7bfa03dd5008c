import type { Migration } from './migration.ts';

/** That a server was told of a source that cannot be read. */
export const sourceAlerts: Migration = {
  number: 11,
  name: 'source-alerts',
  statements: () => ['alter table sources add column alerted_at bigint'],
};
