import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPostRest } from '../../../src/discord/client.ts';
import { createPoster, type Parcel, type Poster } from '../../../src/discord/deliver.ts';
import { startDiscord, type FaultPlan, type LocalDiscord } from '../../harness/discord/index.ts';
import { markedPost } from './marked-post.ts';

const posting = { method: 'POST', path: '/channels/:channel/messages' } as const;
const hourMs = 3_600_000;

type PostParcel = Extract<Parcel, { kind: 'post' }>;

describe('a post', () => {
  let discord: LocalDiscord;
  let poster: Poster;
  beforeEach(async () => {
    discord = await startDiscord();
    poster = createPoster(createPostRest(discord));
  });
  afterEach(() => discord.stop());

  const parcel = (channel = 'digests'): PostParcel => {
    const channelId = /^\d+$/u.test(channel) ? channel : discord.world.channelNamed(channel).id;
    return { kind: 'post', channelId, ...markedPost() };
  };
  const posted = (): number => discord.person('Mo').reads('digests').length;

  test('that arrives has an id', async () => {
    expect(await poster.post(parcel())).toMatchObject({
      kind: 'sent',
      messageId: expect.stringMatching(/^\d+$/u),
    });
    expect(discord.violations).toEqual([]);
  });

  test('sent twice is one message', async () => {
    const twice = parcel();
    expect(await poster.post(twice)).toEqual(await poster.post(twice));
    expect(posted()).toBe(1);
  });

  test.each<[string, FaultPlan, number]>([
    ['whose connection is cut before it arrives', { drop: 'before' }, 0],
    ['whose reply is lost', { drop: 'after' }, 1],
    ['answered by a server error', { status: 502 }, 0],
    ['answered by a server error although it arrived', { status: 502, commit: true }, 1],
  ])('%s is unclear, and not tried again by itself', async (_name, fault, messages) => {
    discord.faults.add({ ...posting, ...fault });
    expect(await poster.post(parcel())).toEqual({ kind: 'unclear' });
    expect(posted()).toBe(messages);
  });

  test('deleted by somebody since counts as sent', async () => {
    const gone = parcel();
    const first = await poster.post(gone);
    if (first.kind !== 'sent' || first.messageId === null) throw new Error('It was not posted');
    await createPostRest(discord).delete(`/channels/${gone.channelId}/messages/${first.messageId}`);
    expect(await poster.post(gone)).toMatchObject({ kind: 'sent', messageId: null });
  });

  test('into a channel that is not there is parked', async () => {
    const outcome = await poster.post(parcel('123456789012345678'));
    expect(outcome).toMatchObject({ kind: 'parked', problem: { code: 'channel-gone' } });
  });

  test('that has to wait longer than a minute goes back with the time', async () => {
    discord.faults.add({
      ...posting,
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 300, global: false },
      headers: { 'retry-after': '300', 'x-ratelimit-scope': 'shared', 'content-type': 'application/json' },
    });
    const outcome = await poster.post(parcel());
    expect(outcome.kind === 'retry' ? outcome.afterMs : 0).toBeGreaterThanOrEqual(300_000);
  });

  test('is found again by its marker among others, and only by its own', async () => {
    const wanted = parcel();
    const sent = await poster.post(wanted);
    for (let others = 0; others < 3; others += 1) await poster.post(parcel());
    const since = discord.world.now() - hourMs;
    expect(await poster.find(wanted, since)).toEqual({
      kind: 'found',
      messageId: sent.kind === 'sent' ? sent.messageId : '',
      placeId: wanted.channelId,
    });
    expect(await poster.find(parcel(), since)).toEqual({ kind: 'absent' });
  });

  test('is not called absent while the history cannot be read', async () => {
    discord.faults.add({ method: 'GET', path: '/channels/:channel/messages', status: 500 });
    expect(await poster.find(parcel(), discord.world.now())).toMatchObject({ kind: 'retry' });
  });
});
