import type { Migration } from './migration.ts';

/** What somebody is about to decide, between the question and the button that settles it. */
export const drafts: Migration = {
  number: 10,
  name: 'drafts',
  statements: ({ rowId }) => [
    `create table drafts (
      id ${rowId},
      guild_id text not null,
      person_id text not null,
      content_json text not null,
      at bigint not null
    )`,
    'create index drafts_by_time on drafts (at)',
  ],
};
