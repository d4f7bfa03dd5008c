import type { Migration } from './migration.ts';

/** Articles whose text comes from their page, and what decides how a feed is checked. */
export const pagesAndCadence: Migration = {
  number: 2,
  name: 'pages-and-cadence',
  statements: ({ indexOfLong }) => [
    "alter table articles add column text_from text not null default 'feed'",
    'alter table articles add column page_url text',
    'alter table articles add column page_host text',
    'alter table articles add column page_at bigint',
    'alter table articles add column page_tries integer not null default 0',
    'alter table articles add column page_problem_json text',
    `create index articles_page_wanted on articles (coalesce(published_at, fetched_at) desc, page_host, page_at)
      where page_at is not null`,
    `create index articles_page_known on articles ${indexOfLong('page_url')} where text_from = 'page'`,
    'create index articles_page_host on articles (page_host) where page_at is not null',
    'alter table feeds add column pace_json text',
    'alter table feeds add column failing_since bigint',
    `update feeds set failing_since = coalesce(last_success_at, next_check_at) where last_problem_json is not null`,
    'alter table feeds add column ended_at bigint',
    'alter table feeds add column moved_to text',
  ],
};
