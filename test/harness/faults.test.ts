import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { startClocked } from './clocked.ts';
import { faultKinds, type FaultPlan, type LocalDiscord } from './discord/index.ts';

let discord: LocalDiscord;

beforeEach(async () => {
  const limits = {
    message: { requestsMax: 1000, windowMs: 1000 },
    global: { requestsMax: 1000, windowMs: 1000 },
  };
  ({ discord } = await startClocked({ limits }));
});

afterEach(async () => {
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

const posting = { method: 'POST', path: '/channels/:channel/messages' } as const;
const digests = () => discord.world.channelNamed('digests');
const post = () => call(discord, `POST /channels/${digests().id}/messages`, { content: 'x' });
const rows = () => discord.world.messagesOf(digests().id).size;
const hit = async (plan: FaultPlan, count: number) => {
  discord.faults.add({ ...posting, ...plan });
  const hits: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const isHit = await post().then(
      ({ status }) => status !== 200,
      () => true,
    );
    if (isHit) hits.push(index);
  }
  discord.faults.clear();
  return hits;
};

describe('a fault', () => {
  it('in a share of the requests hits about that share, the same for the same seed', async () => {
    const first = await hit({ kind: 'lostReply', share: 0.2, seed: 7 }, 100);
    expect(first.length).toBeGreaterThan(8);
    expect(first.length).toBeLessThan(35);
    expect(rows()).toBe(100);
    expect(await hit({ kind: 'lostRequest', share: 0.2, seed: 7 }, 100)).toEqual(first);
    expect(rows()).toBe(200 - first.length);
    expect(await hit({ kind: 'unavailable', share: 0.2, seed: 8 }, 100)).not.toEqual(first);
    expect(await hit({ kind: 'unavailable', share: 0 }, 3)).toEqual([]);
    expect(await hit({ kind: 'unavailable', share: 1 }, 3)).toEqual([0, 1, 2]);
  });

  it('can let some requests through first, and stops after its times', async () => {
    expect(await hit({ status: 500, skip: 2, times: 2 }, 6)).toEqual([2, 3]);
    expect(await hit({ status: 500 }, 2)).toEqual([0]);
  });

  it.each([
    ['serverError', 500, 0],
    ['badGateway', 502, 0],
    ['unavailable', 503, 0],
    ['lateBadGateway', 502, 1],
  ] as const)('called %s answers %i and leaves %i messages', async (kind, status, messages) => {
    discord.faults.add({ ...posting, kind });
    expect((await post()).status).toBe(status);
    expect(rows()).toBe(messages);
  });

  it.each(['lostRequest', 'lostReply', 'partialReply', 'garbledReply'] as const)(
    'called %s leaves no answer to read',
    async (kind) => {
      discord.faults.add({ ...posting, kind });
      await expect(post()).rejects.toThrow();
      expect(rows()).toBe(kind === 'lostRequest' ? 0 : 1);
    },
  );

  it.each([
    ['rateLimited', 'user', false],
    ['rateLimitedGlobally', 'global', true],
    ['rateLimitedWithOthers', 'shared', false],
  ] as const)('called %s answers 429 with its scope', async (kind, scope, global) => {
    discord.faults.add({ ...posting, kind });
    const refused = await post();
    expect(refused).toMatchObject({ status: 429, body: { retry_after: 1, global } });
    expect(refused.headers.get('x-ratelimit-scope')).toBe(scope);
    expect(refused.headers.get('retry-after')).toBe('1');
  });

  it('can refuse as Discord does, by name', async () => {
    discord.faults.add({ ...posting, refusal: 'slowMode' });
    expect(await post()).toMatchObject({ status: 429, body: { code: 20016 } });
    discord.faults.add({ ...posting, refusal: 'blockedByModeration' });
    expect(await post()).toMatchObject({ status: 400, body: { code: 200000 } });
    expect(rows()).toBe(0);
  });

  it('of every kind is over when it is taken back', async () => {
    const kinds = Object.keys(faultKinds) as (keyof typeof faultKinds)[];
    const added = kinds.map((kind) => discord.faults.add({ ...posting, kind, share: 1 }));
    for (const fault of added) discord.faults.remove(fault);
    expect([(await post()).status, discord.faults.list()]).toEqual([200, []]);
  });
});
