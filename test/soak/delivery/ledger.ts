import { DatabaseSync } from 'node:sqlite';

/** What the naive loop has to post: a table of bodies, each marked once it was posted. */
export const openLedger = (
  file: string,
  bodies: readonly { readonly channelId: string; readonly body: string }[],
) => {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  database.exec('pragma journal_mode = wal');
  database.exec(
    'create table posts (id integer primary key, channel_id text, body text, state integer default 0)',
  );
  const insert = database.prepare('insert into posts (channel_id, body) values (?, ?)');
  database.exec('begin');
  for (const { channelId, body } of bodies) insert.run(channelId, body);
  database.exec('commit');
  const count = database.prepare('select count(*) as count from posts where state = 0');
  return { left: () => Number(count.get()?.['count']), close: () => database.close() };
};
