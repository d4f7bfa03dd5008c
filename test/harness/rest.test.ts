import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { startClocked } from './clocked.ts';
import type { LocalDiscord } from './discord/index.ts';

let discord: LocalDiscord;

beforeEach(async () => {
  ({ discord } = await startClocked());
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
    ada.acceptsDirectMessages = true;
    discord.world.kickBot(discord.world.firstGuild());
    const apart = await call(discord, `POST /channels/${channel.body?.id}/messages`, { content: 'Hello?' });
    expect(apart).toMatchObject({ status: 403, body: { code: 50007 } });
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
