import type { Migration } from './migration.ts';

/** Ways to find what members ask about: an article by its address, who told it, a person's own digests. */
export const members: Migration = {
  number: 9,
  name: 'members',
  statements: ({ indexOfLong }) => [
    `create index articles_by_url on articles ${indexOfLong('url')}`,
    "create index schedules_of_person on schedules (channel_id) where place = 'direct'",
    'create index mutes_until on mutes (until) where until is not null',
  ],
};
