import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggestionsFor, type Press, type Reply, type Request, type Typing } from '../../commands/index.ts';
import { isOff } from '../../commands/my/off.ts';
import { readSince, readSpan, readTimetable } from '../../commands/options/index.ts';
import { phrasesFor } from '../../digests/index.ts';
import { anArticle, aSchedule, followFeed } from '../src/store/rows.ts';
import { answerTo, at, member, pressOn, requestFor, said } from './asking.ts';
import { openOffice, type Office } from './office.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const site = 'https://courier.example.net';

const titles: Readonly<Record<string, string>> = {
  Harbour: 'Harbour closes while its cranes are mended',
  Bridge: 'Thousands walk over the new bridge',
  Headline: 'Parliament votes on repair of phones',
  Old: 'Orchestra plays on a frozen lake',
};

const articleOf = (identity: string, text: string, publishedAt = at - 2 * hourMs) => ({
  identity,
  article: anArticle({
    title: titles[identity] ?? identity,
    text,
    url: `${site}/${identity}`,
    siteName: 'Courier',
    publishedAt,
  }),
});

let office: Office;
beforeAll(async () => {
  office = await openOffice(at);
  const feedId = await followFeed(office.store, `${site}/feed.xml`, at - dayMs);
  await office.store.write(({ articles }) =>
    articles.put(
      feedId,
      [
        articleOf(
          'Harbour',
          'The port of Velmark shuts for a week. Ships wait outside. Its mayor regrets that.',
        ),
        articleOf('Bridge', 'Families came at noon to cross on foot. A choir sang. Cars follow on Tuesday.'),
        articleOf('Headline', ''),
        articleOf('Old', 'An old story of last month.', at - 30 * dayMs),
      ],
      at - hourMs,
    ),
  );
});
afterAll(() => office.close());

const ask = (line: string, options: Request['options'] = {}, about: Partial<Request> = {}): Promise<Reply> =>
  answerTo(requestFor(line, { person: member, options, ...about }), office.ports);
const press = (action: string, id: string, about: Partial<Press> = {}): Promise<Reply> =>
  answerTo(pressOn(action, id, { person: member, ...about }), office.ports);
const why = async (story: string): Promise<string> => said(await ask('digest why', { story }));

describe('/digest why', () => {
  test('says that a story waits for a schedule, and its rank with its score', async () => {
    await office.store.schedules.add(aSchedule({ nextRunAt: at + hourMs, coveredUntil: at - 6 * hourMs }));
    const trace = await why(`${site}/Harbour#top`);
    expect(trace).toMatch(/Found in courier\.example\.net .+ Read: 15 words from its feed/);
    expect(trace).toMatch(/Morning: will be in the next one, .+ place \d of \d · score .+ = sources/);
  });

  test('finds a story by words of its headline', async () =>
    expect(await why('thousands bridge')).toContain('Thousands walk over the new bridge'));

  test('says that there was no text to read, and what to look at', async () =>
    expect(await why(`${site}/Headline/`)).toMatch(/no text, its headline alone .+ \/source test/));

  test('says that a story was too old when it was found', async () =>
    expect(await why(`${site}/Old`)).toContain('too long before it was found'));

  test('says that a story is hidden, by what, and how to show it', async () => {
    const filters = [{ action: 'mute', match: 'word', value: 'velmark' } as const];
    await office.store.interests.keep('1', { topics: [], filters });
    expect(await why(`${site}/Harbour`)).toMatch(
      /left out .+ hidden by the filter “velmark” .+ \/filter remove/,
    );
    await office.store.interests.keep('1', { topics: [], filters: [] });
  });

  test('says that an edition had no room, and what would make some', async () => {
    const schedule = await office.store.schedules.find('1', 'Morning');
    const held = {
      ...{ id: '1', headline: 'Harbour', url: `${site}/Harbour`, publishers: 1, score: null },
      reason: { code: 'no-room', place: 9 } as const,
    };
    const digest = {
      ...{ name: 'Morning', at, fromAt: at - dayMs, toAt: at, nextAt: null, stories: [], held: [held] },
      ...{ articlesRead: 3, publishersRead: 1 },
    };
    const span = { slotAt: at, fromAt: at - dayMs, toAt: at, at };
    const scheduleId = schedule?.id ?? 0;
    await office.store.digests.add({ scheduleId, ...span, state: 'made', digest, problem: null });
    await office.store.schedules.advance(scheduleId, { coveredUntil: at });
    expect(await why(`${site}/Harbour`)).toMatch(/place 9, no room left .+ \/schedule edit/);
    expect(await why(`${site}/Bridge`)).toContain('too many others were worth more');
  });

  test.each(['article:999', 'article:x', 'https://other.example/', '<script>', '💥'])(
    '“%s” is unknown, and what to do is said',
    async (story) => expect(await why(story)).toContain('None of this server’s sources has brought'),
  );
});

describe('/digest now', () => {
  test('follows the settings of its asker, and what they hide', async () => {
    const person = { ...member, id: '20' };
    const settings = { timezone: null, style: 'headlines', storiesMax: 1, hours: 3 } as const;
    await office.ports.members.decide('20', settings);
    expect(said(await ask('digest now', {}, { person }))).toContain('1 story from');
    const other = { ...member, id: '21' };
    const mute = { match: 'word', value: 'cranes', until: null } as const;
    expect(await office.ports.members.mute({ guildId: '1', personId: '21' }, mute)).toEqual({
      ok: true,
      value: { hidden: 1, of: 3 },
    });
    const digest = said(await ask('digest now', { style: 'headlines' }, { person: other }));
    expect(digest).toContain('Thousands walk');
    expect(digest).not.toContain('cranes');
  });

  test('is refused to whoever had one just now', async () => {
    const person = { ...member, id: '22' };
    await ask('digest now', {}, { person });
    expect(said(await ask('digest now', {}, { person }))).toContain('You have just been given a digest');
  });
});

describe('controls that come from elsewhere, or from long ago', () => {
  test.each([
    ['now-more', ''],
    ['now-more', 'x.y'],
    ['now-share', '0.999.99.z.1.'],
    ['more', 'gone'],
    ['more', 'gone.1.2'],
    ['more', 'gone.-1'],
    ['why', 'gone'],
    ['direct', 'gone'],
    ['search', ''],
    ['search', '-1.0.x'],
    ['story', ''],
    ['useful', 'gone'],
    ['useful', 'gone/12'],
    ['useless', '/99999'],
    ['useless', '//'],
  ])('%s on “%s” is answered in words', async (action, id) =>
    expect(said(await press(action, id))).toMatch(/no longer kept|too old to vote|unknown/),
  );

  test('a story of another server does not open', async () =>
    expect(said(await press('story', '', { guildId: '2', values: ['1'] }))).toContain('no longer kept'));

  test('what shows something again says nothing of what was never hidden', async () =>
    expect(said(await press('unmute', '', { values: ['nonsense'] }))).toContain('Nothing is hidden'));
});

test('everything that is hidden can be shown again, however much it is', async () => {
  const person = { ...member, id: '60' };
  const asked = { guildId: '1', personId: person.id };
  for (let number = 1; number <= 60; number += 1) {
    const mute = { match: 'word', value: `word ${number}`, until: null } as const;
    await office.ports.members.mute(asked, mute);
  }
  const { post } = await ask('my mute', { what: 'list' }, { person });
  const selects = post.blocks.flatMap((each) => (each.kind === 'select' ? [each.select] : []));
  expect(selects.map(({ choices }) => choices.length)).toEqual([25, 25, 10]);
  expect(new Set(selects.map(({ id }) => id)).size).toBe(3);
  expect(selects[1]?.placeholder).toBe('Show something again (26–50)');
  const values = selects.flatMap(({ choices }) => choices.map(({ value }) => value));
  const last = values.at(-1) ?? '';
  await press('unmute', selects[2]?.id ?? '', { person, values: [last] });
  const left = (await office.ports.members.mutes(asked)).map(({ value }) => `word:${value}`);
  expect(left.toSorted()).toEqual(values.filter((value) => value !== last).toSorted());
});

describe('suggestions', () => {
  const typing = (line: string, option: string, typed: string): Typing => {
    const { kind: _, message: _message, ...asked } = requestFor(line, { person: member });
    return { ...asked, option, typed };
  };
  test.each([
    ['digest why', 'story', 'harb', 'article:1'],
    ['digest search', 'query', 'harb', 'harb'],
    ['digest search', 'since', '7', '7d'],
    ['digest latest', 'schedule', 'MORN', 'Morning'],
    ['my mute', 'what', 'courier', 'source:courier.example.net'],
    ['my mute', 'what', 'list', 'list'],
    ['my mute', 'for', 'good', 'good'],
    ['my digest', 'when', 'off', 'off'],
    ['my digest', 'timezone', 'london', 'Europe/London'],
    ['help', 'topic', 'priv', 'privacy'],
  ])('/%s %s: “%s” offers %s', async (line, option, typed, value) => {
    const offered = await suggestionsFor(typing(line, option, typed), office.ports);
    expect(offered.map((each) => each.value)).toContain(value);
  });

  test.each(['when', 'timezone', 'topics'])('/my digest %s survives what nobody means', async (option) => {
    for (const typed of ['', ' ', ',,,', '🕗'.repeat(40), '\u0000', 'a'.repeat(500)]) {
      const offered = await suggestionsFor(typing('my digest', option, typed), office.ports);
      expect(offered.every(({ value }) => value.length <= 100)).toBe(true);
    }
  });
});

describe('a length of time', () => {
  test.each([
    ['7d', 7],
    ['3 days', 3],
    ['2 Wochen', 14],
    ['1 mois', 30],
    ['5 días', 5],
    ['week', 7],
    ['1 an', 365],
  ])('“%s” is %i days', (typed, days) => expect(readSpan(typed)).toBe(days * dayMs));

  test.each(['', '0d', '-1 day', 'soon', '9999 years', '3 parsecs', '1e3d'])('“%s” is none', (typed) =>
    expect(readSpan(typed)).toBeNull(),
  );

  test('a day is one too, if it is over', () => {
    expect(readSince('2026-11-01', at)).toEqual({ ok: true, value: Date.UTC(2026, 10, 1) });
    expect(readSince('2027-01-01', at).ok).toBe(false);
    expect(readSince('2026-13-01', at).ok).toBe(false);
  });
});

describe.each(['en', 'de', 'fr', 'es'])('the words of %s', (locale) => {
  const { my } = phrasesFor(locale);

  test('give times that are understood as they stand', () => {
    expect(my.whenExamples.filter((typed) => !readTimetable(typed).ok)).toEqual([]);
  });

  test('begin what ends a digest with a word that ends it', () => {
    expect(isOff(my.whenOff.split(/\s*:/u)[0] ?? '')).toBe(true);
  });
});
