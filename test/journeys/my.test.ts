import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Seen } from '../harness/discord/person/answer.ts';
import { addSource, buildTown, inSeconds, until, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await buildTown();
  for (const { url } of town.newsstand.feeds) await addSource(town.admin, url);
});
afterAll(() => town.leave());

const letters = (): readonly string[] => town.member.reads('@bot').map(({ text }) => text);

const press = (seen: Seen, customId: string): Promise<Seen> => {
  if (seen.message === null) throw new Error('Nothing was shown');
  return town.member.presses(seen.message, customId);
};

describe('/my digest', () => {
  test('comes by direct message at its time, and is nobody else’s business', async () => {
    const seen = await town.member.types('/my digest', { when: inSeconds(3), timezone: 'utc' });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toContain('It comes by direct message every day at');
    expect(JSON.stringify(seen.message).match(/<t:\d+:f>/gu)).toHaveLength(3);
    expect(letters()).toEqual([expect.stringContaining('Your digest comes here')]);
    await until('the digest comes', () => letters().length > 1);
    expect(letters()[1]).toMatch(/Your digest.+stories from \d+ articles/su);
    expect((await town.admin.types('/schedule list')).text).not.toContain('Your digest');
  });

  test('is changed by asking again, and ended by “off”', async () => {
    const changed = await town.member.types('/my digest', { when: 'weekdays 8:00', timezone: 'Berlin' });
    expect(changed.text).toContain('on weekdays at 08:00 (Europe/Berlin)');
    expect((await town.member.types('/my digest', { when: 'off' })).text).toContain('has ended');
    expect((await town.member.types('/my digest', { when: 'aus' })).text).toContain('You get no digest');
  });

  test('says what it does not understand', async () => {
    expect((await town.member.types('/my digest', { when: 'sometimes' })).text).toContain('not a time');
    const lost = await town.member.types('/my digest', { when: '8:00', timezone: 'Atlantis' });
    expect(lost.text).toContain('no time zone called “Atlantis”');
  });

  test('is completed while it is typed', async () => {
    const times = await town.member.completes('/my digest', { when: 'weekdays 7:30' }, 'when');
    expect(times[0]).toMatchObject({ value: 'weekdays 7:30' });
    const zones = await town.member.completes('/my digest', { when: '8:00', timezone: 'new y' }, 'timezone');
    expect(zones[0]).toMatchObject({ value: 'America/New_York' });
  });

  test('tells somebody whom it cannot write to how to let it', async () => {
    town.member.user.acceptsDirectMessages = false;
    const seen = await town.member.types('/my digest', { when: 'weekdays 8:00', timezone: 'UTC' });
    expect(seen.text).toContain('Allow direct messages');
    expect(seen.text).toContain('stays planned');
    town.member.user.acceptsDirectMessages = true;
  });
});

describe('/my mute', () => {
  test('says what it hides, hides it, and shows it again', async () => {
    const muted = await town.member.types('/my mute', { what: 'ferry', for: '1 week' });
    expect(muted.text).toMatch(/Hidden from you: the word “ferry”/u);
    expect(muted.text).toMatch(/\d+ of the last \d+ stories matched/u);
    const digest = await town.member.types('/digest now', { stories: 15, style: 'headlines' });
    expect(digest.text).not.toMatch(/^- .*ferry/imu);
    const list = await town.member.types('/my mute', { what: 'list' });
    expect(list.text).toContain('the word “ferry”');
    if (list.message === null) throw new Error('Nothing was shown');
    const shown = await town.member.picks(list.message, '1:unmute:', ['word:ferry']);
    expect(shown.text).toContain('Shown again: the word “ferry”');
    expect(shown.text).toContain('Nothing is hidden from you');
    expect(shown.message?.id).toBe(list.message.id);
  });

  test('offers sources by their names, and refuses a time that is none', async () => {
    const [source = ''] = (await town.member.completes('/my mute', { what: '' }, 'what'))
      .map(({ value }) => String(value))
      .filter((value) => value.startsWith('source:'));
    expect(source).not.toBe('');
    const muted = await town.member.types('/my mute', { what: source, for: '1 day' });
    expect(muted.text).toContain(`the source “${source.slice('source:'.length)}”`);
    const odd = await town.member.types('/my mute', { what: 'ferry', for: 'a while' });
    expect(odd.text).toContain('not a length of time');
  });
});

describe('/my settings', () => {
  test('are kept as they are filled in, and show again', async () => {
    const { modal } = await town.member.types('/my settings');
    if (modal === null) throw new Error('No form came');
    const filled = { timezone: 'paris', style: 'headlines', stories: '2', hours: '' };
    const kept = await town.member.submits(modal, filled);
    expect(kept.text).toContain('Europe/Paris');
    const again = await town.member.types('/my settings');
    expect(JSON.stringify(again.modal?.components)).toContain('Europe/Paris');
    const wrong = await town.member.submits(modal, { ...filled, stories: '99' });
    expect(wrong.text).toContain('not a number from 1 to 15');
  });

  test('are what a digest is made by', async () => {
    const digest = await town.member.types('/my digest', { when: '7:00' });
    expect(digest.text).toContain('(Europe/Paris)');
  });
});

describe('/my data', () => {
  test('comes as a file, and is forgotten once that is confirmed', async () => {
    const data = await town.member.types('/my data');
    expect(JSON.stringify(data.message)).toContain('broadsheet-data.json');
    const asked = await town.member.in('@bot').types('/my data', { action: 'delete' });
    const kept = await press(asked, '1:cancel:');
    expect(kept.text).toContain('Nothing was changed');
    const again = await town.member.types('/my data', { action: 'delete' });
    expect((await press(again, '1:forget-me:')).text).toContain(
      'Forgotten: your settings, 1 digest of yours',
    );
    expect((await town.member.types('/my digest', { when: 'off' })).text).toContain('You get no digest');
  });
});

describe('/help', () => {
  test('opens a page for each topic, and sets up for those who may', async () => {
    const seen = await town.member.types('/help');
    expect(seen.text).toContain('Add a source');
    expect(JSON.stringify(seen.message)).not.toContain('1:setup:');
    if (seen.message === null) throw new Error('Nothing was shown');
    const page = await town.member.picks(seen.message, '1:help-topic:', ['privacy']);
    expect(page.text).toContain('No messages are read or stored');
    const [topic] = await town.admin.completes('/help', { topic: 'filt' }, 'topic');
    const filters = await town.admin.types('/help', { topic: String(topic?.['value']) });
    expect(filters.text).toContain('Filters and topics');
    expect(JSON.stringify(filters.message)).toContain('1:setup:');
  });

  test('says in a direct message what there is to do, and sets up nothing', async () => {
    const { text } = await town.member.in('@bot').types('/help');
    expect(text).toContain('a news digest for your servers');
    expect(text).not.toContain('Add a source');
  });
});

test('nothing that was sent broke a rule of Discord', () => expect(town.discord.violations).toEqual([]));
