import type { Migration } from './migration.ts';

/** Slots that are due and whose edition is not made yet, the queue of work, and schedules that rest. */
export const queue: Migration = {
  number: 5,
  name: 'queue',
  statements: ({ rowId }) => [
    `create table slots (
      id ${rowId},
      schedule_id bigint not null references schedules (id) on delete cascade,
      slot_at bigint not null,
      opened_at bigint not null,
      unique (schedule_id, slot_at)
    )`,
    `create table jobs (
      id ${rowId},
      kind text not null,
      subject bigint not null,
      run_at bigint not null,
      attempt integer not null default 0,
      unique (kind, subject)
    )`,
    'create index jobs_due on jobs (kind, run_at)',
    'alter table schedules add column paused_at bigint',
    'drop index schedules_due',
    'create index schedules_due on schedules (next_run_at) where paused_at is null',
  ],
};
