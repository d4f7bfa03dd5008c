import type { Migration } from './migration.ts';

/**
 * What is owed, by when it is too late: to count it, or to find what is too late, nobody reads the posts of a year. The
 * state comes last, so that no planner takes this for the index of what is due.
 */
export const owedMessages: Migration = {
  number: 12,
  name: 'owed-messages',
  statements: () => [
    `create index deliveries_owed on deliveries (expires_at, state) where state in ('pending', 'sending', 'parked')`,
  ],
};
