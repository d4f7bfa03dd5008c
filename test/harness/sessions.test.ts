import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { startClocked } from './clocked.ts';
import { startDiscord, type DiscordOptions, type LocalDiscord } from './discord/index.ts';
import { identifiedWire, openWire } from './wire.ts';

let discord: LocalDiscord;

beforeEach(async () => {
  discord = await startDiscord();
});

afterEach(() => discord.stop());

const open = (query?: string) => openWire(discord, query);
const identify = (intents?: number, shard?: readonly [number, number]) =>
  identifiedWire(discord, { ...(intents === undefined ? {} : { intents }), ...(shard ? { shard } : {}) });

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
