import { ChannelType as T, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { startClocked, type Clocked } from './clocked.ts';
import type { Channel, LocalDiscord } from './discord/index.ts';

const minuteMs = 60_000;

let discord: LocalDiscord;
let advance: Clocked['advance'];
let forum: Channel;

beforeEach(async () => {
  ({ discord, advance } = await startClocked());
  const tags = ['Daily', { name: 'Pinned', moderated: true }];
  forum = discord.world.addChannel(discord.world.firstGuild(), { name: 'forum', type: T.GuildForum, tags });
});

afterEach(async () => {
  expect(discord.violations.filter((one) => one.in === 'response')).toEqual([]);
  await discord.stop();
});

const at = (name: string) => `/channels/${discord.world.channelNamed(name).id}`;
const tag = (name: string) => forum.forum?.tags.find((one) => one.name === name)?.id ?? '';
const message = { content: 'First' };
const openThread = (body: object = {}) =>
  call(discord, `POST ${at('digests')}/threads`, { name: 'Talk', type: T.PublicThread, ...body });
const openPost = (body: object = {}) =>
  call(discord, `POST /channels/${forum.id}/threads`, { name: 'Monday', message, ...body });
const say = (threadId = '', content = 'x') =>
  call(discord, `POST /channels/${threadId}/messages`, { content });
const change = (threadId = '', body: object = {}) => call(discord, `PATCH /channels/${threadId}`, body);
const moderate = () => {
  const guild = discord.world.firstGuild();
  const [id = ''] = guild.members.get(discord.world.bot.id)?.roleIds ?? [];
  const role = guild.roles.get(id);
  if (role) discord.world.changeRole(guild, role, { permissions: role.permissions | P.ManageThreads });
};

describe('a thread on a message', () => {
  it('has the id of the message, and there is only one', async () => {
    const { body } = await call(discord, `POST ${at('digests')}/messages`, { content: 'Digest' });
    const threads = `${at('digests')}/messages/${body?.id}/threads`;
    const opened = await call(discord, `POST ${threads}`, { name: 'Talk' });
    expect(opened).toMatchObject({ status: 201, body: { id: body?.id, type: T.PublicThread, name: 'Talk' } });
    const again = await call(discord, `POST ${threads}`, { name: 'Talk' });
    expect(again).toMatchObject({ status: 400, body: { code: 160004 } });
    const shown = await call(discord, `GET ${at('digests')}/messages/${body?.id}`);
    expect(shown.body).toMatchObject({ flags: 32, thread: { name: 'Talk' } });
    expect((await say(opened.body?.id)).status).toBe(200);
  });

  it('of an announcement channel is an announcement thread', async () => {
    const { body } = await call(discord, `POST ${at('announcements')}/messages`, { content: 'News' });
    const path = `${at('announcements')}/messages/${body?.id}/threads`;
    expect((await call(discord, `POST ${path}`, { name: 'Talk' })).body).toMatchObject({
      type: T.AnnouncementThread,
    });
  });
});

describe('a thread without a message', () => {
  it('is told of in its channel, unless it is private', async () => {
    const { body } = await openThread();
    const listed = await call(discord, `GET ${at('digests')}/messages`);
    expect(listed.body).toMatchObject([
      { type: 18, content: 'Talk', message_reference: { channel_id: body?.id } },
    ]);
    expect((await openThread({ type: T.PrivateThread })).body).toMatchObject({ code: 50013 });
  });

  it('is opened only where threads are, by those who may', async () => {
    const post = (path: string, type: T) => call(discord, `POST ${path}/threads`, { name: 'Talk', type });
    expect((await post(at('announcements'), T.PublicThread)).body).toMatchObject({ code: 50035 });
    expect((await post(`/channels/${(await openThread()).body?.id}`, T.PublicThread)).body).toMatchObject({
      code: 50024,
    });
    discord.world.denyBot(discord.world.channelNamed('digests'), P.CreatePublicThreads);
    expect((await openThread()).body).toMatchObject({ code: 50013 });
  });

  it('takes messages by a right of its own, with the overwrites of its channel', async () => {
    const { body } = await openThread();
    const channel = discord.world.channelNamed('digests');
    discord.world.denyBot(channel, P.SendMessages);
    expect((await say(body?.id)).status).toBe(200);
    discord.world.denyBot(channel, P.SendMessagesInThreads);
    expect((await say(body?.id)).body?.code).toBe(50013);
    discord.world.denyBot(channel, P.ViewChannel);
    expect((await say(body?.id)).body?.code).toBe(50001);
    discord.world.denyBot(channel, 0n);
    expect((await say(body?.id)).status).toBe(200);
  });

  it('counts what is written in it, and is gone with its channel', async () => {
    const { body } = await openThread();
    const { body: said } = await say(body?.id);
    await say(body?.id);
    await call(discord, `DELETE /channels/${body?.id}/messages/${said?.id}`);
    const shown = await call(discord, `GET /channels/${body?.id}`);
    expect(shown.body).toMatchObject({ message_count: 1, total_message_sent: 2, member_count: 1 });
    discord.world.removeChannel(discord.world.channelNamed('digests'));
    expect(await say(body?.id)).toMatchObject({ status: 404, body: { code: 10003 } });
  });
});

describe('a thread that is archived', () => {
  it('by its silence opens again for the next message', async () => {
    const { body } = await openThread({ auto_archive_duration: 60 });
    advance(61 * minuteMs);
    const archived = await call(discord, `GET /channels/${body?.id}`);
    expect(archived.body).toMatchObject({ thread_metadata: { archived: true } });
    const active = async () => (await call(discord, `GET /guilds/${forum.guildId}/threads/active`)).body;
    const listed = await call(discord, `GET ${at('digests')}/threads/archived/public`);
    expect([listed.body, await active()]).toMatchObject([{ threads: [{ id: body?.id }] }, { threads: [] }]);
    expect((await say(body?.id)).status).toBe(200);
    expect(await active()).toMatchObject({
      threads: [{ id: body?.id, thread_metadata: { archived: false } }],
    });
  });

  it('takes no edits, neither of itself nor of its messages', async () => {
    const { body } = await openThread();
    const { body: said } = await say(body?.id);
    expect((await change(body?.id, { archived: true })).body).toMatchObject({
      thread_metadata: { archived: true },
    });
    expect((await change(body?.id, { name: 'New' })).body).toMatchObject({ code: 50083 });
    const edit = `PATCH /channels/${body?.id}/messages/${said?.id}`;
    expect((await call(discord, edit, { content: 'y' })).body).toMatchObject({ code: 50083 });
    expect((await change(body?.id, { archived: false, name: 'New' })).body).toMatchObject({ name: 'New' });
    expect((await call(discord, edit, { content: 'y' })).status).toBe(200);
  });

  it('or only locked by a moderator takes messages of moderators alone', async () => {
    const { body } = await openThread();
    const { thread } = discord.world.channels.get(body?.id ?? '') ?? {};
    if (!thread) throw new Error('No thread');
    expect((await change(body?.id, { locked: true })).body).toMatchObject({ code: 50013 });
    thread.locked = true;
    expect((await say(body?.id)).body?.code).toBe(160005);
    thread.archived = true;
    expect((await say(body?.id)).body?.code).toBe(50083);
    expect((await change(body?.id, { archived: false })).body?.code).toBe(50013);
    moderate();
    expect((await say(body?.id)).status).toBe(200);
    expect((await change(body?.id, { locked: false })).status).toBe(200);
  });
});

describe('a post of a forum', () => {
  it('is a thread with its first message, whose id is the same', async () => {
    const opened = await openPost({ applied_tags: [tag('Daily')], auto_archive_duration: 1440 });
    expect(opened).toMatchObject({
      status: 201,
      body: {
        parent_id: forum.id,
        applied_tags: [tag('Daily')],
        thread_metadata: { auto_archive_duration: 1440 },
        message: { id: opened.body?.id, channel_id: opened.body?.id, content: 'First' },
      },
    });
    const listed = await call(discord, `GET /channels/${opened.body?.id}/messages`);
    expect(listed.body).toMatchObject([{ content: 'First' }]);
    expect((await say(opened.body?.id)).status).toBe(200);
  });

  it('is the only way to write in a forum', async () => {
    expect((await say(forum.id)).body).toMatchObject({ code: 40058 });
    const bare = await call(discord, `POST /channels/${forum.id}/threads`, { name: 'Monday' });
    expect(bare.body).toMatchObject({ code: 50035, errors: { message: { _errors: [{}] } } });
  });

  it('takes the right to send messages, whatever is said of threads', async () => {
    discord.world.denyBot(forum, P.CreatePublicThreads);
    expect((await openPost()).status).toBe(201);
    discord.world.denyBot(forum, P.SendMessages);
    expect((await openPost()).body?.code).toBe(50013);
    discord.world.denyBot(forum, P.EmbedLinks);
    expect((await openPost({ message: { embeds: [{ title: 'x' }] } })).body?.code).toBe(50013);
  });

  it('carries tags that the forum has and that its author may give', async () => {
    expect(await openPost({ applied_tags: ['1'] })).toMatchObject({ status: 404, body: { code: 10087 } });
    expect((await openPost({ applied_tags: [tag('Pinned')] })).body?.code).toBe(50013);
    expect((await openPost({ applied_tags: ['1', '2', '3', '4', '5', '6'] })).body?.code).toBe(50035);
    moderate();
    expect((await openPost({ applied_tags: [tag('Pinned'), tag('Daily')] })).status).toBe(201);
  });

  it('needs a tag where the forum says so', async () => {
    if (forum.forum) forum.forum.requiresTag = true;
    expect((await call(discord, `GET /channels/${forum.id}`)).body).toMatchObject({
      flags: 16,
      available_tags: [
        { name: 'Daily', moderated: false },
        { name: 'Pinned', moderated: true },
      ],
    });
    expect((await openPost()).body).toMatchObject({ code: 40067 });
    expect((await openPost({ applied_tags: [tag('Daily')] })).status).toBe(201);
    if (forum.forum) forum.forum.tags = forum.forum.tags.filter((one) => one.moderated);
    expect((await openPost()).body).toMatchObject({ code: 40066 });
  });
});

describe('automatic moderation', () => {
  it('stops messages and titles that hold a blocked text', async () => {
    discord.world.firstGuild().blockedTexts.add('Forbidden');
    const { id } = discord.world.channelNamed('digests');
    expect((await say(id, 'so forbidden')).body).toMatchObject({ code: 200000 });
    expect((await openThread({ name: 'forbidden' })).body).toMatchObject({ code: 200001 });
    expect((await openPost({ message: { content: 'FORBIDDEN' } })).body).toMatchObject({ code: 200000 });
    expect((await say(id, 'allowed')).status).toBe(200);
  });
});

describe('a channel', () => {
  it('is changed and removed only by those who manage channels', async () => {
    expect((await change(forum.id, { name: 'posts' })).body?.code).toBe(50013);
    discord.world.setOverwrite(forum, {
      id: discord.world.bot.id,
      kind: 'member',
      allow: P.ManageChannels,
      deny: 0n,
    });
    const available_tags = [{ id: tag('Daily'), name: 'Every day' }, { name: 'Weekly' }];
    const changed = await change(forum.id, { name: 'posts', flags: 16, available_tags });
    expect(changed.body).toMatchObject({
      name: 'posts',
      flags: 16,
      available_tags: [{ id: tag('Every day'), name: 'Every day' }, { name: 'Weekly' }],
    });
    const twins = [{ name: 'a' }, { name: 'a' }];
    expect((await change(forum.id, { available_tags: twins })).body?.code).toBe(40061);
    expect((await call(discord, `DELETE /channels/${forum.id}`)).body).toMatchObject({ id: forum.id });
    expect((await openPost()).body?.code).toBe(10003);
  });
});
