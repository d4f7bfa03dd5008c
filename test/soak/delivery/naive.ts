/**
 * What many bots do, as a process: `naive.ts FILE API TOKEN` posts what is not marked as posted, marks it after the
 * reply, and tries again whatever failed.
 */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const [, , file = '', apiUrl = '', token = ''] = process.argv;
const database = new DatabaseSync(file, { timeout: 5_000 });
const next = database.prepare('select id, channel_id, body from posts where state = 0 order by id limit 1');
const mark = database.prepare('update posts set state = 1 where id = ?');

const headers = { authorization: `Bot ${token}`, 'content-type': 'application/json' };

/** Posts a message; gives how long to wait before it is tried again, 0 where it was posted. */
const post = async (channelId: string, body: string): Promise<number> => {
  const address = `${apiUrl}/v10/channels/${channelId}/messages`;
  const response = await fetch(address, { method: 'POST', headers, body });
  const reply = JSON.parse(await response.text());
  if (response.ok) return 0;
  return response.status === 429 ? reply.retry_after * 1_000 : 100;
};

process.stdout.write('"event":"ready"\n');
for (let row = next.get(); row !== undefined; row = next.get()) {
  const waitMs = await post(String(row['channel_id']), String(row['body'])).catch(() => 100);
  if (waitMs === 0) mark.run(row['id'] ?? null);
  else await sleep(waitMs);
}
