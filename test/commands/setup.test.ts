import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { routeOf, type Asked, type Reply, type Submission } from '../../commands/index.ts';
import type { Form } from '../../digests/index.ts';
import { answerTo, at, buttonsOf, pressOf, pressOn, requestFor, said } from './asking.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
let guildId = '800';
beforeAll(async () => {
  office = await openOffice(at);
});
afterAll(() => office.close());
beforeEach(() => {
  guildId = String(Number(guildId) + 1);
});

const formFor = async (asked: Asked): Promise<Form> => {
  const route = routeOf(asked, office.ports);
  const made = route.way === 'form' ? await route.open(office.ports) : null;
  if (made === null || !('fields' in made)) throw new Error('No form came');
  return made;
};

const channel = { channelId: '2', kind: 'text', missingPermissions: [] } as const;
const filled = { channel, pack: '-', days: 'weekdays', time: '8:30', timezone: 'Berlin' };

const submit = (fields: Submission['fields'], action = 'setup'): Promise<Reply> => {
  const { person, guildLocale } = requestFor('setup');
  const asked = { kind: 'form', action, id: '', fields, at, person, guildId, guildLocale, channel } as const;
  return answerTo(asked, office.ports);
};

const press = (shown: Reply, action: string) => answerTo(pressOf(shown, action, { guildId }), office.ports);

describe('/setup', () => {
  test('opens a form of five fields, from the command and from a button, in the zone that was decided', async () => {
    await office.ports.settings.change(guildId, { timezone: 'Asia/Tokyo' });
    for (const asked of [requestFor('setup', { guildId }), pressOn('setup', '', { guildId })]) {
      const { fields } = await formFor(asked);
      expect(fields.map(({ name }) => name)).toEqual(['channel', 'pack', 'days', 'time', 'timezone']);
      expect(fields.at(-1)).toMatchObject({ value: 'Asia/Tokyo' });
    }
  });

  test('saves nothing before it is told to, then a schedule and the zone, and that once', async () => {
    const shown = await submit(filled);
    expect(said(shown)).toContain('on weekdays at 08:30 (Europe/Berlin)');
    expect(said(shown)).toContain('nothing to show yet');
    expect(await office.store.schedules.list(guildId)).toEqual([]);
    expect(said(await press(shown, 'setup-save'))).toMatch(/Digest is scheduled.*The next three:/su);
    expect(said(await press(shown, 'setup-save'))).toContain('settled already');
    expect(await office.store.schedules.list(guildId)).toHaveLength(1);
    expect((await office.ports.settings.get(guildId)).timezone).toBe('Europe/Berlin');
  });

  test('a second one gets a number, and the zone that was decided stays', async () => {
    await press(await submit(filled), 'setup-save');
    const answer = await press(await submit({ ...filled, timezone: 'UTC' }), 'setup-save');
    expect(said(answer)).toContain('Digest 2 is scheduled');
    expect((await office.ports.settings.get(guildId)).timezone).toBe('Europe/Berlin');
  });

  test('posting at once says why where there is nothing to post, and keeps the schedule', async () => {
    const answer = await press(await submit(filled), 'setup-post');
    expect(said(answer)).toMatch(/is scheduled.*Nothing new/);
  });

  test.each<readonly [string, Submission['fields'], string]>([
    ['a time that is none', { time: 'noonish' }, 'is not a time I understand'],
    ['a zone that is none', { timezone: 'Atlantis' }, 'no time zone called'],
    ['a pack that is gone', { pack: 'gone' }, 'no starter pack called'],
    [
      'a closed channel',
      { channel: { ...channel, missingPermissions: ['Send Messages'] } },
      'lacks Send Messages',
    ],
    ['nothing at all', { days: '', time: '', timezone: '' }, 'is not a time I understand'],
  ])('%s is told, and the form comes back as it was filled in', async (_what, wrong, words) => {
    const shown = await submit({ ...filled, ...wrong });
    expect(said(shown)).toContain(words);
    expect(Object.keys(buttonsOf(shown))).toEqual(['setup-change']);
    const { fields, action } = await formFor(pressOf(shown, 'setup-change', { guildId }));
    expect(action).toBe('setup-again');
    expect(fields[3]).toMatchObject({ value: wrong['time'] ?? '8:30' });
  });

  test('refuses a pack that is not there', async () => {
    const asked = requestFor('setup', { guildId, options: { pack: 'gone' } });
    expect(said(await answerTo(asked, office.ports))).toContain('no starter pack called');
  });
});
