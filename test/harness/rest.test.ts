import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { startDiscord, type LocalDiscord } from './discord/index.ts';
import { withSpec } from './spec.ts';

let discord: LocalDiscord;
let nowMs: number;

beforeEach(async () => {
  nowMs = Date.UTC(2026, 10, 23, 8);
  discord = await startDiscord({ ...withSpec(), now: () => nowMs });
});

afterEach(async () => {
  expect(discord.violations.filter((one) => one.in === 'response')).toEqual([]);
  await discord.stop();
});

const digests = () => `/channels/${discord.world.channelNamed('digests').id}`;
const guild = () => `/guilds/${discord.world.firstGuild().id}`;
const post = (body: object) => call(discord, `POST ${digests()}/messages`, body);

describe('every route answers as the official specification says', () => {
  it.each(['/gateway', '/gateway/bot', '/users/@me', '/applications/@me', '/oauth2/applications/@me'])(
    'GET %s',
    async (path) => {
      expect((await call(discord, `GET ${path}`)).status).toBe(200);
    },
  );

  it('for what belongs to a guild', async () => {
    const bot = discord.world.bot.id;
    const paths = [
      guild(),
      `${guild()}/channels`,
      `${guild()}/roles`,
      `${guild()}/members/${bot}`,
      digests(),
    ];
    for (const path of paths) expect((await call(discord, `GET ${path}`)).status).toBe(200);
  });

  it('for a direct message', async () => {
    const ada = discord.person('Ada').user;
    const channel = await call(discord, 'POST /users/@me/channels', { recipient_id: ada.id });
    expect(channel.body).toMatchObject({ type: ChannelType.DM, recipients: [{ id: ada.id }] });
    const again = await call(discord, 'POST /users/@me/channels', { recipient_id: ada.id });
    expect(again.body?.id).toBe(channel.body?.id);
    expect(
      (await call(discord, `POST /channels/${channel.body?.id}/messages`, { content: 'Hello' })).status,
    ).toBe(200);
    ada.acceptsDirectMessages = false;
    const closed = await call(discord, `POST /channels/${channel.body?.id}/messages`, { content: 'Hello?' });
    expect(closed).toMatchObject({ status: 403, body: { code: 50007 } });
  });

  it('for a message with everything that one can hold', async () => {
    const row = (...components: object[]) => ({ type: 1, components });
    const legacy = await post({
      content: 'Look',
      embeds: [{ title: 'A title', fields: [{ name: 'n', value: 'v' }], timestamp: '2026-11-23T08:00:00Z' }],
      components: [
        row({ type: 2, style: 5, label: 'Read', url: 'https://example.org/' }),
        row({ type: 3, custom_id: 'pick', options: [{ label: 'One', value: '1' }] }),
        row({ type: 8, custom_id: 'where' }),
      ],
      allowed_mentions: { parse: [] },
    });
    expect(legacy.status).toBe(200);
    const picture = { media: { url: 'https://example.org/a.png' } };
    const text = { type: 10, content: 'Text' };
    const modern = await post({
      flags: 1 << 15,
      components: [
        {
          type: 17,
          accent_color: 255,
          components: [
            text,
            { type: 9, components: [text], accessory: { type: 11, ...picture } },
            { type: 14 },
          ],
        },
        { type: 12, items: [picture] },
      ],
    });
    expect(modern.status).toBe(200);
    const ids = JSON.stringify(modern.body).match(/"id":\d+/g);
    expect(new Set(ids).size).toBe(7);
  });
});

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

  it('come with files, and are not empty then', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ attachments: [{ id: 0, description: 'A list' }] }));
    form.set('files[0]', new Blob(['a,b']), 'list.csv');
    const response = await fetch(`${discord.apiUrl}/v10${digests()}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}` },
      body: form,
    });
    expect(await response.json()).toMatchObject({ attachments: [{ filename: 'list.csv', size: 3 }] });
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
    nowMs += 180_001;
    expect((await once('Digest')).body?.id).not.toBe(first.body?.id);
  });

  it('says that its message was deleted', async () => {
    const { body } = await once('Digest');
    await call(discord, `DELETE ${digests()}/messages/${body?.id}`);
    expect(await once('Digest')).toMatchObject({ status: 404, body: { code: 10008 } });
  });
});

describe('a refusal', () => {
  it.each([
    ['GET /nowhere', undefined, 404, 0],
    ['PUT /users/@me', undefined, 405, 0],
    ['GET /channels/1', undefined, 404, 10003],
    ['GET /guilds/1', undefined, 404, 10004],
    ['GET /applications/1/commands', undefined, 404, 10002],
    ['GET /channels/news', undefined, 400, 50035],
    ['POST /channels/1/messages', '{"content":', 400, 50109],
    ['POST /interactions/1/none/callback', { type: 6 }, 404, 10062],
    ['POST /webhooks/1/none', { content: 'x' }, 404, 10015],
  ])('of %s has the status and code of Discord', async (at, body, status, code) => {
    expect(await call(discord, at, body)).toMatchObject({ status, body: { code } });
  });

  it('of a wrong token comes before everything else', async () => {
    const refused = await call(discord, 'GET /users/@me', undefined, 'wrong');
    expect(refused).toMatchObject({ status: 401, body: { message: '401: Unauthorized', code: 0 } });
  });

  it('of a wrong form names the place and the rule, and is kept as a violation', async () => {
    const refused = await post({ content: 'x'.repeat(2001) });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } },
    });
    expect(discord.violations).toMatchObject([
      { in: 'request', pointer: '/content', rule: 'BASE_TYPE_MAX_LENGTH' },
    ]);
  });

  it('follows the overwrites of the channel', async () => {
    const channel = discord.world.channelNamed('digests');
    const overwrite = {
      id: guild().slice(8),
      kind: 'role' as const,
      allow: 0n,
      deny: PermissionFlagsBits.SendMessages,
    };
    channel.overwrites.push(overwrite);
    expect((await post({ content: 'x' })).status).toBe(403);
    expect((await post({ content: 'x' })).body?.code).toBe(50013);
    channel.overwrites[0] = { ...overwrite, deny: PermissionFlagsBits.ViewChannel };
    expect((await post({ content: 'x' })).body?.code).toBe(50001);
    channel.overwrites.push({
      ...overwrite,
      id: discord.world.bot.id,
      kind: 'member',
      allow: overwrite.deny | (1n << 10n),
      deny: 0n,
    });
    expect((await post({ content: 'x' })).status).toBe(200);
  });
});

describe('rate limits', () => {
  it('count by channel, say so in the headers, and end with their window', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await post({ content: 'x' })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const elsewhere = `/channels/${discord.world.channelNamed('general').id}/messages`;
    expect((await call(discord, `POST ${elsewhere}`, { content: 'x' })).status).toBe(200);
    const refused = await post({ content: 'x' });
    expect(refused.body).toMatchObject({ retry_after: 5, global: false });
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
    nowMs += 5000;
    const allowed = await post({ content: 'x' });
    expect(allowed.headers.get('x-ratelimit-remaining')).toBe('4');
  });

  it('give a wrong header for crossposts, as Discord does', async () => {
    const news = `/channels/${discord.world.channelNamed('announcements').id}/messages`;
    const { body } = await call(discord, `POST ${news}`, { content: 'News' });
    for (let count = 0; count < 10; count += 1) await call(discord, `POST ${news}/${body?.id}/crosspost`);
    const refused = await call(discord, `POST ${news}/${body?.id}/crosspost`);
    expect(refused).toMatchObject({ status: 429, body: { code: 20028, retry_after: 3600 } });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('x-ratelimit-scope')).toBe('shared');
  });

  it('count all requests of the bot together', async () => {
    for (let count = 0; count < 50; count += 1) await call(discord, 'GET /nowhere');
    for (let count = 0; count < 50; count += 1) await call(discord, 'GET /users/@me');
    const refused = await call(discord, 'GET /gateway');
    expect(refused).toMatchObject({ status: 429, body: { global: true } });
    expect(refused.headers.get('x-ratelimit-global')).toBe('true');
  });
});

describe('a fault', () => {
  const rows = () => discord.world.messagesOf(discord.world.channelNamed('digests').id).size;

  it('drops the connection before the message is there, or after', async () => {
    discord.faults.add({ method: 'POST', path: '/channels/:channel/messages', drop: 'before' });
    await expect(post({ content: 'x' })).rejects.toThrow();
    expect(rows()).toBe(0);
    discord.faults.add({ method: 'POST', path: /\/messages$/, drop: 'after' });
    await expect(post({ content: 'x' })).rejects.toThrow();
    expect(rows()).toBe(1);
    expect(discord.faults.list()).toEqual([]);
    expect((await post({ content: 'x' })).status).toBe(200);
  });

  it('answers with a status instead of the route, or after the route has done its work', async () => {
    discord.faults.add({ times: 2, status: 503, headers: { 'retry-after': '7' } });
    expect((await post({ content: 'x' })).headers.get('retry-after')).toBe('7');
    expect((await post({ content: 'x' })).status).toBe(503);
    expect(rows()).toBe(0);
    discord.faults.add({ status: 502, commit: true });
    expect((await post({ content: 'x' })).status).toBe(502);
    expect(rows()).toBe(1);
  });
});

describe('the log', () => {
  it('keeps both sides of every exchange, newest last, and tells listeners', async () => {
    const heard: string[] = [];
    const stop = discord.on('exchange', (exchange) => heard.push(`${exchange.method} ${exchange.path}`));
    await post({ content: 'x', contnet: 'y' });
    stop();
    await call(discord, 'GET /users/@me');
    expect(heard).toEqual([`POST ${digests()}/messages`]);
    const [first, second] = discord.log.list();
    expect(first).toMatchObject({ status: 200, body: { content: 'x' }, response: { content: 'x' } });
    expect(first?.warnings).toMatchObject([{ pointer: '/contnet', rule: 'UNKNOWN_PROPERTY' }]);
    expect(second).toMatchObject({ path: '/users/@me', status: 200 });
  });
});
