import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { startClocked, type Clocked } from './clocked.ts';
import type { LocalDiscord } from './discord/index.ts';

let discord: LocalDiscord;
let advance: Clocked['advance'];

beforeEach(async () => {
  ({ discord, advance } = await startClocked());
});

afterEach(async () => {
  expect(discord.violations.filter((one) => one.in === 'response')).toEqual([]);
  await discord.stop();
});

const digests = () => `/channels/${discord.world.channelNamed('digests').id}`;
const post = (body: object) => call(discord, `POST ${digests()}/messages`, body);

describe('messages', () => {
  it('are listed from the newest to the oldest, within the bounds that were asked for', async () => {
    const ids: string[] = [];
    for (const content of ['one', 'two', 'three', 'four']) ids.push((await post({ content })).body?.id ?? '');
    const list = async (query: string) => {
      const { body } = await call(discord, `GET ${digests()}/messages${query}`);
      return (body as object as { content: string }[]).map((message) => message.content);
    };
    expect(await list('')).toEqual(['four', 'three', 'two', 'one']);
    expect(await list('?limit=2')).toEqual(['four', 'three']);
    expect(await list(`?after=${ids[0]}&limit=2`)).toEqual(['three', 'two']);
    expect(await list(`?before=${ids[2]}`)).toEqual(['two', 'one']);
    expect(await list(`?around=${ids[1]}&limit=3`)).toEqual(['three', 'two', 'one']);
    expect(await list(`?around=${ids[1]}&limit=1`)).toEqual(['two']);
    await call(discord, `DELETE ${digests()}/messages/${ids[1]}`);
    expect(await list(`?around=${ids[1]}&limit=2`)).toEqual(['three', 'one']);
    expect(await list(`?before=${ids[1]}`)).toEqual(['one']);
    expect(await list(`?after=${ids[1]}&limit=1`)).toEqual(['three']);
    expect([await list('?after=0&limit=1'), await list('?before=1')]).toEqual([['one'], []]);
    const wrong = await call(discord, `GET ${digests()}/messages?limit=101`);
    expect(wrong).toMatchObject({ status: 400, body: { code: 50035, errors: { limit: { _errors: [{}] } } } });
  });

  it('keep what an edit leaves out, lose what it clears, and are gone once deleted', async () => {
    const { body } = await post({ content: 'Old', embeds: [{ title: 'Kept' }] });
    const at = `${digests()}/messages/${body?.id}`;
    const edited = await call(discord, `PATCH ${at}`, { content: 'New' });
    expect(edited.body).toMatchObject({
      content: 'New',
      embeds: [{ title: 'Kept' }],
      edited_timestamp: expect.any(String),
    });
    const emptied = await call(discord, `PATCH ${at}`, { content: '', embeds: [] });
    expect(emptied).toMatchObject({ status: 400, body: { code: 50006 } });
    const gone = await call(discord, `DELETE ${at}`);
    expect(gone).toMatchObject({ status: 204, body: null });
    expect(gone.headers.get('content-type')).toBeNull();
    expect(await call(discord, `GET ${at}`)).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  it('can be turned into Components V2 only when their old content is cleared', async () => {
    const { body } = await post({ content: 'Old' });
    const components = [{ type: 10, content: 'New' }];
    const at = `PATCH ${digests()}/messages/${body?.id}`;
    expect(await call(discord, at, { flags: 1 << 15, components })).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
    expect((await call(discord, at, { flags: 1 << 15, components, content: null })).status).toBe(200);
    const back = await call(discord, at, { content: 'Old again' });
    expect(back).toMatchObject({ status: 400, body: { errors: { content: { _errors: [{}] } } } });
  });

  it('of other people cannot be edited, and need a permission to be deleted', async () => {
    const said = discord.person('Ada').in('digests').says('Mine');
    const at = `${digests()}/messages/${said.id}`;
    expect(await call(discord, `PATCH ${at}`, { content: 'x' })).toMatchObject({ body: { code: 50005 } });
    expect(await call(discord, `DELETE ${at}`)).toMatchObject({ status: 403, body: { code: 50013 } });
  });

  it('ping whom their allowed mentions let them', async () => {
    const { user } = discord.person('Ada');
    const content = `<@${user.id}> @everyone`;
    const quiet = await post({ content, allowed_mentions: { parse: [] } });
    expect(quiet.body).toMatchObject({ mentions: [], mention_everyone: false });
    const loud = await post({ content });
    expect(loud.body).toMatchObject({ mentions: [{ id: user.id }], mention_everyone: false });
  });

  it('are published once, and only in an announcement channel', async () => {
    const news = `/channels/${discord.world.channelNamed('announcements').id}/messages`;
    const { body } = await call(discord, `POST ${news}`, { content: 'News' });
    const published = await call(discord, `POST ${news}/${body?.id}/crosspost`);
    expect(published.body).toMatchObject({ flags: 1 });
    expect(await call(discord, `POST ${news}/${body?.id}/crosspost`)).toMatchObject({
      body: { code: 40033 },
    });
    const plain = await post({ content: 'No news' });
    const refused = await call(discord, `POST ${digests()}/messages/${plain.body?.id}/crosspost`);
    expect(refused).toMatchObject({ status: 400, body: { code: 50024 } });
  });

  it('are deleted many at once by those who may, unless one is older than two weeks', async () => {
    const ids: string[] = [];
    for (const content of ['one', 'two', 'three']) ids.push((await post({ content })).body?.id ?? '');
    const remove = (messages: readonly string[]) =>
      call(discord, `POST ${digests()}/messages/bulk-delete`, { messages });
    expect((await remove(ids)).body?.code).toBe(50013);
    const channel = discord.world.channelNamed('digests');
    const { id } = discord.world.bot;
    discord.world.setOverwrite(channel, { id, kind: 'member', allow: 1n << 13n, deny: 0n });
    expect((await remove(ids.slice(1))).status).toBe(204);
    expect(discord.world.messagesOf(channel.id).size).toBe(1);
    advance(15 * 24 * 3_600_000);
    expect((await remove(ids)).body?.code).toBe(50034);
  });

  it('come with files, and are not empty then', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ attachments: [{ id: 0, description: 'A list' }] }));
    form.set('files[0]', new Blob(['a,b']), 'list.csv');
    const response = await fetch(`${discord.apiUrl}/v10${digests()}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}` },
      body: form,
    });
    const { attachments } = (await response.json()) as { attachments: [{ url: string }] };
    expect(attachments).toMatchObject([{ filename: 'list.csv', size: 3, description: 'A list' }]);
    const served = await fetch(attachments[0].url);
    expect([await served.text(), served.status]).toEqual(['a,b', 200]);
  });
});

describe('a nonce', () => {
  const once = (content: string) => post({ content, nonce: 'slot-1', enforce_nonce: true });

  it('makes one message however often it is sent, and is not shown to those who read', async () => {
    const [first, second] = [await once('Digest'), await once('Digest')];
    expect(second.body?.id).toBe(first.body?.id);
    expect(second.body).toMatchObject({ nonce: 'slot-1' });
    const listed = await call(discord, `GET ${digests()}/messages`);
    expect(listed.body).toMatchObject([{ content: 'Digest' }]);
    expect(JSON.stringify(listed.body)).not.toContain('slot-1');
  });

  it('is forgotten after a while', async () => {
    const first = await once('Digest');
    advance(180_001);
    expect((await once('Digest')).body?.id).not.toBe(first.body?.id);
  });

  it('says that its message was deleted', async () => {
    const { body } = await once('Digest');
    await call(discord, `DELETE ${digests()}/messages/${body?.id}`);
    expect(await once('Digest')).toMatchObject({ status: 404, body: { code: 10008 } });
  });
});
