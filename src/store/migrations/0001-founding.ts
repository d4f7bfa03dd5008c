import type { BackendWords, Migration } from './migration.ts';

type Statements = (words: BackendWords) => readonly string[];

const feedTables: Statements = ({ rowId, sortedText }) => [
  `create table feeds (
    id ${rowId},
    url text not null unique,
    host text not null,
    title text,
    site_url text,
    etag text,
    last_modified text,
    next_check_at bigint not null,
    errors integer not null default 0,
    last_success_at bigint,
    last_problem_json text
  )`,
  'create index feeds_due on feeds (next_check_at)',
  `create table sources (
    id ${rowId},
    guild_id text not null,
    feed_id bigint not null references feeds (id) on delete cascade,
    name text not null,
    name_key ${sortedText} not null,
    added_by text not null,
    added_at bigint not null,
    unique (guild_id, feed_id),
    unique (guild_id, name_key)
  )`,
  'create index sources_by_feed on sources (feed_id)',
];

const articleTables: Statements = ({ rowId }) => [
  `create table articles (
    id ${rowId},
    feed_id bigint not null references feeds (id) on delete cascade,
    identity text not null,
    content_hash text not null,
    title text,
    text text not null,
    related_json text not null,
    url text,
    author text,
    published_at bigint,
    image_url text,
    language text,
    site_name text,
    fetched_at bigint not null,
    unique (feed_id, identity)
  )`,
  'create index articles_by_arrival on articles (feed_id, fetched_at)',
  "create index articles_with_text on articles (fetched_at) where text <> ''",
];

const scheduleTables: Statements = ({ rowId, sortedText }) => [
  `create table schedules (
    id ${rowId},
    guild_id text not null,
    channel_id text not null,
    name text not null,
    name_key ${sortedText} not null,
    timetable_json text not null,
    timezone text not null,
    stories_max integer not null,
    style text not null,
    next_run_at bigint not null,
    covered_until bigint not null,
    last_slot_at bigint,
    created_by text not null,
    created_at bigint not null,
    unique (guild_id, name_key)
  )`,
  'create index schedules_due on schedules (next_run_at)',
  `create table digests (
    id ${rowId},
    schedule_id bigint not null references schedules (id) on delete cascade,
    slot_at bigint not null,
    from_at bigint not null,
    to_at bigint not null,
    state text not null check (state in ('made', 'quiet', 'skipped', 'failed')),
    digest_json text,
    problem_json text,
    at bigint not null,
    unique (schedule_id, slot_at)
  )`,
];

const outboxTables: Statements = ({ rowId }) => [
  `create table deliveries (
    id ${rowId},
    digest_id bigint not null references digests (id) on delete cascade,
    guild_id text not null,
    channel_id text not null,
    part integer not null,
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
    problem_json text,
    unique (digest_id, channel_id, part)
  )`,
  "create index deliveries_due on deliveries (next_at) where state in ('pending', 'sending')",
];

const memoryTables: Statements = () => [
  `create table told (
    schedule_id bigint not null references schedules (id) on delete cascade,
    article_id bigint not null references articles (id) on delete cascade,
    at bigint not null,
    primary key (schedule_id, article_id)
  )`,
  'create index told_by_time on told (schedule_id, at)',
  'create index told_by_article on told (article_id)',
  `create table settings (
    key text primary key,
    value text not null
  )`,
];

/** Feeds, who follows them, what they published, when it is told, and the outbox that tells it. */
export const founding: Migration = {
  number: 1,
  name: 'founding',
  statements: (words) =>
    [feedTables, articleTables, scheduleTables, outboxTables, memoryTables].flatMap((part) => part(words)),
};
