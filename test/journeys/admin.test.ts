import { ChannelType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTown, postsIn, until, type Town } from './town.ts';

/** The custom id of a message's button whose id begins so; throws where there is none. */
const button = (message: APIMessage | null, action: string): string => {
  const id = new RegExp(`"(1:${action}:[^"]*)"`, 'u').exec(JSON.stringify(message?.components))?.[1];
  if (id === undefined) throw new Error(`There is no button ${action}`);
  return id;
};

describe('an admin', () => {
  let town: Town;
  beforeAll(async () => {
    const world = {
      guilds: [
        {
          name: 'Harbour',
          channels: [
            { name: 'digests' },
            { name: 'first' },
            { name: 'board', type: ChannelType.GuildForum, tags: ['News', 'Sport'] },
            { name: 'herald', type: ChannelType.GuildAnnouncement },
          ],
          roles: [{ name: 'Readers', mentionable: true }, { name: 'Staff' }],
        },
      ],
    } as const;
    town = await buildTown({ world });
  });
  afterAll(() => town.leave());

  const press = async (message: APIMessage | null, action: string) => {
    if (message === null) throw new Error('There is no message');
    return town.admin.presses(message, button(message, action));
  };

  test('sets up a digest with a starter pack and has the first one posted, also over a restart', async () => {
    const opened = await town.admin.types('/setup');
    if (opened.modal === null) throw new Error('No form came');
    const filled = { pack: 'newsstand', days: 'weekdays', time: 'noonish', timezone: 'london' };
    const first = town.discord.world.channelNamed('first');
    const wrong = await town.admin.submits(opened.modal, { ...filled, channel: [first] });
    expect(wrong.text).toContain('is not a time I understand');
    const again = await press(wrong.message, 'setup-change');
    if (again.modal === null) throw new Error('No form came');
    const preview = await town.admin.submits(again.modal, { time: '8:30' });
    expect(preview.text).toContain('on weekdays at 08:30 (Europe/London)');
    expect(preview.text).toContain('Nothing is saved or posted yet');
    expect(preview.text).toMatch(/\d stor(?:y|ies) from \d+ articles/u);
    expect((await town.admin.types('/schedule list')).text).toContain('No digest is scheduled');
    await town.bot().stop();
    await town.restart();
    const posted = await press(preview.message, 'setup-post');
    expect(posted.text).toMatch(/sources added/u);
    await until('the first digest', () => postsIn(town, 'first').length > 0);
    const list = await town.admin.types('/schedule list');
    expect(list.text).toContain('last posted');
  }, 60_000);

  test('calls a role only where that notifies somebody, and finds where it does not any more', async () => {
    const { world } = town.discord;
    const staff = [...world.firstGuild().roles.values()].find(({ name }) => name === 'Staff');
    const channel = world.channelNamed('digests');
    const add = () => {
      const plan = { when: 'Mondays 9', timezone: 'UTC', name: 'For staff', channel };
      return town.admin.types('/schedule add', { ...plan, mention: staff! });
    };
    const letCall = (allow: bigint) =>
      world.setOverwrite(channel, { id: world.bot.id, kind: 'member', allow, deny: 0n });
    const refused = await add();
    expect(refused.text).toContain(`Broadsheet cannot call <@&${staff?.id}> in <#${channel.id}>`);
    letCall(PermissionFlagsBits.MentionEveryone);
    expect((await add()).text).toContain('For staff is scheduled');
    expect((await town.admin.types('/config check')).text).not.toContain('cannot call');
    letCall(0n);
    expect((await town.admin.types('/config check')).text).toContain(`cannot call <@&${staff?.id}>`);
    const asked = await town.admin.types('/schedule remove', { schedule: 'For staff' });
    await press(asked.message, 'schedule-remove');
  });

  test('plans, changes, rests, skips and removes', async () => {
    const { world } = town.discord;
    const readers = [...world.firstGuild().roles.values()].find(({ name }) => name === 'Readers');
    if (readers === undefined) throw new Error('There is no role to call');
    const added = await town.admin.types('/schedule add', {
      ...{ when: 'Mondays 9', timezone: 'Europe/Paris', name: 'Weekly', kind: 'weekly', mention: readers },
      channel: world.channelNamed('herald'),
      ...{ publish: true, discussion: true, topics: 'science' },
    });
    expect(added.text).toContain('Weekly is scheduled');
    expect(added.ephemeral).toBe(true);
    const shown = await town.admin.types('/schedule edit', {
      schedule: 'weekly',
      when: 'Tuesdays 10',
      topics: '-',
    });
    expect(shown.text).toContain('science → everything');
    expect((await press(shown.message, 'schedule-save')).text).toContain('Weekly is changed');
    const ran = await town.admin.types('/schedule run', { schedule: 'Weekly' });
    expect(ran.text).toContain('Open it');
    const [post] = town.member.in('herald').reads();
    expect(post?.text).toContain(`<@&${readers.id}>`);
    expect(post?.message.mention_roles).toEqual([readers.id]);
    for (const [action, words] of [
      ['skip', 'leaves out'],
      ['pause', 'is paused'],
      ['resume', 'goes on'],
    ] as const) {
      expect((await town.admin.types(`/schedule ${action}`, { schedule: 'Weekly' })).text).toContain(words);
    }
    const question = await town.admin.types('/schedule remove', { schedule: 'Weekly' });
    expect((await press(question.message, 'schedule-remove')).text).toContain('is removed');
  }, 60_000);

  test('posts in a forum under its tags, and finds everything while typing', async () => {
    const board = town.discord.world.channelNamed('board');
    const given = { when: 'daily 7', channel: board, name: 'Board' };
    const tags = await town.admin.completes('/schedule add', { ...given, tags: 's' }, 'tags');
    expect(tags.map(({ value }) => value)).toEqual(['Sport']);
    await town.admin.types('/schedule add', { ...given, tags: 'Sport' });
    expect((await town.admin.types('/schedule run', { schedule: 'Board' })).text).toContain('Open it');
    const retagged = await town.admin.types('/schedule edit', { schedule: 'Board', tags: 'News' });
    expect(retagged.text).toContain('Sport → News');
    const whens = await town.admin.completes('/schedule edit', { schedule: 'Board', when: 'fri' }, 'when');
    expect(whens.map(({ value }) => value)).toContain('fri 08:00');
    const names = await town.admin.completes('/schedule pause', { schedule: 'bo' }, 'schedule');
    expect(names.map(({ value }) => value)).toEqual(['Board']);
  }, 60_000);

  test('hides what nobody wants, by a topic of their own, and takes that back', async () => {
    const asked = { action: 'mute', match: 'topic', value: 'Ships' };
    const shown = await town.admin.types('/filter add', asked);
    expect(shown.text).toContain('is no topic yet');
    const form = await press(shown.message, 'filter-topic');
    if (form.modal === null) throw new Error('No form came');
    const tried = await town.admin.submits(form.modal, { words: 'ferry\nharbour\nport' });
    expect(tried.text).toMatch(/It hits \d+ stor(?:y|ies) of the last \d+/u);
    expect((await press(tried.message, 'filter-save')).text).toContain('is saved');
    expect((await town.admin.types('/filter test')).text).toContain('All filters together leave out');
    const headline = await town.admin.types('/filter test', { headline: 'The ferry is late' });
    expect(headline.text).toContain('would be left out');
    const list = await town.admin.types('/filter list');
    expect(list.text).toContain('Hide stories about “Ships”');
    if (list.message === null) throw new Error('No list came');
    const picked = await town.admin.picks(list.message, button(list.message, 'topic-pick'), ['Ships']);
    if (picked.modal === null) throw new Error('No form came');
    expect((await town.admin.submits(picked.modal, { words: 'ferry' })).text).toContain('1 word or phrase');
    const [only] = await town.admin.completes('/filter remove', { filter: 'hide' }, 'filter');
    const question = await town.admin.types('/filter remove', { filter: String(only?.['value']) });
    expect((await press(question.message, 'filter-remove')).text).toContain('is removed');
    await expect(town.member.types('/filter list')).rejects.toThrow();
  }, 60_000);

  test('after all that no rule of Discord was broken', () => expect(town.discord.violations).toEqual([]));
});
