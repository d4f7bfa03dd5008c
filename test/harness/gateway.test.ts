import { GatewayIntentBits as I } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { startDiscord, type LocalDiscord } from './discord/index.ts';
import { identifiedWire, openWire } from './wire.ts';

let discord: LocalDiscord;

beforeEach(async () => {
  discord = await startDiscord();
});

afterEach(() => discord.stop());

const open = (query?: string) => openWire(discord, query);
const identify = (intents?: number, shard?: readonly [number, number]) =>
  identifiedWire(discord, { ...(intents === undefined ? {} : { intents }), ...(shard ? { shard } : {}) });

describe('identifying', () => {
  it('is greeted, told of itself, and told of every guild', async () => {
    const { ready, next, received } = await identify();
    expect(received[0]).toMatchObject({ op: 10, d: { heartbeat_interval: expect.any(Number) } });
    expect(ready.d).toMatchObject({
      user: { id: discord.applicationId },
      application: { id: discord.applicationId },
      guilds: [{ unavailable: true }],
    });
    const guild = await next('GUILD_CREATE');
    expect(guild.d).toMatchObject({ name: 'Reading Room', members: [{ user: { bot: true } }] });
  });

  it.each([
    ['a wrong token', { token: 'wrong', intents: 1 }, 4004],
    ['intents that do not exist', { intents: 1 << 30 }, 4013],
    ['intents that were not granted', { intents: I.MessageContent }, 4014],
    ['a shard that cannot be', { intents: 1, shard: [2, 2] }, 4010],
  ])('with %s is closed with the code for it', async (_, data, code) => {
    const wire = open();
    await wire.next(10);
    wire.send(2, { token: discord.token, properties: {}, ...data });
    expect(await wire.closed).toBe(code);
  });

  it('twice is closed with 4005', async () => {
    const wire = await identify();
    wire.send(2, { token: discord.token, intents: 1 });
    expect(await wire.closed).toBe(4005);
  });

  it('in another version of the gateway is closed with 4012', async () => {
    expect(await open('v=9&encoding=json').closed).toBe(4012);
  });

  it('may ask for what was granted', async () => {
    discord.gateway.grant(I.MessageContent);
    const wire = await identify(I.Guilds | I.MessageContent);
    expect(wire.ready.op).toBe(0);
  });

  it('as a shard is told only of its own guilds', async () => {
    for (let count = 0; count < 3; count += 1) discord.world.addGuild({ name: `Guild ${count}` });
    const of = async (shard: number) => {
      const { ready } = await identify(I.Guilds, [shard, 2]);
      return (ready.d as { guilds: { id: string }[] }).guilds.map((guild) => guild.id);
    };
    const [even, odd] = [await of(0), await of(1)];
    expect([...even, ...odd].sort()).toEqual([...discord.world.guilds.keys()].sort());
    expect(even.every((id) => (BigInt(id) >> 22n) % 2n === 0n)).toBe(true);
  });
});

describe('a connection', () => {
  it('has its heartbeats acknowledged, until the gateway falls silent', async () => {
    const wire = await identify();
    wire.send(1, null);
    expect((await wire.next(11)).op).toBe(11);
    discord.gateway.silence(true);
    wire.send(1, 2);
    discord.gateway.askToReconnect();
    await wire.next(7);
    expect(wire.received.filter((payload) => payload.op === 11)).toHaveLength(1);
  });

  it.each([
    ['what is no JSON', 'hello', 4002],
    ['an opcode that does not exist', '{"op":99}', 4001],
    ['a presence before it has identified', '{"op":3,"d":{}}', 4003],
  ])('that sends %s is closed with the code for it', async (_, text, code) => {
    const wire = open();
    await wire.next(10);
    wire.socket.send(text);
    expect(await wire.closed).toBe(code);
  });

  it('that sends more than 120 payloads a minute is closed with 4008', async () => {
    const wire = await identify();
    for (let count = 0; count < 120; count += 1) wire.send(1, null);
    expect(await wire.closed).toBe(4008);
  });
});

describe('events', () => {
  it('of messages come only to those who asked for them, without the text that others wrote', async () => {
    const [deaf, hearing] = [await identify(I.Guilds), await identify(I.Guilds | I.GuildMessages)];
    discord.person('Ada').says('Nothing to hide');
    const channel = discord.world.channelNamed('general');
    await call(discord, `POST /channels/${channel.id}/messages`, { content: 'From the bot' });
    expect(await hearing.next('MESSAGE_CREATE')).toMatchObject({
      d: { content: '', guild_id: channel.guildId },
    });
    expect(await hearing.next('MESSAGE_CREATE')).toMatchObject({ d: { content: 'From the bot' } });
    const posted = discord.world.channelNamed('general').lastMessageId ?? '';
    await call(discord, `DELETE /channels/${channel.id}/messages/${posted}`);
    const { d: removed } = await hearing.next('MESSAGE_DELETE');
    expect(removed).toEqual({ id: posted, channel_id: channel.id, guild_id: channel.guildId });
    expect(deaf.received.some((payload) => payload.t === 'MESSAGE_CREATE')).toBe(false);
  });

  it('of threads are events of their own', async () => {
    const wire = await identify();
    const { id } = discord.world.channelNamed('digests');
    const { body } = await call(discord, `POST /channels/${id}/threads`, { name: 'Talk', type: 11 });
    expect(await wire.next('THREAD_CREATE')).toMatchObject({
      d: { id: body?.id, parent_id: id, newly_created: true, thread_metadata: { archived: false } },
    });
    await call(discord, `PATCH /channels/${body?.id}`, { archived: true });
    expect(await wire.next('THREAD_UPDATE')).toMatchObject({ d: { thread_metadata: { archived: true } } });
    const late = await identify();
    expect((await late.next('GUILD_CREATE')).d).toMatchObject({ threads: [] });
    const thread = discord.world.channels.get(body?.id ?? '');
    if (thread !== undefined) discord.world.removeChannel(thread);
    const { d: removed } = await wire.next('THREAD_DELETE');
    expect(removed).toEqual({ id: body?.id, guild_id: thread?.guildId, parent_id: id, type: 11 });
  });

  it('say when permissions change, when a guild is out, and when the bot is thrown out of it', async () => {
    const wire = await identify();
    const { world } = discord;
    const guild = world.firstGuild();
    const channel = world.channelNamed('digests');
    world.denyBot(channel, 1n << 11n);
    expect(await wire.next('CHANNEL_UPDATE')).toMatchObject({
      d: { id: channel.id, permission_overwrites: [{ id: world.bot.id, type: 1, deny: '2048' }] },
    });
    world.setAvailable(guild, false);
    expect((await wire.next('GUILD_DELETE')).d).toEqual({ id: guild.id, unavailable: true });
    world.setAvailable(guild, true);
    await wire.next('GUILD_CREATE');
    world.kickBot(guild);
    expect((await wire.next('GUILD_DELETE')).d).toEqual({ id: guild.id });
    expect((await call(discord, `GET /channels/${channel.id}`)).body).toMatchObject({ code: 50001 });
    world.addChannel(guild, { name: 'unseen' });
    world.inviteBot(guild);
    expect(await wire.next('GUILD_CREATE')).toMatchObject({ d: { id: guild.id } });
    expect(wire.received.some((payload) => payload.t === 'CHANNEL_CREATE')).toBe(false);
  });

  it('of guilds and channels follow what happens to the world', async () => {
    const wire = await identify();
    await wire.next('GUILD_CREATE');
    const guild = discord.world.addGuild({ name: 'Another' });
    expect(await wire.next('GUILD_CREATE')).toMatchObject({ d: { id: guild.id, name: 'Another' } });
    const channel = discord.world.addChannel(guild, { name: 'new' });
    expect(await wire.next('CHANNEL_CREATE')).toMatchObject({ d: { id: channel.id, guild_id: guild.id } });
    discord.world.removeChannel(channel);
    expect(await wire.next('CHANNEL_DELETE')).toMatchObject({ d: { id: channel.id } });
    discord.world.removeGuild(guild);
    expect(await wire.next('GUILD_DELETE')).toMatchObject({ d: { id: guild.id } });
  });
});
