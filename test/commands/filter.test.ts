import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { routeOf, suggestionsFor, type Options, type Reply, type Submission } from '../../commands/index.ts';
import { createPace } from '../../src/services/index.ts';
import type { Form } from '../../digests/index.ts';
import { anArticle } from '../src/store/rows.ts';
import { answerTo, at, buttonsOf, pressOf, pressOn, requestFor, said } from './asking.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
let guildId = '500';
beforeAll(async () => {
  office = await openOffice(at);
});
afterAll(() => office.close());
beforeEach(() => {
  guildId = String(Number(guildId) + 1);
});

/** Each time as if nothing had been asked for before: how often something may be is claimed elsewhere. */
const ask = (action: string, options: Options = {}): Promise<Reply> =>
  answerTo(requestFor(`filter ${action}`, { guildId, options }), { ...office.ports, pace: createPace() });
const told = async (action: string, options: Options = {}) => said(await ask(action, options));
const press = (shown: Reply, action: string) => answerTo(pressOf(shown, action, { guildId }), office.ports);

/** Lets a source of the server publish stories of these titles. */
const publish = (titles: readonly string[]): Promise<void> =>
  office.store.write(async ({ feeds, sources, articles }) => {
    const url = `https://${guildId}.example.net/feed`;
    const feed = await feeds.add({ url, title: null, siteUrl: null }, at);
    await sources.add({ guildId, feedId: feed.id, name: 'The Courier', addedBy: '2', addedAt: at });
    const entries = titles.map((title, index) => ({
      identity: title,
      article: anArticle({
        title,
        text: `${title}. More of it follows.`,
        publishedAt: at - 1000 * (index + 1),
      }),
    }));
    await articles.put(feed.id, entries, at - 1000);
  });

const golf = { action: 'mute', match: 'word', value: 'golf' };
const titles = ['Golf open begins in rain', 'Harbour wall to be rebuilt', 'Council votes on budget'];

const formOn = async (shown: Reply, action: string): Promise<Form> => {
  const route = routeOf(pressOf(shown, action, { guildId }), office.ports);
  const made = route.way === 'form' ? await route.open(office.ports) : null;
  if (made === null || !('fields' in made)) throw new Error('No form came');
  return made;
};

const submitting = ({ action, id }: Form, fields: Submission['fields']): Submission => {
  const { at: when, person, guildLocale, channel } = requestFor('filter add');
  return { kind: 'form', action, id, fields, at: when, person, guildId, guildLocale, channel };
};

describe('/filter', () => {
  test('shows what it would have hit, and keeps nothing before it is saved, and that once', async () => {
    await publish(titles);
    const shown = await ask('add', golf);
    expect(said(shown)).toContain('Hide stories with “golf”');
    expect(said(shown)).toContain('1 story of the last 3');
    expect(said(shown)).toContain('Golf open begins in rain');
    expect(await told('list')).toContain('No filters here');
    expect(said(await press(shown, 'filter-save'))).toContain('saved');
    expect(said(await press(shown, 'filter-save'))).toContain('settled already');
    expect(await told('list')).toContain('1 filter');
    expect(said(await press(await ask('add', { ...golf, value: 'GOLF' }), 'filter-save'))).toContain(
      'already',
    );
  });

  test('says so where there are no stories to try it on', async () =>
    expect(await told('add', golf)).toContain('no stories yet'));

  test('tries all filters together, and a headline', async () => {
    await publish(titles);
    await press(await ask('add', golf), 'filter-save');
    await press(await ask('add', { action: 'boost', match: 'source', value: 'the courier' }), 'filter-save');
    expect(await told('test')).toContain('leave out 1 story of the last 3');
    expect(await told('test', { headline: 'A day of golf' })).toContain('would be left out');
    expect(await told('test', { headline: 'A day at sea' })).toContain('would be told');
    expect(await told('test', { schedule: 'Gone' })).toContain('no schedule called');
  });

  test('holds for one schedule where it names one', async () => {
    await office.ports.schedules.add(
      guildId,
      {
        ...{ name: 'Sports', channelId: '2', place: 'channel', tagIds: [], timezone: 'UTC', storiesMax: 7 },
        ...{
          timetable: { weekdays: [1], timesOfDaySeconds: [0] },
          style: 'brief',
          kind: 'morning',
          topics: [],
        },
        ...{ mentionRoleId: null, hasDiscussion: false, isSilent: true, isPublished: false },
      },
      { personId: '7', language: null },
    );
    await press(await ask('add', { ...golf, schedule: 'sports' }), 'filter-save');
    expect(await told('list')).toContain('Hide stories with “golf”, in Sports');
    const schedule = await office.store.schedules.find(guildId, 'Sports');
    expect((await office.store.interests.of(guildId)).filters).toEqual([]);
    expect((await office.store.interests.of(guildId, schedule?.id)).filters).toEqual([golf]);
    expect(await told('add', { ...golf, schedule: 'Gone' })).toContain('no schedule called');
  });

  test('a topic that nobody has named is named first, in words that can be changed later', async () => {
    await publish(titles);
    const shown = await ask('add', { action: 'only', match: 'topic', value: 'Town hall' });
    expect(said(shown)).toContain('is no topic yet');
    const form = await formOn(shown, 'filter-topic');
    expect(form.title).toContain('Town hall');
    const empty = await answerTo(submitting(form, { words: ' ,\n…' }), office.ports);
    expect(said(empty)).toContain('needs at least one word');
    const tried = await answerTo(submitting(form, { words: 'council\nmayor' }), office.ports);
    expect(said(tried)).toContain('1 story of the last 3');
    await press(tried, 'filter-save');
    const list = await ask('list');
    expect(list.post.blocks.at(-1)).toMatchObject({ select: { choices: [{ value: 'Town hall' }] } });
    const pick = routeOf(pressOn('topic-pick', '', { guildId, values: ['Town hall'] }), office.ports);
    const words = pick.way === 'form' ? await pick.open(office.ports) : null;
    if (words === null || !('fields' in words)) throw new Error('No form came');
    expect(words.fields[0]).toMatchObject({ value: 'council\nmayor' });
    expect(said(await answerTo(submitting(words, { words: 'mayor' }), office.ports))).toContain(
      '1 word or phrase',
    );
    expect(await office.ports.interests.topics(guildId)).toEqual([{ name: 'Town hall', words: ['mayor'] }]);
  });

  test('a starter topic needs no words, in whichever language it is called', async () => {
    const shown = await ask('add', { action: 'boost', match: 'topic', value: 'WIRTSCHAFT' });
    expect(said(shown)).toContain('about “Wirtschaft”');
    expect((await office.ports.interests.topics(guildId)).map(({ name }) => name)).toEqual(['Wirtschaft']);
  });

  test('removing asks once', async () => {
    await press(await ask('add', golf), 'filter-save');
    const question = await ask('remove', { filter: 'golf' });
    expect(Object.keys(buttonsOf(question))).toEqual(['filter-remove', 'cancel']);
    expect(await told('list')).toContain('1 filter');
    expect(said(await press(question, 'filter-remove'))).toContain('is removed');
    expect(said(await press(question, 'filter-remove'))).toContain('no filter');
    expect(await told('remove', { filter: 'golf' })).toContain('no filter');
  });

  test('refuses a source that is not there, and the 51st', async () => {
    expect(await told('add', { ...golf, match: 'source' })).toContain('no source called');
    for (let number = 1; number <= 50; number += 1) {
      await office.ports.interests.add(guildId, {
        ...golf,
        value: `word ${number}`,
        schedule: null,
      } as never);
    }
    expect(said(await press(await ask('add', golf), 'filter-save'))).toContain('50 filters');
  });

  test('whatever is typed is answered in words, and comes back as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (value) => {
        const shown = await ask('add', { ...golf, value });
        if (value.trim() === '') {
          expect(said(shown)).toContain('missing');
          return;
        }
        await press(shown, 'filter-save');
        const kept = (await office.ports.interests.filters(guildId)).at(-1);
        expect(kept?.value).toBe(value.trim());
        if (kept !== undefined) await office.ports.interests.remove(guildId, kept.id);
      }),
      { numRuns: 12 },
    );
  });

  test('sources, topics and filters are suggested by their names', async () => {
    await publish(titles);
    await press(await ask('add', golf), 'filter-save');
    const { channel, person, guildLocale } = requestFor('filter add');
    const typing = { at, channel, person, guildLocale, guildId, command: 'filter' };
    const offered = async (action: string, option: string, typed: string, options: Options = {}) =>
      (await suggestionsFor({ ...typing, action, option, typed, options }, office.ports)).map(
        ({ name }) => name,
      );
    expect(await offered('add', 'value', 'cour', { match: 'source' })).toEqual(['The Courier']);
    expect(await offered('add', 'value', 'cli', { match: 'topic' })).toEqual(['climate']);
    expect(await offered('add', 'value', 'x', { match: 'word' })).toEqual([]);
    expect(await offered('remove', 'filter', 'hide')).toEqual(['Hide stories with “golf”']);
  });
});
