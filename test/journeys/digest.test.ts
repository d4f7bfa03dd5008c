import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSource, buildTown, inSeconds, postsIn, until, type Town } from './town.ts';

describe('from an empty server to a digest', () => {
  let town: Town;
  beforeAll(async () => {
    town = await buildTown();
  });
  afterAll(() => town.leave());

  test('a server without sources is told how to begin', async () => {
    const seen = await town.member.types('/digest now');
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toContain('no sources yet');
  });

  test('an admin adds sources and sees their newest stories', async () => {
    for (const { url } of town.newsstand.feeds) {
      const seen = await town.admin.types('/source add', { url });
      expect(seen.ephemeral).toBe(true);
      expect(seen.text).toContain('Is this it?');
      expect(seen.text).toContain('Its newest stories');
      expect((await addSource(town.admin, url)).text).toContain('is now a source');
    }
  });

  test('a source added twice changes nothing and says so', async () => {
    const seen = await town.admin.types('/source add', { url: town.newsstand.feeds[0]?.url ?? '' });
    expect(seen.text).toContain('is a source here already');
    const list = await town.admin.types('/source list');
    expect(list.text).toContain(`${town.newsstand.feeds.length} sources`);
  });

  test('a member asks for the news now', async () => {
    const seen = await town.member.types('/digest now', { stories: 4, style: 'detailed' });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toMatch(/4 stories from \d+ articles/u);
    expect(postsIn(town, 'digests')).toEqual([]);
  });

  test('a schedule is read back in words with its next runs', async () => {
    const seen = await town.admin.types('/schedule add', {
      when: 'weekdays 7:30 and 18:00',
      timezone: 'europe/london',
      name: 'Weekday news',
    });
    expect(seen.text).toContain('on weekdays at 07:30 and 18:00 (Europe/London)');
    expect(seen.message).not.toBeNull();
    expect(JSON.stringify(seen.message).match(/<t:\d+:f>/gu)).toHaveLength(3);
  });

  test('a preview posts nothing', async () => {
    const seen = await town.admin.types('/schedule preview', { schedule: 'weekday NEWS' });
    expect(seen.text).toContain('nothing was posted');
    expect(postsIn(town, 'digests')).toEqual([]);
  });

  test('a scheduled digest is posted once, and says why', async () => {
    await town.admin.types('/schedule add', { when: inSeconds(2), name: 'Morning digest' });
    await until('the digest is posted', () => postsIn(town, 'digests').length > 0);
    const [digest] = town.member
      .reads('digests')
      .filter((read) => read.message.author.bot === true && !read.ephemeral);
    expect(digest?.text).toContain('Morning digest');
    expect(digest?.text).toContain('Related:');
    const customId = /"custom_id":"(1:why:[^"]+)"/u.exec(JSON.stringify(digest?.message))?.[1];
    if (digest === undefined || customId === undefined) throw new Error('The digest has no button');
    const why = await town.member.presses(digest.message, customId);
    expect(why.ephemeral).toBe(true);
    expect(why.text).toMatch(/told by [2-9] sources/u);
  });

  test('an edition out of turn does not repeat what was told', async () => {
    await town.admin.types('/schedule run', { schedule: 'Weekday news' });
    await until(
      'the second schedule posts its own first edition',
      () => postsIn(town, 'digests').length === 2,
    );
    const again = await town.admin.types('/schedule run', { schedule: 'Weekday news' });
    expect(again.text).toContain('Nothing new');
    expect(postsIn(town, 'digests')).toHaveLength(2);
  });

  test('what is removed is gone from the list', async () => {
    const question = await town.admin.types('/schedule remove', { schedule: 'Morning digest' });
    if (question.message === null) throw new Error('Nothing was asked');
    expect((await town.admin.presses(question.message, 'Remove')).text).toContain('is removed');
    expect((await town.admin.types('/schedule list')).text).not.toContain('Morning digest');
    const [first] = town.newsstand.feeds;
    const listed = await town.admin.types('/source list');
    const asked = await town.admin.types('/source remove', { source: first?.url ?? '' });
    if (asked.message === null) throw new Error('Nothing was asked');
    const removed = await town.admin.presses(asked.message, 'Remove');
    expect(removed.text).toContain('no longer a source');
    expect((await town.admin.types('/source list')).text).not.toBe(listed.text);
  });

  test('nothing that was sent broke a rule of Discord', () => expect(town.discord.violations).toEqual([]));
});
