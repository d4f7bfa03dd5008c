import { GatewayIntentBits as I } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { call } from './call.ts';
import { startClocked } from './clocked.ts';
import { startDiscord, type DiscordOptions, type LocalDiscord } from './discord/index.ts';

/** One payload of the gateway. */
interface Payload {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d: { readonly [field: string]: unknown } | boolean | null;
}

/** A connection that keeps what it was sent. */
interface Wire {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  readonly send: (op: number, d: unknown) => void;
  /** The next payload of that opcode, or that event, which has not been taken yet. */
  readonly next: (wanted: number | string) => Promise<Payload>;
  readonly received: readonly Payload[];
}

let discord: LocalDiscord;

beforeEach(async () => {
  discord = await startDiscord();
});

afterEach(() => discord.stop());

function open(query = 'v=10&encoding=json'): Wire {
  const socket = new WebSocket(`${discord.url.replace('http', 'ws')}/?${query}`);
  const received: Payload[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    received.push(JSON.parse(String(data)) as Payload);
    waiting.splice(0).forEach((look) => look());
  });
  let taken = 0;
  const next = async (wanted: number | string): Promise<Payload> => {
    for (;;) {
      const found = received.slice(taken).find((one) => one.op === wanted || one.t === wanted);
      if (found !== undefined) {
        taken = received.indexOf(found) + 1;
        return found;
      }
      await new Promise<void>((look) => waiting.push(look));
    }
  };
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  return { socket, closed, received, next, send: (op, d) => socket.send(JSON.stringify({ op, d })) };
}

async function identify(intents = I.Guilds as number, shard?: readonly [number, number]) {
  const wire = open();
  await wire.next(10);
  wire.send(2, { token: discord.token, intents, properties: {}, ...(shard ? { shard } : {}) });
  const ready = await wire.next('READY');
  const sessionId = String((ready.d as { session_id: string }).session_id);
  return { ...wire, ready, sessionId };
}

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

describe('a gateway', () => {
  const restart = async (options: DiscordOptions) => {
    await discord.stop();
    discord = await startDiscord(options);
  };
  const begin = async (shard?: readonly [number, number]) => {
    const wire = open();
    await wire.next(10);
    wire.send(2, { token: discord.token, intents: 1, properties: {}, ...(shard ? { shard } : {}) });
    return wire;
  };
  const budget = async () => {
    const { body } = await call(discord, 'GET /gateway/bot');
    return body?.['session_start_limit'];
  };

  it('lets so many sessions begin a day, and says how many are left', async () => {
    await restart({ starts: { startsMax: 2 } });
    expect(await budget()).toMatchObject({ total: 2, remaining: 2, max_concurrency: 16 });
    for (let count = 0; count < 2; count += 1) await identify();
    expect(await budget()).toMatchObject({ remaining: 0 });
    expect(await (await begin()).closed).toBe(4004);
  });

  it('lets sessions begin side by side by the ids of their shards', async () => {
    await restart({ starts: { concurrencyMax: 2, startEveryMs: 5000 } });
    await (await begin([0, 4])).next('READY');
    await (await begin([1, 4])).next('READY');
    expect((await (await begin([2, 4])).next(9)).d).toBe(false);
  });

  it('wants more shards of a bot in many guilds', async () => {
    await restart({ guildsPerShardMax: 1 });
    discord.world.addGuild({ name: 'Another' });
    expect(await (await begin()).closed).toBe(4011);
    await (await begin([0, 2])).next('READY');
  });

  it('closes a connection that has fallen silent, and ends its session', async () => {
    await restart({ heartbeatMs: 20 });
    const { closed, sessionId } = await identify();
    expect(await closed).toBe(4009);
    expect(discord.gateway.sessions.has(sessionId)).toBe(false);
  });

  it('can drop one shard alone', async () => {
    const [first, second] = [await identify(1, [0, 2]), await identify(1, [1, 2])];
    discord.gateway.drop(4000, 1);
    expect(await second.closed).toBe(4000);
    first.send(1, null);
    expect((await first.next(11)).op).toBe(11);
  });

  it('forgets a session that nobody resumed in time', async () => {
    const clocked = await startClocked();
    await discord.stop();
    ({ discord } = clocked);
    const first = await identify();
    first.socket.close(4000);
    await first.closed;
    await expect.poll(() => discord.gateway.sessions.get(first.sessionId)?.socket).toBeNull();
    clocked.advance(10 * 60_000 + 1);
    await identify();
    expect(discord.gateway.sessions.has(first.sessionId)).toBe(false);
  });
});

describe('resuming', () => {
  const resume = async (sessionId: string, seq: number) => {
    const wire = open();
    await wire.next(10);
    wire.send(6, { token: discord.token, session_id: sessionId, seq });
    return wire;
  };

  it('brings back what was missed, in order, and says when it is done', async () => {
    const first = await identify();
    const seen = (await first.next('GUILD_CREATE')).s ?? 0;
    discord.gateway.drop();
    expect(await first.closed).toBe(4000);
    const guild = discord.world.firstGuild();
    for (const name of ['one', 'two']) discord.world.addChannel(guild, { name });
    const second = await resume(first.sessionId, seen);
    await second.next('RESUMED');
    const names = second.received.map((payload) => payload.t ?? payload.op);
    expect(names).toEqual([10, 'CHANNEL_CREATE', 'CHANNEL_CREATE', 'RESUMED']);
    expect(second.received.slice(1).map((payload) => payload.s)).toEqual([seen + 1, seen + 2, seen + 3]);
  });

  it('from the future is closed with 4007', async () => {
    const { sessionId } = await identify();
    expect(await (await resume(sessionId, 1000)).closed).toBe(4007);
    expect(await (await resume(sessionId, Number.NaN)).closed).toBe(4007);
  });

  it('fails for a session that nobody knows, or that was ended', async () => {
    const first = await identify();
    expect(await (await resume('none', 1)).next(9)).toMatchObject({ d: false });
    first.socket.close(1000);
    await first.closed;
    expect(await (await resume(first.sessionId, 1)).next(9)).toMatchObject({ d: false });
  });

  it('fails after an invalidation, unless that said that it may', async () => {
    const first = await identify();
    discord.gateway.invalidate(true);
    expect(await first.next(9)).toMatchObject({ d: true });
    await (await resume(first.sessionId, 1)).next('RESUMED');
    discord.gateway.invalidate();
    const wire = await resume(first.sessionId, 1);
    expect(await wire.next(9)).toMatchObject({ d: false });
    wire.send(2, { token: discord.token, intents: 1, properties: {} });
    expect((await wire.next('READY')).d).not.toMatchObject({ session_id: first.sessionId });
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
