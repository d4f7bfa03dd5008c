import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person, Seen } from '../harness/discord/index.ts';
import { addSource, buildTown, type Town } from './town.ts';

describe('the sources and settings of a server', () => {
  let town: Town;
  beforeAll(async () => {
    town = await buildTown();
  });
  afterAll(() => town.leave());

  const types = (line: string, given?: Parameters<Person['types']>[1]): Promise<Seen> =>
    town.admin.types(line, given);
  const presses = async ({ message }: Seen, label: string): Promise<Seen> => {
    if (message === null) throw new Error('Nothing was answered');
    return town.admin.presses(message, label);
  };
  const fileIn = async ({ message }: Seen): Promise<string> => {
    if (message === null) throw new Error('Nothing was answered');
    return String((await town.admin.downloads(message)).text);
  };

  test('a feed is shown before it is a source, with a story as it would be quoted', async () => {
    const [first] = town.newsstand.feeds;
    const look = () => types('/source add', { url: first?.url ?? '', topic: 'Harbour', weight: 5 });
    const looked = await look();
    expect(looked.text).toContain('Is this it?');
    expect(looked.text).toContain('> ');
    expect((await types('/source list')).text).toContain('No sources yet');
    expect((await presses(looked, 'Cancel')).text).toContain('Nothing was changed');
    const added = await presses(await look(), 'Add');
    expect(added.text).toMatch(/is now a source[\s\S]*topic Harbour · weight 5 of 5/u);
    expect((await look()).text).toContain('is a source here already');
  });

  test('a draft of before a restart still works', async () => {
    const looked = await types('/source add', { url: town.newsstand.feeds[1]?.url ?? '' });
    await town.kill();
    await town.restart();
    expect((await presses(looked, 'Add')).text).toContain('is now a source');
  });

  test('a source is tried, changed, and removed only where somebody says so', async () => {
    const [first] = await town.admin.completes('/source test', { source: '' }, 'source');
    const name = String(first?.['value']);
    expect((await types('/source test', { source: name })).text).toMatch(/can be read[\s\S]*entries/u);
    expect((await types('/source test', { source: 'nobody' })).text).toContain('no source called');
    const edited = await types('/source edit', {
      source: name,
      name: 'The Gazette',
      topic: 'none',
      weight: 1,
    });
    expect(edited.text).toContain(`Name: ${name} → The Gazette`);
    expect((await types('/source edit', { source: 'the gazette' })).text).toContain('stays as it was');
    const asked = await types('/source remove', { source: 'The Gazette' });
    expect((await presses(asked, 'Cancel')).text).toContain('Nothing was changed');
    expect((await types('/source list')).text).toContain('The Gazette');
    const again = await types('/source remove', { source: 'The Gazette' });
    const twice = await types('/source remove', { source: 'The Gazette' });
    expect((await presses(again, 'Remove')).text).toContain('no longer a source');
    expect((await presses(twice, 'Remove')).text).toContain('settled already');
  });

  test('a list of feeds says what it would change, then does it; what is exported can be imported', async () => {
    const kept = await fileIn(await types('/source export'));
    expect(kept).toContain('<opml');
    const outlines = town.newsstand.feeds.map(({ url }) => `<outline type="rss" text="A" xmlUrl="${url}"/>`);
    const list = `<opml version="2.0"><body>${outlines.join('')}
      <outline text="Gone" xmlUrl="${town.newsstand.url}/nothing-here"/></body></opml>`;
    const file = town.admin.attaches({ name: 'feeds.opml', contents: list });
    const planned = await types('/source import', { file });
    const fresh = town.newsstand.feeds.length - 1;
    expect(planned.text).toMatch(/New, and ready to be read[\s\S]*Sources here already: 1[\s\S]*Gone: /u);
    expect((await presses(planned, `Add ${fresh} feeds`)).text).toMatch(/\d+ sources were added/u);
    const none = await types('/source import', { file });
    expect(none.text).toContain('nothing to add');
    const broken = town.admin.attaches({ name: 'feeds.opml', contents: 'no list' });
    expect((await types('/source import', { file: broken })).text).toContain('no list of feeds');
  });

  test('settings are shown, set, and refused where they make no sense', async () => {
    expect((await types('/config show')).text).toContain('UTC, until one is set');
    const offered = await town.admin.completes('/config set', { timezone: 'berl' }, 'timezone');
    expect(offered[0]?.['value']).toBe('Europe/Berlin');
    const set = await types('/config set', { timezone: 'berlin', language: 'de', images: false, keep: 30 });
    expect(set.text).toMatch(/Europe\/Berlin[\s\S]*Deutsch[\s\S]*30 days/u);
    expect((await types('/config set')).text).toContain('nothing was given');
    expect((await types('/config set', { timezone: 'Atlantis' })).text).toContain('Atlantis');
  });

  test('faults are looked for, and how things are is told', async () => {
    expect((await types('/config check')).text).toContain('No digest is scheduled');
    await types('/schedule add', { when: 'daily 8:00', name: 'Morning' });
    expect((await types('/config check')).text).toContain('may post there');
    expect((await types('/config status')).text).toMatch(/6 sources[\s\S]*Morning.*: next/u);
  });

  test('a backup puts everything back that was removed', async () => {
    const copy = await fileIn(await types('/config backup'));
    const removed = await presses(await types('/config reset'), 'Remove everything');
    expect(removed.text).toContain('Everything is removed');
    expect((await types('/source list')).text).toContain('No sources yet');
    const file = town.admin.attaches({ name: 'backup.json', contents: copy });
    const planned = await types('/config restore', { file });
    expect(planned.text).toMatch(/new sources[\s\S]*1 new schedule: Morning/u);
    expect((await presses(planned, 'Restore')).text).toContain('Restored');
    expect((await types('/schedule list')).text).toContain('Morning');
    expect((await types('/config restore', { file })).text).toContain('is here already');
    const broken = town.admin.attaches({ name: 'backup.json', contents: '{"broadsheet":1}' });
    expect((await types('/config restore', { file: broken })).text).toContain('is no backup');
  });

  test('members who may not manage the server change nothing, not even by a button that they saw', async () => {
    await expect(town.member.types('/config reset')).rejects.toThrow();
    const asked = await types('/config reset');
    expect(asked.ephemeral).toBe(true);
    expect(
      (await addSource(town.admin, town.newsstand.feeds[0]?.url ?? '').catch(() => null))?.text,
    ).not.toBe('');
  });

  test('nothing that was sent broke a rule of Discord', () => expect(town.discord.violations).toEqual([]));
});
