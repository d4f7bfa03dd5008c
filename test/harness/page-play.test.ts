import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whyNoBrowser } from './browser.ts';
import { connectedSessions } from './connected.ts';
import { postEverything } from './showcase/index.ts';
import { openShowcase } from './showcase/town.ts';

/** What would run if any of it were taken for HTML. */
const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

describe.skipIf(whyNoBrowser !== null)(`a bot played on the page: ${whyNoBrowser ?? 'in Chromium'}`, () => {
  let town: Awaited<ReturnType<typeof openShowcase>>;
  let page: Page;

  beforeAll(async () => {
    town = await openShowcase();
    ({ page } = town);
    await page.getByRole('heading', { name: 'Welcome to #news!' }).waitFor();
  });
  afterAll(() => town.leave());

  const answer = (text: string | RegExp) =>
    page.locator('.message.ephemeral').filter({ hasText: text }).last();
  const option = (name: string | RegExp) => page.getByRole('listbox').getByRole('option', { name });
  const channel = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = () => page.getByRole('dialog');

  /** Types a command until its options are open. */
  const begin = async (name: string): Promise<void> => {
    // A dialog that is just being closed still has the keys.
    await expect.poll(() => dialog().count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await option(`/${name}`).waitFor();
    await page.keyboard.press('Enter');
  };

  test('choices come from the bot while one types, and records from the server', async () => {
    await begin('find');
    await option('Ulvsund').waitFor();
    await page.keyboard.type('ta');
    await expect.poll(() => option(/./).allInnerTexts()).toEqual(['Tarnholt']);
    await page.keyboard.press('Enter');
    await page.keyboard.type('rol');
    await page.keyboard.press('Enter');
    await page.keyboard.type('read');
    await page.keyboard.press('Tab');
    await page.keyboard.type('styl');
    await page.keyboard.press('Enter');
    await option('Long').click();
    await page.keyboard.press('Enter');
    const role = [...town.discord.world.firstGuild().roles.values()].find(({ name }) => name === 'Readers');
    await answer(`harbour=tarnholt role=${role?.id} style=long`).waitFor();
    expect(await answer('harbour=').innerText()).toContain('Only you can see this');
  });
  test('a file goes along with a command', async () => {
    await begin('find');
    await option('Brannay').click();
    await page.keyboard.type('chart');
    await page.keyboard.press('Enter');
    const file = { name: 'chart.txt', mimeType: 'text/plain', buffer: Buffer.from('deep') };
    await page.locator('input[type="file"]').setInputFiles(file);
    await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
    await page.getByRole('combobox', { name: 'Further options' }).press('Enter');
    await answer(/harbour=brannay chart=\d+/).waitFor();
  });
  test('an empty option is taken back by Backspace, and the command by Esc', async () => {
    await begin('echo');
    await page.keyboard.type('x');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'times' }).press('Backspace');
    expect(await page.getByRole('combobox', { name: 'times' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Message #news' }).waitFor();
  });
  test('a dialog says what is missing, and is answered', async () => {
    await begin('setup');
    await page.keyboard.press('Enter');
    await dialog().getByRole('heading', { name: 'Set up a digest' }).waitFor();
    await dialog().getByRole('button', { name: 'Submit' }).click();
    expect(await dialog().getByText('This field is required.').count()).toBe(3);
    await page.keyboard.type('Tides');
    await dialog().getByRole('button', { name: 'Channel' }).click();
    await option('general').click();
    await dialog().getByRole('radio', { name: 'Every week' }).check();
    await dialog().getByRole('checkbox', { name: 'Quotes' }).check();
    await dialog().getByRole('button', { name: 'Submit' }).click();
    const { id } = town.discord.world.channelNamed('general');
    await answer(`name=Tides channel=${id} often=weekly extras=pictures,quotes`).waitFor();
    expect(await dialog().count()).toBe(0);
  });
  test('a button of an answer opens the next dialog, with a select, a file and a tick', async () => {
    await page.getByRole('button', { name: 'The rest' }).click();
    await dialog().getByRole('button', { name: 'Topics' }).press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await dialog().getByRole('button', { name: 'Topics: 🌊 Sea, Rail' }).waitFor();
    const file = { name: 'feeds.opml', mimeType: 'text/xml', buffer: Buffer.from('<opml/>') };
    await dialog().getByLabel('List of feeds').setInputFiles(file);
    await dialog().getByText('feeds.opml').waitFor();
    await dialog().getByLabel('Keep me informed').check();
    await dialog().getByRole('button', { name: 'Submit' }).click();
    await answer(/topics=sea,rail note= list=\d+ inform=true/).waitFor();
  });
  test('an answer that takes a while is thought about, and one that never comes is told', async () => {
    await begin('wait');
    await page.keyboard.press('Enter');
    await page.getByText('Broadsheet is thinking …').waitFor();
    town.finishWaiting();
    await answer('Here it is').waitFor();
    await begin('silence');
    await page.keyboard.press('Enter');
    await page.getByText('Sending command …').waitFor();
    const failed = answer('The application did not respond');
    await failed.waitFor();
    await failed.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await failed.count()).toBe(0);
  });
  test('everything that a message can hold is shown, and what can be used answers', async () => {
    const at = (name: string) => town.discord.world.channelNamed(name).id;
    await postEverything(
      town.bot,
      { text: at('news'), forum: at('stories') },
      `${town.discord.url}/icon.svg`,
    );
    await page.getByRole('button', { name: 'Spoiler' }).last().waitFor();
    expect(await page.locator('.unknown').count()).toBe(0);
    for (const name of ['Useful', 'Follow', 'Unfollow']) {
      await page.getByRole('button', { name, exact: true }).click();
    }
    await answer('Thank you').waitFor();
    await page.getByRole('button', { name: 'Open up to two' }).click();
    await option('Sea').click();
    await option('Law').click();
    await page.getByRole('heading', { name: 'Morning digest' }).click();
    await answer('Picked sea, law').waitFor();
    await page.getByRole('button', { name: 'Pick a channel' }).click();
    await option('announcements').click();
    await answer(`Picked ${at('announcements')}`).waitFor();
    expect(await page.getByRole('link', { name: 'Download feeds.opml' }).count()).toBe(2);
  });
  test('a command of the menu of a message', async () => {
    await page.getByText('See #news and').click({ button: 'right', position: { x: 5, y: 5 } });
    await page.getByRole('menuitem', { name: 'Count words' }).press('Enter');
    await answer('5 words').waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
  });
  test('what a bot writes is never more than text', async () => {
    const { id } = town.discord.world.channelNamed('news');
    const embed = {
      title: hostile,
      description: hostile,
      footer: { text: hostile },
      author: { name: hostile },
    };
    const options = [{ label: hostile, value: 'x', description: hostile }];
    const rows = [
      { type: 1, components: [{ type: 2, style: 1, label: hostile.slice(0, 80), custom_id: 'h' }] },
      { type: 1, components: [{ type: 3, custom_id: 's', placeholder: hostile, options }] },
    ];
    const fields = [{ name: hostile, value: `[${hostile}](javascript:window.hacked=1) ||${hostile}||` }];
    const picture = { url: 'https://pictures.example/nobody-is-asked.png' };
    const body = { content: hostile, embeds: [{ ...embed, fields, image: picture }], components: rows };
    const sent = (await town.bot.rest.post(`/channels/${id}/messages`, { body })) as { id: string };
    const shown = page.locator(`[data-id="${sent.id}"]`);
    await shown.getByRole('button', { name: '<img' }).last().click();
    await option('<img').waitFor();
    await page.keyboard.press('Escape');
    expect(await shown.locator('script, [onerror], a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    await town.bot.rest.delete(`/channels/${id}/messages/${sent.id}`);
    await expect.poll(() => shown.count()).toBe(0);
  });
  test('threads, posts of a forum and direct messages are places of their own', async () => {
    await page.getByRole('button', { name: 'Afterwards 1 message' }).click();
    await page.getByRole('article').getByText('Said in the thread').waitFor();
    await channel('stories').click();
    await page.getByRole('button', { name: /Sea\s*Storm gate holds/ }).click();
    await page.getByRole('article').getByText('It held.').waitFor();
    await page.getByRole('button', { name: 'Direct messages' }).click();
    await page.getByRole('combobox', { name: 'Message @Broadsheet' }).waitFor();
    await page.getByRole('button', { name: 'Harbour Town' }).click();
  });
  test('a German member has German commands, and their locale goes along', async () => {
    await page.getByLabel('You are').selectOption('Greta');
    await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(0);
    await page.keyboard.press('Escape');
    const heard = new Promise<string>((resolve) => {
      town.bot.once('interactionCreate', ({ locale }) => resolve(locale));
    });
    await begin('finde');
    await page.getByRole('combobox', { name: 'hafen' }).waitFor();
    await page.locator('.slash-help').getByText('Welchen').waitFor();
    expect(await heard).toBe('de');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByLabel('You are').selectOption('Ada');
  });
  test('the clock jumps, for the page and for whoever is told', async () => {
    await page.getByRole('button', { name: 'Jump 1 hour' }).click();
    await page.getByText('1 h ahead').waitFor();
    await page.getByRole('button', { name: 'Run the next scheduled post' }).click();
    await expect.poll(() => town.jumps.length).toBe(2);
    const { id } = town.discord.world.channelNamed('news');
    await town.bot.rest.post(`/channels/${id}/messages`, { body: { content: 'As scheduled' } });
    await page.getByRole('article').getByText('As scheduled').waitFor();
    expect(town.jumps[0]).toBe(3_600_000);
    expect((town.jumps[1] ?? 0) - 3_600_000).toBeGreaterThan(49_000);
  });
  test('what is broken is seen, and mends', async () => {
    await page.getByText('Break something').click();
    await page.getByRole('switch', { name: 'Half of all requests get 500' }).check();
    await expect.poll(() => town.discord.faults.list().map(({ plan }) => plan.kind)).toEqual(['serverError']);
    await page.getByRole('switch', { name: 'Half of all requests get 500' }).uncheck();
    await expect.poll(() => town.discord.faults.list()).toEqual([]);
    await page.getByRole('button', { name: 'Drop', exact: true }).click();
    await page.getByText('Broadsheet is not connected').waitFor();
    await page.getByText('Broadsheet is connected').waitFor();
    expect(connectedSessions(town.discord)).toBe(1);
    await expect.poll(() => page.locator('#log .budget').innerText()).toMatch(/^Budget: \d+ of 50 a second/);
  });
  test('everything that can be used has a name', async () => {
    const used = page.locator('button, a, input, select, textarea, [role="listbox"], img:not([alt=""])');
    const tree = await page.locator('body').ariaSnapshot();
    expect(await used.count()).toBeGreaterThan(20);
    // In the accessibility tree a control without a name is its role alone.
    const controls = /^\s*- (button|link|textbox|combobox|switch|checkbox|radio|img)(?: \[[^\]]*\])*:?\s*$/gm;
    expect(tree.match(controls)).toBeNull();
  });
  test('nothing broke a rule, nothing was complained of, and nobody outside was asked', () => {
    expect(town.discord.violations).toEqual([]);
    expect(town.complaints.filter((text) => !/status of 422|nobody-is-asked/.test(text))).toEqual([]);
    expect(town.asked).toEqual([]);
  });
});
