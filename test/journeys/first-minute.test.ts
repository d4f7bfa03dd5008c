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
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, PLAY_PORT: String(20_000 + (process.pid % 20_000)) };
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
      await until('the address is printed', () => /http:\/\/127\.0\.0\.1:\d+/u.test(said));
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

    test('a command typed into the page is answered', async () => {
      await page.keyboard.type('/help');
      await page.getByRole('option', { name: '/help' }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      const answer = page.getByRole('article').filter({ hasText: 'Add a source' });
      await answer.waitFor();
      expect(await answer.innerText()).toContain('Only you can see this');
    });
  },
);
