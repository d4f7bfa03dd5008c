import { ChannelType, MessageFlags, Routes, type APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPostRest } from '../../../src/discord/client.ts';
import { createPoster, type Parcel, type Poster } from '../../../src/discord/deliver.ts';
import { startDiscord, type LocalDiscord, type WorldPlan } from '../../harness/discord/index.ts';
import { markedPost } from './marked-post.ts';

const hourMs = 3_600_000;

const world: WorldPlan = {
  guilds: [
    {
      name: 'Reading Room',
      channels: [
        { name: 'digests' },
        { name: 'wire', type: ChannelType.GuildAnnouncement },
        { name: 'forum', type: ChannelType.GuildForum, tags: ['News'] },
        { name: 'tagged', type: ChannelType.GuildForum, tags: ['News'], requiresTag: true },
      ],
    },
  ],
};

describe('what is done once', () => {
  let discord: LocalDiscord;
  let poster: Poster;
  beforeEach(async () => {
    discord = await startDiscord({ world });
    poster = createPoster(createPostRest(discord));
  });
  afterEach(() => discord.stop());

  const idOf = (name: string): string => discord.world.channelNamed(name).id;
  const inForum = (name: string, tagIds: readonly string[] = []): Parcel => {
    const guildId = discord.world.channelNamed(name).guildId ?? '';
    return {
      kind: 'forum',
      guildId,
      channelId: idOf(name),
      title: 'Morning digest',
      tagIds,
      ...markedPost(),
    };
  };
  const posted = async (channel = 'digests') => {
    const sent = await poster.post({ kind: 'post', channelId: idOf(channel), ...markedPost() });
    if (sent.kind !== 'sent' || sent.messageId === null) throw new Error('It was not posted');
    return { channelId: sent.placeId, messageId: sent.messageId };
  };

  test('a post of a forum opens a thread, and further parts go into it', async () => {
    const sent = await poster.post(inForum('forum'));
    expect(sent.kind).toBe('sent');
    const placeId = sent.kind === 'sent' ? sent.placeId : '';
    expect(discord.world.channels.get(placeId)).toMatchObject({
      name: 'Morning digest',
      parentId: idOf('forum'),
    });
    expect(await poster.post({ kind: 'post', channelId: placeId, ...markedPost() })).toMatchObject({
      kind: 'sent',
      placeId,
    });
    expect(discord.violations).toEqual([]);
  });

  test('a post of a forum whose reply was lost is found, and another is not taken for it', async () => {
    const parcel = inForum('forum');
    discord.faults.add({ method: 'POST', path: '/channels/:channel/threads', drop: 'after' });
    expect(await poster.post(parcel)).toEqual({ kind: 'unclear' });
    const since = discord.world.now() - hourMs;
    expect(await poster.find(parcel, since)).toMatchObject({ kind: 'found' });
    expect(await poster.find(inForum('forum'), since)).toEqual({ kind: 'absent' });
    expect(discord.violations).toEqual([]);
  });

  test('a forum that wants a tag is parked until one is chosen', async () => {
    expect(await poster.post(inForum('tagged'))).toMatchObject({
      kind: 'parked',
      problem: { code: 'tag-needed' },
    });
    const [tag] = discord.world.channelNamed('tagged').forum?.tags ?? [];
    expect(await poster.post(inForum('tagged', [tag?.id ?? '']))).toMatchObject({ kind: 'sent' });
  });

  test('a message to a person arrives in the one conversation with them', async () => {
    const { id: personId } = discord.person('Mo').user;
    const first = await poster.post({ kind: 'direct', personId, guildId: null, ...markedPost() });
    const second = await poster.post({ kind: 'direct', personId, guildId: null, ...markedPost() });
    expect(first.kind === 'sent' && second.kind === 'sent' && first.placeId === second.placeId).toBe(true);
    expect(discord.violations).toEqual([]);
  });

  test('what a server sends a person ends when they leave it, though they share another with the bot', async () => {
    const [guild] = discord.world.guilds.values();
    if (guild === undefined) throw new Error('There is a server');
    const other = discord.world.addGuild({ name: 'Elsewhere', channels: [{ name: 'general' }] });
    const { id: personId } = discord.person('Nia', { guild }).user;
    discord.person('Nia', { guild: other });
    const parcel = { kind: 'direct', personId, guildId: guild.id } as const;
    expect(await poster.post({ ...parcel, ...markedPost() })).toMatchObject({ kind: 'sent' });
    guild.members.delete(personId);
    const refused = { kind: 'parked', problem: { code: 'direct-closed' } };
    expect(await poster.post({ ...parcel, ...markedPost() })).toMatchObject(refused);
    expect(discord.violations).toEqual([]);
  });

  test('a post of an announcement channel is published once', async () => {
    const place = await posted('wire');
    const parcel: Parcel = { kind: 'crosspost', ...place };
    expect(await poster.post(parcel)).toMatchObject({ kind: 'sent' });
    expect(await poster.post(parcel)).toMatchObject({ kind: 'sent' });
    const route = Routes.channelMessage(place.channelId, place.messageId);
    const message = (await createPostRest(discord).get(route)) as APIMessage;
    expect((message.flags ?? 0) & MessageFlags.Crossposted).not.toBe(0);
  });

  test('a post of another channel cannot be published', async () => {
    const outcome = await poster.post({ kind: 'crosspost', ...(await posted()) });
    expect(outcome).toMatchObject({ kind: 'parked', problem: { code: 'channel-unfit' } });
  });

  test('a discussion is opened once, and not of a message that is gone', async () => {
    const place = await posted();
    const parcel: Parcel = { kind: 'discussion', title: 'Discuss: Morning digest', ...place };
    expect(await poster.post(parcel)).toMatchObject({ kind: 'sent', placeId: place.messageId });
    expect(await poster.post(parcel)).toMatchObject({ kind: 'sent', placeId: place.messageId });
    const gone = await posted();
    await createPostRest(discord).delete(`/channels/${gone.channelId}/messages/${gone.messageId}`);
    expect(await poster.post({ ...parcel, ...gone })).toMatchObject({ kind: 'sent', messageId: null });
    expect(discord.violations).toEqual([]);
  });
});
