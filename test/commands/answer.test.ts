import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitions, type Reply, type Request } from '../../commands/index.ts';
import { answerTo, at, member, pressOf, pressOn, requestFor, said } from './asking.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(at);
});
afterAll(() => office.close());

const ask = (line: string, about: Partial<Request> = {}): Promise<Reply> =>
  answerTo(requestFor(line, about), office.ports);

/** Every command with every action it has. */
/** Menus of messages are asked about where messages are. */
const lines = definitions.flatMap((definition) => {
  const { name } = definition;
  if (!('description' in definition)) return [];
  const options = ('options' in definition ? definition.options : undefined) ?? [];
  const actions = options.filter(({ type }) => type === 1).map((option) => `${name} ${option.name}`);
  return actions.length === 0 ? [name] : actions;
});

describe('every command', () => {
  // Those open forms.
  test.each(lines.filter((line) => !/^(?:setup|my settings)$/u.test(line)))(
    '/%s answers in words, whatever is left out',
    async (line) => expect(said(await ask(line))).toMatch(/\p{L}.*[.:]/u),
  );

  test.each(lines.filter((line) => /^(?:schedule|source|filter|config) |^setup$/u.test(line)))(
    '/%s is refused to somebody who may not manage the server, even where Discord let them through',
    async (line) => expect(said(await ask(line, { person: member }))).toContain('may manage this server'),
  );

  test.each(lines.filter((line) => !/^(?:help|summarize|Summarize .+|my (?:settings|data))$/u.test(line)))(
    '/%s is refused in direct messages',
    async (line) => expect(said(await ask(line, { guildId: null }))).toContain('in a server only'),
  );
});

test('what was left out is named as the person sees it', async () => {
  const german = { ...member, locale: 'de' };
  expect(said(await ask('summarize', { person: german }))).toContain('„adresse“, „text“ oder „datei“');
  expect(said(await ask('summarize'))).toContain('“url”, “text”, or “file”');
});

describe('what an old client may still send', () => {
  test.each(['gone', 'schedule gone', 'constructor', 'schedule __proto__'])('/%s is answered', async (line) =>
    expect(said(await ask(line))).toContain('/help shows what it can'),
  );

  test('a button of another time is answered', async () => {
    const reply = await answerTo(pressOn('toString', ''), office.ports);
    expect(said(reply)).toContain('/help shows what it can');
  });
});

describe('/schedule add', () => {
  const plan = { when: 'weekdays 8:00', timezone: 'Europe/Paris', name: 'Morning' };

  test('names the permissions that are missing in the channel, and keeps nothing', async () => {
    const channel = {
      channelId: '3',
      kind: 'text',
      missingPermissions: ['Send Messages', 'Read Message History'],
    } as const;
    const reply = await ask('schedule add', { options: { ...plan, channel } });
    expect(said(reply)).toContain('lacks Send Messages and Read Message History');
    expect(await office.store.schedules.list('1')).toEqual([]);
  });

  test('keeps a schedule that lists and removes under its name in any letter case', async () => {
    expect(said(await ask('schedule add', { options: plan }))).toContain('Morning is scheduled');
    expect(said(await ask('schedule add', { options: { ...plan, name: 'MORNING' } }))).toContain('already');
    expect(said(await ask('schedule list'))).toContain('on weekdays at 08:00 (Europe/Paris)');
    expect(said(await ask('schedule list', { guildId: '99' }))).toContain('No digest is scheduled here yet');
    const other = await ask('schedule remove', { guildId: '99', options: { schedule: 'Morning' } });
    expect(said(other)).toContain('no schedule called');
    const question = await ask('schedule remove', { options: { schedule: 'morning' } });
    expect(said(await answerTo(pressOf(question, 'schedule-remove'), office.ports))).toContain('is removed');
    expect(await office.store.schedules.list('1')).toEqual([]);
  });
});
