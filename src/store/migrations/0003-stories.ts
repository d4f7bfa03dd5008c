import type { Migration } from './migration.ts';

/** What story an article belongs to, and what a schedule and a server want of their news. */
export const stories: Migration = {
  number: 3,
  name: 'stories',
  statements: () => [
    'alter table articles add column story_id bigint',
    'alter table articles add column copy_of bigint',
    'create index articles_ungrouped on articles (fetched_at, id) where story_id is null',
    'create index articles_grouped on articles (fetched_at, id) where story_id is not null',
    'create index articles_by_story on articles (story_id, id) where story_id is not null',
    `create table ties (
      article_id bigint not null references articles (id) on delete cascade,
      headline text not null,
      named_id bigint not null references articles (id) on delete cascade,
      primary key (article_id, headline)
    )`,
    'create index ties_by_named on ties (named_id)',
    'create index told_by_moment on told (at)',
    `create table term_frequencies (
      language text primary key,
      frequencies_json text not null
    )`,
    'alter table sources add column weight integer not null default 3',
    'alter table sources add column topic text',
    "alter table schedules add column kind text not null default 'morning'",
    "alter table schedules add column topics_json text not null default '[]'",
    `create table interests (
      guild_id text primary key,
      interests_json text not null
    )`,
    // Digests of before had another shape; what they told is in "told", and their messages are sent.
    'update digests set digest_json = null where digest_json is not null',
  ],
};
