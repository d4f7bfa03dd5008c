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
    advance(5000);
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
    expect(refused.headers.get('x-ratelimit-reset-after')).toBe('1.000');
    expect(refused.headers.get('x-ratelimit-scope')).toBe('shared');
    expect(discord.invalid.count).toBe(0);
  });

  it('stand in the headers of refusals too', async () => {
    const refused = await post({});
    expect([refused.status, refused.headers.get('x-ratelimit-remaining')]).toEqual([400, '4']);
  });

  it('shut out a bot that asks too much of what it may not, for a while and whatever it asks', async () => {
    const closed = await startClocked({ limits: { invalid: { requestsMax: 3, windowMs: 600_000 } } });
    const ask = (token?: string) => call(closed.discord, 'GET /users/@me', undefined, token);
    await ask('wrong');
    closed.advance(600_000);
    for (const token of ['wrong', 'wrong', undefined]) await ask(token);
    expect(closed.discord.invalid.count).toBe(2);
    expect((await ask('wrong')).status).toBe(401);
    const headers = { authorization: `Bot ${closed.discord.token}` };
    const banned = await fetch(`${closed.discord.apiUrl}/v10/users/@me`, { headers });
    expect([banned.status, banned.headers.get('retry-after')]).toEqual([429, '600']);
    expect(banned.headers.get('content-type')).toBe('text/plain');
    expect(await banned.text()).toBe('error code: 1015');
    closed.advance(600_000);
    expect((await ask()).status).toBe(200);
    await closed.discord.stop();
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
