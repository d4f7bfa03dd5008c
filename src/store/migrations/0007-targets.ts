import type { Migration } from './migration.ts';

const deliveries = (rowId: string): string => `create table deliveries (
      id ${rowId},
      digest_id bigint references digests (id) on delete cascade,
      guild_id text not null,
      channel_id text not null,
      part integer not null,
      kind text not null check (kind in ('post', 'direct', 'forum', 'crosspost', 'discussion')),
      title text,
      tag_ids_json text,
      of_part integer,
      key text not null unique,
      nonce text not null,
      body_json text not null,
      body_hash text not null,
      state text not null check (state in ('pending', 'sending', 'sent', 'parked', 'skipped')),
      attempts integer not null default 0,
      first_at bigint,
      next_at bigint not null,
      expires_at bigint not null,
      settled_at bigint,
      message_id text,
      place_id text,
      problem_json text,
      unique (digest_id, channel_id, part)
    )`;

const moved = 'key, nonce, body_json, body_hash, state, attempts, first_at, next_at';

/** A message of before was one in a channel, and is where it was to go. */
const moveDeliveries = `insert into deliveries (
      digest_id, guild_id, channel_id, part, kind, ${moved},
      expires_at, settled_at, message_id, place_id, problem_json
    ) select
      digest_id, guild_id, channel_id, part, 'post', ${moved},
      expires_at, settled_at, message_id, channel_id, problem_json
    from deliveries_before order by id`;

const closedTargets = `create table targets (
      guild_id text not null,
      channel_id text not null,
      state text not null check (state in ('closed', 'probing')),
      problem_json text not null,
      closed_at bigint not null,
      next_probe_at bigint not null,
      probes integer not null default 0,
      primary key (guild_id, channel_id)
    )`;

/** Messages in forums, to people and about other messages; targets that nothing can be posted in; shared budgets. */
export const targets: Migration = {
  number: 7,
  name: 'targets',
  statements: ({ rowId }) => [
    "alter table schedules add column place text not null default 'channel'",
    "alter table schedules add column tag_ids_json text not null default '[]'",
    'alter table schedules add column is_published integer not null default 0',
    'alter table schedules add column has_discussion integer not null default 0',
    'alter table schedules add column is_silent integer not null default 1',
    // A table of SQLite cannot forget that a column is "not null", so both backends get a new one.
    'alter table deliveries rename to deliveries_before',
    'drop index deliveries_due',
    'drop index deliveries_settled',
    deliveries(rowId),
    moveDeliveries,
    'drop table deliveries_before',
    "create index deliveries_due on deliveries (next_at) where state in ('pending', 'sending')",
    'create index deliveries_settled on deliveries (settled_at) where settled_at is not null',
    "create index deliveries_parked on deliveries (guild_id, channel_id) where state = 'parked'",
    "create index deliveries_published on deliveries (channel_id, settled_at) where kind = 'crosspost'",
    closedTargets,
    "create index targets_due on targets (next_probe_at) where state = 'closed'",
    'create table budgets (name text primary key, tokens double precision not null, at bigint not null)',
    'create table guilds (guild_id text primary key, alerts_channel_id text)',
  ],
};
