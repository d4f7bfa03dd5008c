import type { Generated } from 'kysely';

/** Tables as they stand after the last migration. Times are epoch ms; `_json` columns hold JSON text. */
export type Database = {
  readonly feeds: FeedTable;
  readonly sources: SourceTable;
  readonly articles: ArticleTable;
  readonly schedules: ScheduleTable;
  readonly digests: DigestTable;
  readonly deliveries: DeliveryTable;
  readonly told: ToldTable;
  readonly targets: TargetTable;
  readonly budgets: { name: string; tokens: number; at: number };
  readonly guilds: GuildTable;
  readonly people: { person_id: string; timezone: string | null; settings_json: string };
  readonly mutes: MuteTable;
  readonly votes: VoteTable;
  readonly drafts: DraftTable;
  readonly slots: SlotTable;
  readonly jobs: JobTable;
  readonly ties: TieTable;
  readonly term_frequencies: { language: string; frequencies_json: string };
  readonly interests: { guild_id: string; interests_json: string };
  readonly settings: { key: string; value: string };
  /** Where PostgreSQL keeps the words of the articles; SQLite's virtual table of that name has other columns. */
  readonly articles_search: { article_id: number; words: string };
  /** The ledger of `migrate.ts`. */
  readonly migrations: { number: number; name: string; checksum: string; at: number };
};

/** What somebody is about to decide. */
type DraftTable = {
  id: Generated<number>;
  guild_id: string;
  person_id: string;
  content_json: string;
  at: number;
};

type GuildTable = {
  guild_id: string;
  alerts_channel_id: string | null;
  timezone: string | null;
  language: string | null;
  /** `components` or `embeds`. */
  layout: Generated<string>;
  has_images: Generated<number>;
  keep_days: number | null;
  welcomed_at: number | null;
};

/** What a person does not want to read of in a server. */
type MuteTable = {
  person_id: string;
  guild_id: string;
  match: string;
  value: string;
  value_key: string;
  until: number | null;
  at: number;
};

/** What a person thinks of an edition or a story: 1 or -1. */
type VoteTable = {
  person_id: string;
  guild_id: string;
  /** `digest:` or `story:` and its id. */
  subject: string;
  value: number;
  publishers_json: string;
  at: number;
};

/** A feed is polled once, however many servers follow it. */
type FeedTable = {
  id: Generated<number>;
  url: string;
  host: string;
  title: string | null;
  site_url: string | null;
  etag: string | null;
  last_modified: string | null;
  next_check_at: number;
  errors: Generated<number>;
  last_success_at: number | null;
  last_problem_json: string | null;
  pace_json: string | null;
  failing_since: number | null;
  ended_at: number | null;
  moved_to: string | null;
  /** When it was last read and listed anything, to the day. */
  listed_at: Generated<number>;
};

/** A server follows a feed under a name of its own. */
type SourceTable = {
  id: Generated<number>;
  guild_id: string;
  feed_id: number;
  name: string;
  name_key: string;
  added_by: string;
  added_at: number;
  weight: Generated<number>;
  topic: string | null;
  /** When the server was told that it cannot be read. */
  alerted_at: number | null;
};

type ArticleTable = {
  id: Generated<number>;
  feed_id: number;
  identity: string;
  content_hash: string;
  title: string | null;
  text: string;
  related_json: string;
  url: string | null;
  author: string | null;
  published_at: number | null;
  image_url: string | null;
  language: string | null;
  site_name: string | null;
  fetched_at: number;
  /** `feed` or `page`. */
  text_from: Generated<string>;
  page_url: string | null;
  page_host: string | null;
  /** When the page is read; null where it is not. */
  page_at: number | null;
  page_tries: Generated<number>;
  page_problem_json: string | null;
  /** When its feed last listed it, to the week. */
  listed_at: Generated<number>;
  /** The id of the first article of its story; null while it is not grouped. */
  story_id: number | null;
  /** The article whose text it repeats. */
  copy_of: number | null;
};

type ScheduleTable = {
  id: Generated<number>;
  guild_id: string;
  channel_id: string;
  name: string;
  name_key: string;
  timetable_json: string;
  timezone: string;
  stories_max: number;
  style: string;
  kind: Generated<string>;
  topics_json: Generated<string>;
  next_run_at: number;
  covered_until: number;
  last_slot_at: number | null;
  paused_at: number | null;
  /** `channel`, `forum` or `direct`. */
  place: Generated<string>;
  tag_ids_json: Generated<string>;
  is_published: Generated<number>;
  has_discussion: Generated<number>;
  is_silent: Generated<number>;
  mention_role_id: string | null;
  language: string | null;
  created_by: string;
  created_at: number;
};

type DigestTable = {
  id: Generated<number>;
  schedule_id: number;
  slot_at: number;
  from_at: number;
  to_at: number;
  state: string;
  digest_json: string | null;
  problem_json: string | null;
  at: number;
};

/** The outbox: a row is one message that a channel or person is owed, or something to be done with one. */
type DeliveryTable = {
  id: Generated<number>;
  digest_id: number | null;
  guild_id: string;
  channel_id: string;
  part: number;
  kind: string;
  title: string | null;
  tag_ids_json: string | null;
  of_part: number | null;
  key: string;
  nonce: string;
  body_json: string;
  body_hash: string;
  state: string;
  attempts: Generated<number>;
  first_at: number | null;
  next_at: number;
  expires_at: number;
  settled_at: number | null;
  message_id: string | null;
  place_id: string | null;
  problem_json: string | null;
};

/** Targets that nothing can be posted in. */
type TargetTable = {
  guild_id: string;
  channel_id: string;
  /** `closed`, or `probing` while a message is let through. */
  state: string;
  problem_json: string;
  closed_at: number;
  next_probe_at: number;
  probes: number;
};

/** Slots that are due and not dealt with. */
type SlotTable = { id: Generated<number>; schedule_id: number; slot_at: number; opened_at: number };

/** The queue of a store that is one file. `run_at` is when it is due, or when its holder's lease ends. */
type JobTable = { id: Generated<number>; kind: string; subject: number; run_at: number; attempt: number };

type ToldTable = { schedule_id: number; article_id: number; at: number };

/** A headline between the lines of an article, and the article of another story that it names. */
type TieTable = { article_id: number; headline: string; named_id: number };
