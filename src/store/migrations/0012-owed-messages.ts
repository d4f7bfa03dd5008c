import type { Migration } from './migration.ts';

/**
 * What is owed, by when it is too late: to count it, or to find what is too late, nobody reads the posts of a year. And
 * what is due by its state, since what was tried goes before what was not.
 */
export const owedMessages: Migration = {
  number: 12,
  name: 'owed-messages',
  statements: () => [
    'drop index deliveries_due',
    `create index deliveries_pending on deliveries (next_at) where state = 'pending'`,
    `create index deliveries_sending on deliveries (next_at) where state = 'sending'`,
    `create index deliveries_owed on deliveries (expires_at, state) where state in ('pending', 'sending', 'parked')`,
  ],
};
