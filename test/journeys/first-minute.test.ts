import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, whyNoBrowser, type Browser } from '../harness/browser.ts';
import { until } from './town.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** What the README promises: a digest appears by itself within a minute of the start. */
const firstDigestMsMax = 60_000;

/** Starts the bot as a newcomer does, without a token, on ports of its own. */
const startWithoutToken = (): ChildProcess => {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE, PLAY_PORT: String(20_000 + (process.pid % 20_000)) };
  return spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] });
};

describe.skipIf(whyNoBrowser !== null)(
  `the first minute of a newcomer: ${whyNoBrowser ?? 'in Chromium'}`,
  () => {
    const startedAt = Date.now();
    let bot: ChildProcess;
    let browser: Browser;
    let page: Page;
    let said = '';

    beforeAll(async () => {
      bot = startWithoutToken();
      bot.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      await until('the address is printed', () => /http:\/\/127\.0\.0\.1:\d+/u.test(said), 45_000);
      browser = await openBrowser();
      page = await browser.context.newPage();
      await page.goto(/http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0] ?? '');
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      const ended = once(bot, 'exit');
      bot.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    });

    test('a digest is posted by itself, with quoted sentences and sources', async () => {
      const digest = page.getByRole('article').filter({ hasText: 'First edition' });
      await digest.first().waitFor({ timeout: firstDigestMsMax - (Date.now() - startedAt) });
      const text = await digest.first().innerText();
      expect(text).toMatch(/\d stories from \d+ articles · \d+ sources/u);
      expect(text).toMatch(/[2-9] sources · .* ago/u);
      expect(await digest.first().locator('blockquote').count()).toBeGreaterThanOrEqual(5);
    }, 90_000);

    test('the REST log shows no violation', async () =>
      expect(await page.getByText(/\d+ requests · 0 violations/u).count()).toBeGreaterThan(0));

    /** Types a command without options and sends it. */
    const send = async (typed: string): Promise<void> => {
      await page.keyboard.press('/');
      await page.keyboard.type(typed);
      await page.getByRole('listbox', { name: 'Commands' }).getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    };
    const answer = (text: string) => page.locator('.message.ephemeral').filter({ hasText: text }).last();
    const digests = () =>
      page.getByRole('article').filter({ hasText: /\d+ (?:story|stories) from \d+ articles?/u });

    test('a command typed into the page is answered', async () => {
      await send('help');
      await answer('Add a source').waitFor();
      expect(await answer('Add a source').innerText()).toContain('Only you can see this');
    });

    test('a button under the digest is answered, to whoever pressed it alone', async () => {
      const before = await page.locator('.message.ephemeral').count();
      await page.getByRole('button', { name: 'Why these?' }).click();
      await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(before + 1);
    });

    test('a German member finds German commands, and no answers to others', async () => {
      await page.getByLabel('You are').selectOption('Greta');
      await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.getByRole('option', { name: '/zusammenfassen' }).waitFor();
      await page.keyboard.press('Escape');
      await send('help');
      await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(1);
      await page.getByLabel('You are').selectOption('Ada');
    });

    test('the clock jumps to the next digest, which has the articles that came out', async () => {
      // A digest of fewer stories than three waits for more.
      for (let left = 3; left > 0; left -= 1) {
        await page.getByRole('button', { name: 'Publish a new article' }).click();
      }
      await page.getByRole('button', { name: 'Run the next scheduled post' }).click();
      await expect.poll(() => digests().count(), { timeout: 20_000 }).toBe(2);
    }, 30_000);

    test('the gateway breaks, and the bot comes back and answers', async () => {
      await page.getByText('Break something').click();
      await page.getByRole('button', { name: 'Drop', exact: true }).click();
      await page.getByText('Broadsheet is not connected').waitFor();
      await page.getByText('Broadsheet is connected').waitFor();
      const before = await answer('Add a source').count();
      await page.keyboard.press('Escape');
      await send('help');
      await expect.poll(() => page.locator('.message.ephemeral').count()).toBeGreaterThan(before);
      expect(await page.getByText(/\d+ requests · 0 violations/u).count()).toBe(1);
    });
  },
);
