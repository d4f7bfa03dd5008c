import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { suggestionsFor, type ChannelAccess, type Options, type Reply } from '../../commands/index.ts';
import { answerTo, at, buttonsOf, pressOf, requestFor, said } from './asking.ts';
import { openOffice, uncallableRole, type Office } from './office.ts';

let office: Office;
let guildId = '100';
beforeAll(async () => {
  office = await openOffice(at);
});
afterAll(() => office.close());
beforeEach(() => {
  guildId = String(Number(guildId) + 1);
});

const ask = (action: string, options: Options = {}): Promise<Reply> =>
  answerTo(requestFor(`schedule ${action}`, { guildId, options }), office.ports);
const told = async (action: string, options: Options = {}): Promise<string> =>
  said(await ask(action, options));
const kept = async (name = 'Morning') => office.store.schedules.find(guildId, name);

const plan = { when: 'weekdays 8:00', timezone: 'Europe/Paris', name: 'Morning' };
const forum: ChannelAccess = {
  ...{ channelId: '3', kind: 'forum', missingPermissions: [], mayDiscuss: true },
  tags: [
    { id: '31', name: 'News' },
    { id: '32', name: 'Sport' },
  ],
};
const announcements: ChannelAccess = { channelId: '4', kind: 'announcement', missingPermissions: [] };

describe('/schedule add', () => {
  test('keeps everything that was asked for, and reads it back', async () => {
    const answer = await told('add', {
      ...{ ...plan, channel: announcements, topics: 'Climate, sports', stories: 5, style: 'detailed' },
      ...{ mention: '77', discussion: true, quiet: false, publish: true, kind: 'topic' },
    });
    expect(answer).toContain('Topics: climate, sports');
    expect(answer).toContain('Stories: 5');
    expect(await kept()).toMatchObject({
      ...{ channelId: '4', place: 'channel', kind: 'topic', topics: ['climate', 'sports'], storiesMax: 5 },
      ...{ style: 'detailed', mentionRoleId: '77', hasDiscussion: true, isSilent: false, isPublished: true },
      language: 'en-US',
    });
    const { topics } = await office.store.interests.all(guildId);
    expect(topics.map(({ name }) => name)).toEqual(['climate', 'sports']);
  });

  test('says so where the clocks leave out its time once, and when it comes then', async () => {
    const answer = await told('add', { ...plan, when: 'daily 2:30', timezone: 'Europe/Berlin' });
    expect(answer).toMatch(/clocks go forward over 02:30 once: on that day it comes at .*2027/);
    expect(await told('add', { ...plan, when: 'daily 8:00', name: 'Other' })).not.toContain('clocks');
  });

  test('puts the tags of a forum on its posts, by their names', async () => {
    await ask('add', { ...plan, channel: forum, tags: 'sport, News' });
    expect(await kept()).toMatchObject({ place: 'forum', tagIds: ['32', '31'] });
  });

  test('takes the zone that the server has decided', async () => {
    await office.ports.settings.change(guildId, { timezone: 'Asia/Tokyo' });
    const { timezone: _zone, ...rest } = plan;
    expect(await told('add', rest)).toContain('(Asia/Tokyo)');
  });

  test('calls nobody and notifies nobody where nothing was said; who calls a role wants it to notice', async () => {
    await ask('add', plan);
    expect(await kept()).toMatchObject({ mentionRoleId: null, isSilent: true });
    await ask('add', { ...plan, name: 'Loud', mention: '77' });
    expect(await kept('Loud')).toMatchObject({ mentionRoleId: '77', isSilent: false });
  });

  test.each<readonly [string, Options, string]>([
    ['a topic that nobody named', { topics: 'climate, gardening' }, 'no topic called “gardening”'],
    ['everybody as the role', { mention: 'guild' }, 'never call everyone'],
    ['a role whom nothing would notify', { mention: uncallableRole }, 'Allow anyone to @mention this role'],
    ['publishing elsewhere', { publish: true }, 'Only posts in an announcement channel'],
    ['tags where there are none', { tags: 'News' }, 'only posts in a forum have tags'],
    ['a tag that the forum lacks', { channel: forum, tags: 'Gossip' }, 'It has News and Sport'],
    ['a forum that wants a tag', { channel: { ...forum, needsTag: true } }, 'wants a tag on every post'],
    [
      'a thread that cannot be opened',
      { channel: { ...announcements, mayDiscuss: false }, discussion: true },
      'lacks Create Public Threads',
    ],
    [
      'a kind of channel that takes no posts',
      { channel: { ...forum, kind: 'other' } },
      'that kind of channel',
    ],
  ])('refuses %s, and keeps nothing', async (_what, options, words) => {
    const mention = options['mention'] === 'guild' ? { mention: guildId } : {};
    expect(await told('add', { ...plan, ...options, ...mention })).toContain(words);
    expect(await kept()).toBeNull();
  });

  test('refuses the 26th', async () => {
    for (let number = 1; number <= 25; number += 1) await ask('add', { ...plan, name: `Number ${number}` });
    expect(await told('add', plan)).toContain('25 schedules');
  });
});

describe('/schedule edit', () => {
  test('refuses a role whom nothing would notify, and says what to allow', async () => {
    await ask('add', plan);
    const refused = await told('edit', { schedule: 'morning', mention: uncallableRole });
    expect(refused).toContain('Broadsheet cannot call');
    expect(refused).toContain('under Server Settings > Roles');
    expect(await kept()).toMatchObject({ mentionRoleId: null });
  });

  test('shows what would be different, changes it once, and nothing before', async () => {
    await ask('add', plan);
    const shown = await ask('edit', { schedule: 'morning', when: 'daily 9:30', stories: 3, name: 'Noon' });
    expect(said(shown)).toContain('Stories: 7 → 3');
    expect(said(shown)).toContain('Name: Morning → Noon');
    expect(said(shown)).toMatch(/on weekdays at 08:00 .* → every day at 09:30/);
    expect(await kept()).toMatchObject({ storiesMax: 7 });
    const press = pressOf(shown, 'schedule-save', { guildId });
    expect(said(await answerTo(press, office.ports))).toContain('Noon is changed');
    expect(await kept('Noon')).toMatchObject({ storiesMax: 3, style: 'brief', timezone: 'Europe/Paris' });
    expect(said(await answerTo(press, office.ports))).toContain('settled already');
  });

  test('what depends on the channel is checked there, and tags stay where it stays', async () => {
    await ask('add', { ...plan, channel: forum, tags: 'News' });
    expect(await told('edit', { schedule: 'Morning', publish: true })).toContain(
      'Only posts in an announcement',
    );
    expect(await told('edit', { schedule: 'Morning', tags: 'News' })).toContain(
      'only posts in a forum have tags',
    );
    const shown = await ask('edit', { schedule: 'Morning', stories: 2 });
    await answerTo(pressOf(shown, 'schedule-save', { guildId }), office.ports);
    expect(await kept()).toMatchObject({ storiesMax: 2, tagIds: ['31'], place: 'forum' });
    const moved = await ask('edit', { schedule: 'Morning', channel: announcements, publish: true });
    await answerTo(pressOf(moved, 'schedule-save', { guildId }), office.ports);
    expect(await kept()).toMatchObject({ channelId: '4', tagIds: [], place: 'channel', isPublished: true });
  });

  test('is settled in its own server alone', async () => {
    await ask('add', plan);
    const shown = await ask('edit', { schedule: 'Morning', stories: 3 });
    const elsewhere = pressOf(shown, 'schedule-save', { guildId: '999' });
    expect(said(await answerTo(elsewhere, office.ports))).toContain('settled already');
    expect(await kept()).toMatchObject({ storiesMax: 7 });
  });

  test('refuses what changes nothing, a name that is taken, and a schedule that is not there', async () => {
    await ask('add', plan);
    await ask('add', { ...plan, name: 'Evening' });
    expect(await told('edit', { schedule: 'Morning' })).toContain('Nothing would be different');
    expect(await told('edit', { schedule: 'Morning', stories: 7 })).toContain('Nothing would be different');
    expect(await told('edit', { schedule: 'Gone', stories: 7 })).toContain('no schedule called');
    const shown = await ask('edit', { schedule: 'Morning', name: 'EVENING' });
    const press = pressOf(shown, 'schedule-save', { guildId });
    expect(said(await answerTo(press, office.ports))).toContain('already');
  });

  test('takes a role and topics away again', async () => {
    await ask('add', { ...plan, mention: '77', topics: 'science' });
    const shown = await ask('edit', { schedule: 'Morning', 'no-mention': true, topics: '-' });
    expect(said(shown)).toContain('Topics: science → everything');
    await answerTo(pressOf(shown, 'schedule-save', { guildId }), office.ports);
    expect(await kept()).toMatchObject({ mentionRoleId: null, topics: [] });
  });
});

describe('the turns of a schedule', () => {
  test('skip says which run will not be, and the one after it', async () => {
    await ask('add', plan);
    const before = await kept();
    expect(await told('skip', { schedule: 'Morning' })).toContain('leaves out');
    const after = await kept();
    expect(after?.nextRunAt).toBe((before?.nextRunAt ?? 0) + 24 * 3_600_000);
  });

  test('pause and resume, each also twice', async () => {
    await ask('add', plan);
    for (const action of ['pause', 'pause'])
      expect(await told(action, { schedule: 'Morning' })).toContain('paused');
    expect(await told('list')).toContain('paused since');
    expect(await told('skip', { schedule: 'Morning' })).toContain('rests');
    for (const action of ['resume', 'resume']) {
      expect(await told(action, { schedule: 'Morning' })).toContain('goes on');
    }
    expect(await kept()).toMatchObject({ pausedAt: null });
  });

  test('what came of the last slot is in the list, with the reason where there is one', async () => {
    await ask('add', plan);
    const id = (await kept())?.id ?? 0;
    const edition = { scheduleId: id, fromAt: 0, toAt: at, at, digest: null } as const;
    await office.store.digests.add({ ...edition, slotAt: 1, state: 'quiet', problem: null });
    expect(await told('list')).toContain('too little for a digest');
    await office.store.digests.add({
      ...edition,
      slotAt: 2,
      state: 'failed',
      problem: { code: 'work-crashed' },
    });
    expect(await told('list')).toMatch(/failed .*could not be read/);
    await office.store.digests.skip(id, [3], at);
    expect(await told('list')).toContain('left out');
  });

  test('removing asks once, and takes the schedule’s own filters along', async () => {
    await ask('add', plan);
    const filter = { action: 'mute', match: 'word', value: 'golf' } as const;
    await office.ports.interests.add(guildId, { ...filter, schedule: 'Morning' });
    await office.ports.interests.add(guildId, { ...filter, schedule: null });
    const question = await ask('remove', { schedule: 'Morning' });
    expect(Object.keys(buttonsOf(question))).toEqual(['schedule-remove', 'cancel']);
    expect(said(await answerTo(pressOf(question, 'cancel', { guildId }), office.ports))).toContain(
      'Nothing was',
    );
    expect(await kept()).not.toBeNull();
    const press = pressOf(question, 'schedule-remove', { guildId });
    const elsewhere = pressOf(question, 'schedule-remove', { guildId: '999' });
    expect(said(await answerTo(elsewhere, office.ports))).toContain('no schedule');
    expect(said(await answerTo(press, office.ports))).toContain('Morning is removed');
    expect(said(await answerTo(press, office.ports))).toContain('no schedule');
    expect((await office.ports.interests.filters(guildId)).map(({ schedule }) => schedule)).toEqual([null]);
  });
});

describe('while it is typed', () => {
  const offered = async (option: string, typed: string, options: Options = {}) => {
    const { channel, person, guildLocale } = requestFor('schedule add');
    const typing = { at, channel, person, guildLocale, guildId, command: 'schedule', action: 'add' };
    return suggestionsFor({ ...typing, option, typed, options }, office.ports);
  };

  test.each(['', 'weekd', 'mon', 'x', 'daily 25:00', '🕗'.repeat(90), 'weekdays 7:30 and 18:00'])(
    'every time that is suggested for “%s” is one',
    async (typed) => {
      const times = await offered('when', typed, { timezone: 'Europe/London' });
      for (const { name, value } of times) {
        expect([name.length <= 100, value.length <= 100]).toEqual([true, true]);
        expect(name).toContain('→');
        expect(await told('add', { ...plan, when: value, name: value.slice(0, 60) })).toContain(
          'is scheduled',
        );
        await office.store.schedules.remove(guildId, (await kept(value.slice(0, 60)))?.id ?? 0);
      }
    },
  );

  test('a time is suggested as it is understood, with its next run', async () => {
    const [first] = await offered('when', 'weekdays 8:00', { timezone: 'Europe/London' });
    expect(first).toEqual({
      name: expect.stringMatching(/^weekdays 8:00 → on weekdays at 08:00 \(Europe\/London\), next Tue/),
      value: 'weekdays 8:00',
    });
    expect((await offered('when', 'weekd')).map(({ value }) => value)).toContain('weekdays 08:00');
  });

  test('zones are found by their cities, topics one after the other, tags by the forum', async () => {
    const values = async (option: string, typed: string, options: Options = {}) =>
      (await offered(option, typed, options)).map(({ value }) => value);
    expect(await values('timezone', 'new y')).toEqual(['America/New_York']);
    expect((await values('timezone', 'sao p'))[0]).toBe('America/Sao_Paulo');
    expect(await values('topics', 'climate, spo')).toEqual(['climate, sports']);
    expect(await values('tags', 'News, s', { channel: forum })).toEqual(['News, Sport']);
    expect(await values('tags', 'n')).toEqual([]);
  });
});
