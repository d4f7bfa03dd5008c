import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTown, postsIn, type Town } from './town.ts';

/** A refusal: two sentences or more, no stack, nobody pinged, seen by the person alone. */
const expectAdvice = (seen: { readonly ephemeral: boolean; readonly text: string }, words: string): void => {
  expect(seen.text).toContain(words);
  expect(seen.text).not.toMatch(/\bat .*\.ts:\d+|Error:|undefined|\[object/u);
  expect(seen.ephemeral).toBe(true);
};

describe('what goes wrong is said in a sentence', () => {
  let town: Town;
  beforeAll(async () => {
    town = await buildTown();
  });
  afterAll(() => town.leave());

  const article = 'The ferry was late again. '.repeat(200);

  test.each([
    ['nothing to read', {}, 'Something to read is missing'],
    ['both at once', { url: 'https://a.example', text: 'x' }, 'only one can be read'],
    ['space alone', { text: '   ' }, 'Something to read is missing'],
    ['one sentence', { text: 'The ferry was late.' }, 'only one sentence'],
    ['binary data', { text: 'PK\u0003\u0004\u0000\u0000\u0000' }, 'binary data'],
    ['no address', { url: 'not an address' }, 'it is not a web address'],
    ['another scheme', { url: 'file:///etc/passwd' }, 'only http and https'],
    ['a private address', { url: 'http://169.254.169.254/latest/meta-data' }, 'private network'],
    ['a private address by name', { url: 'http://localhost/' }, 'private network'],
    ['credentials', { url: 'https://name:secret@a.example/' }, 'name or password'],
  ])('/summarize: %s', async (_name, options, words) => {
    expectAdvice(await town.member.types('/summarize', options), words);
  });

  test('/summarize shortens whatever is long and dull enough', async () => {
    const seen = await town.member.types('/summarize', { text: article.slice(0, 6000) });
    expect(seen.text.split('\n').filter((line) => line.includes('The ferry was late again.'))).toHaveLength(
      1,
    );
  });

  test.each([
    ['a page that is missing', '/no-such-page', 'error 404'],
    ['a page that is no article', '/odd/not-an-article', 'No article was found'],
    ['the front of a site', '/', 'It may be a front page'],
    ['a link that leads there by now', '/odd/deleted-article', 'It may be a front page'],
  ])('/summarize: %s', async (_name, path, words) => {
    expectAdvice(await town.member.types('/summarize', { url: town.newsstand.url + path }), words);
  });

  test('/summarize has a limit that says when there is more', async () => {
    const eager = town.discord.person('Eva').in('digests');
    const asks = Array.from({ length: 21 }, () => eager.types('/summarize', { text: 'Short.' }));
    const refused = (await Promise.all(asks)).filter(({ text }) => text.includes('very many summaries'));
    expect(refused).toHaveLength(1);
    expectAdvice(refused[0]!, 'Ask again');
    expect(JSON.stringify(refused[0]?.message)).toMatch(/<t:\d+:R>/u);
    expect((await town.member.types('/summarize', { text: 'Short.' })).text).not.toContain('very many');
  });

  test.each([
    ['/schedule add', { when: 'sometime' }, 'is not a time I understand'],
    ['/schedule add', { when: 'daily 8', timezone: 'Atlantis' }, 'no time zone called'],
    ['/schedule run', { schedule: 'none @everyone' }, 'no schedule called'],
    ['/schedule preview', { schedule: 'none' }, 'no schedule called'],
    ['/schedule remove', { schedule: 'none' }, 'no schedule called'],
    ['/source remove', { source: 'none' }, 'no source called'],
    ['/source add', { url: 'http://10.0.0.1/feed' }, 'private network'],
  ])('%s %o', async (line, options, words) => {
    expectAdvice(await town.admin.types(line, options), words);
  });

  test('a member without the permission does not even see the commands of admins', async () => {
    await expect(town.member.types('/source add', { url: 'https://a.example' })).rejects.toThrow();
  });

  test('what breaks on our side is said, suggests nothing, and works when it is mended', async () => {
    const database = new DatabaseSync(town.databaseFile);
    const suggested = () => town.admin.completes('/source test', { source: '' }, 'source');
    database.exec('alter table sources rename to away');
    expectAdvice(await town.admin.types('/source list'), 'Something broke on our side');
    expect(await suggested()).toEqual([]);
    database.exec('alter table away rename to sources');
    database.close();
    expectAdvice(await town.admin.types('/source list'), 'No sources yet');
    expect(town.bot().log()).toMatch(/"event":"answer-broke"[\s\S]*"event":"suggestions-broke"/u);
  });

  test('after all that nothing was posted, the bot lives, and no rule of Discord was broken', async () => {
    expect(postsIn(town, 'digests')).toEqual([]);
    expect((await town.member.types('/help')).text).toContain('Add a source');
    expect(town.discord.violations).toEqual([]);
  });
});
