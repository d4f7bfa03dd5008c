import type { Migration } from './migration.ts';

/** What decides how long rows are kept. An article that its feed still lists must stay, or it would be new again. */
export const retention: Migration = {
  number: 6,
  name: 'retention',
  statements: () => [
    'alter table feeds add column listed_at bigint not null default 0',
    'alter table articles add column listed_at bigint not null default 0',
    'update articles set listed_at = fetched_at',
    "create index articles_without_text on articles (fetched_at) where text = ''",
    'create index deliveries_settled on deliveries (settled_at) where settled_at is not null',
    'create index digests_by_age on digests (at)',
  ],
};
