import type { Migration } from './migration.ts';

/** What servers decide for themselves, and what people do: hide news, vote, get digests of their own. */
export const people: Migration = {
  number: 8,
  name: 'people',
  statements: () => [
    'alter table guilds add column timezone text',
    'alter table guilds add column language text',
    "alter table guilds add column layout text not null default 'components'",
    'alter table guilds add column has_images integer not null default 1',
    'alter table guilds add column keep_days integer',
    'alter table guilds add column welcomed_at bigint',
    'alter table schedules add column mention_role_id text',
    'alter table schedules add column language text',
    'create table people (person_id text primary key, timezone text, settings_json text not null)',
    `create table mutes (
      person_id text not null,
      guild_id text not null,
      match text not null check (match in ('word', 'source', 'topic', 'author')),
      value text not null,
      value_key text not null,
      until bigint,
      at bigint not null,
      primary key (person_id, guild_id, match, value_key)
    )`,
    // What was voted on is kept with the vote: editions and articles go earlier than it does.
    `create table votes (
      person_id text not null,
      guild_id text not null,
      subject text not null,
      value integer not null check (value in (-1, 1)),
      publishers_json text not null,
      at bigint not null,
      primary key (person_id, guild_id, subject)
    )`,
    'create index votes_of_guild on votes (guild_id, at)',
  ],
};
