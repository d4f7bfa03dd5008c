import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Seen } from '../harness/discord/person/answer.ts';
import { addSource, buildTown, postsIn, until, type Town } from './town.ts';

/** The custom id of a control that a message shows, by what it does. */
const controlOf = (message: APIMessage | null, action: string): string => {
  const id = new RegExp(`"custom_id":"(1:${action}:[^"]*)"`, 'u').exec(JSON.stringify(message))?.[1];
  if (id === undefined) throw new Error(`There is nothing to ${action}`);
  return id;
};

/** The values that a list offers. */
const offeredBy = (message: APIMessage | null): readonly string[] =>
  [...JSON.stringify(message).matchAll(/"value":"(\d+)"/gu)].map(([, value = '']) => value);

const shown = ({ message }: Seen): APIMessage => {
  if (message === null) throw new Error('Nothing was shown');
  return message;
};

let town: Town;
beforeAll(async () => {
  town = await buildTown();
  for (const { url } of town.newsstand.feeds) await addSource(town.admin, url);
});
afterAll(() => town.leave());

describe('a digest made now', () => {
  let now: Seen;

  test('is for its asker alone and can be gone on with', async () => {
    now = await town.member.types('/digest now', { stories: 3, style: 'headlines' });
    expect(now.ephemeral).toBe(true);
    expect(now.text).toMatch(/3 stories from \d+ articles/u);
    const more = await town.member.presses(shown(now), controlOf(now.message, 'now-more'));
    expect(more.ephemeral).toBe(true);
    expect(more.text).toMatch(/3 stories from \d+ articles/u);
    const first = new Set(offeredBy(now.message));
    expect(offeredBy(more.message).filter((id) => first.has(id))).toEqual([]);
  });

  test('is not made again at once', async () => {
    const again = await town.member.types('/digest now');
    expect(again.text).toMatch(/Ask again <t:\d+:R>/u);
  });

  test('is shown to everybody where its asker wants that', async () => {
    const shared = await town.member.presses(shown(now), controlOf(now.message, 'now-share'));
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toMatch(/3 stories/u);
  });

  test('is about what was asked for, or says that nothing is', async () => {
    const about = await town.admin.types('/digest now', { topic: 'storm gate', hours: 168 });
    expect(about.text).toMatch(/storm gate/iu);
    const nothing = await town.discord
      .person('Zoe')
      .in('digests')
      .types('/digest now', { topic: 'zeppelin' });
    expect(nothing.text).toContain('is about “zeppelin”');
  });

  test('opens into all that is known of a story, which can be voted on', async () => {
    const [story = ''] = offeredBy(now.message);
    const opened = await town.member.picks(shown(now), controlOf(now.message, 'story'), [story]);
    expect(opened.ephemeral).toBe(true);
    expect(opened.text.split('\n').filter((line) => line.startsWith('> ')).length).toBeGreaterThanOrEqual(3);
    expect(opened.text).toContain('first seen');
    expect(JSON.stringify(opened.message)).toContain('"style":5');
    const press = async (action: string) =>
      (await town.member.presses(shown(opened), controlOf(opened.message, action))).text;
    expect(await press('useful')).toContain('Noted: useful');
    expect(await press('useless')).toContain('Changed: not useful');
    expect(await press('useless')).toContain('Taken back');
    const shared = await town.member.presses(shown(opened), controlOf(opened.message, 'share'));
    expect(shared.ephemeral).toBe(false);
  });
});

describe('a posted digest', () => {
  let post: APIMessage;

  beforeAll(async () => {
    await town.admin.types('/schedule add', { when: 'daily 08:00', name: 'Morning', stories: 3 });
    await town.admin.types('/schedule run', { schedule: 'Morning' });
    const posts = () =>
      town.member.reads('digests').filter(({ text, ephemeral }) => !ephemeral && text.includes('Morning'));
    await until('the digest is posted', () => posts().length > 0);
    const [first] = posts();
    if (first === undefined) throw new Error('Nothing was posted');
    post = first.message;
  });

  test('is found as the latest, with the way to it', async () => {
    const latest = await town.member.types('/digest latest');
    expect(latest.ephemeral).toBe(true);
    expect(latest.text).toContain(`/${post.id}`);
    expect(latest.text).toContain('covers');
    const unknown = await town.member.types('/digest latest', { schedule: 'Evening' });
    expect(unknown.text).toContain('no schedule called “Evening”');
    expect(await town.member.completes('/digest latest', { schedule: 'mor' }, 'schedule')).toEqual([
      expect.objectContaining({ value: 'Morning' }),
    ]);
  });

  test('goes on with what it had no room for, and takes votes', async () => {
    const more = await town.member.presses(post, controlOf(post, 'more'));
    expect(more.ephemeral).toBe(true);
    const told = new Set(offeredBy(post));
    expect(offeredBy(more.message).length).toBeGreaterThan(0);
    expect(offeredBy(more.message).filter((id) => told.has(id))).toEqual([]);
    expect((await town.member.presses(post, controlOf(post, 'useful'))).text).toContain('Noted: useful');
  });

  test('comes by direct message, where its buttons work too, after a restart', async () => {
    await town.kill();
    await town.restart();
    const sent = await town.member.presses(post, controlOf(post, 'direct'));
    expect(sent.text).toContain('in your direct messages');
    const letter = town.member.reads('@bot').at(-1)?.message ?? null;
    expect(offeredBy(letter)).toEqual(offeredBy(post));
    const [story = ''] = offeredBy(letter);
    const opened = await town.member.in('@bot').picks(letter ?? post, controlOf(letter, 'story'), [story]);
    expect(opened.text).toContain('Morning');
  });

  test('says of any article why it is where it is', async () => {
    const headlines = await town.member.completes('/digest why', { story: 'ferry' }, 'story');
    expect(headlines.length).toBeGreaterThan(0);
    const [first] = headlines;
    const why = await town.member.types('/digest why', { story: String(first?.['value']) });
    expect(why.text).toMatch(/Found.* in .+\n.*Read.* \d+ words.+\n.*Compared/u);
    expect(why.text).toMatch(/Morning.* \[?(?:posted|left out)/u);
    const [article] = town.newsstand.articles();
    const byLink = await town.member.types('/digest why', { story: article?.url ?? '' });
    expect(byLink.text).toMatch(/Found.* in /u);
    const unknown = await town.member.types('/digest why', { story: 'https://nowhere.example/x' });
    expect(unknown.text).toContain('None of this server’s sources has brought');
  });
});

describe('the archive', () => {
  test('is looked through page by page, in place', async () => {
    const found = await town.member.types('/digest search', { query: 'the', since: '1 year' });
    expect(found.text).toContain('In the archive: “the”');
    expect(found.text).toContain('Page 1');
    expect(offeredBy(found.message)).toHaveLength(5);
    const next = await town.member.presses(shown(found), controlOf(found.message, 'search'));
    expect(next.text).toContain('Page 2');
    expect(next.message?.id).toBe(found.message?.id);
    const [story = ''] = offeredBy(next.message);
    const opened = await town.member.picks(shown(next), controlOf(next.message, 'story'), [story]);
    expect(opened.text).toContain('first seen');
  });

  test('numbers no page where there is only one', async () => {
    const { text } = await town.member.types('/digest search', { query: 'barrier' });
    expect(text).toContain('In the archive');
    expect(text).not.toContain('Page');
  });

  test('says what to do where it holds nothing, or where the time is none', async () => {
    expect((await town.member.types('/digest search', { query: 'zeppelin' })).text).toContain(
      'Try fewer words',
    );
    const odd = await town.member.types('/digest search', { query: 'ferry', since: 'long ago' });
    expect(odd.text).toContain('not a length of time');
    const offered = await town.member.completes('/digest search', { query: 'ferr' }, 'query');
    expect(offered.map(({ value }) => value)).toContain('ferr');
    expect(offered.length).toBeGreaterThan(1);
  });
});

test('nothing that was sent broke a rule of Discord, and nothing was posted unasked', () => {
  expect(town.discord.violations).toEqual([]);
  expect(postsIn(town, 'digests').length).toBeLessThanOrEqual(4);
});
