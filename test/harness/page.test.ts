import { ButtonStyle, ComponentType, MessageFlags, PermissionFlagsBits, type Client } from 'discord.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, whyNoBrowser, type Browser } from './browser.ts';
import { connectClient } from './client.ts';
import { startDiscord, type LocalDiscord, type Person } from './discord/index.ts';
import { startNewsstand, type Newsstand } from './newsstand/index.ts';
import { createPage } from './page/index.ts';

const admin = PermissionFlagsBits.Administrator;
const world = { guilds: [{ name: 'Harbour Town', channels: [{ name: 'news' }, { name: 'general' }] }] };

let discord: LocalDiscord;
let newsstand: Newsstand;
let ada: Person;
let milo: Person;
let bot: Client<true>;

beforeAll(async () => {
  discord = await startDiscord({ world });
  newsstand = await startNewsstand();
  ada = discord.person('Ada', { permissions: admin });
  milo = discord.person('Milo');
  discord.handlePages(createPage({ discord, people: [ada, milo], newsstand }));
  bot = await connectClient(discord);
  await teach(bot);
});
afterAll(async () => {
  await bot.destroy();
  await Promise.all([discord.stop(), newsstand.stop()]);
});

/** A bot as small as can be: it repeats what it is told, to nobody else, and thanks for a pressed button. */
async function teach(client: Client<true>): Promise<void> {
  const word = { type: 3, name: 'word', description: 'What shall be said', required: true } as const;
  const times = {
    type: 4,
    name: 'times',
    description: 'How often, 1 to 3',
    min_value: 1,
    max_value: 3,
  } as const;
  const only = { default_member_permissions: String(PermissionFlagsBits.ManageGuild) };
  await client.application.commands.set([
    { name: 'echo', description: 'Say it again', options: [word, times] },
    { name: 'secret', description: 'For admins', ...only },
  ]);
  client.on('interactionCreate', (interaction) => {
    if (interaction.isButton())
      void interaction.reply({ content: 'Thank you', flags: MessageFlags.Ephemeral });
    if (!interaction.isChatInputCommand()) return;
    const said = interaction.options.getString('word', true);
    const content = `**${said}** `.repeat(interaction.options.getInteger('times') ?? 1);
    void interaction.reply({ content, flags: MessageFlags.Ephemeral });
  });
}

/** Posts a small digest into a channel, as the bot. */
async function post(channelName: string, text: string): Promise<void> {
  const channel = await bot.channels.fetch(discord.world.channelNamed(channelName).id);
  if (channel === null || !channel.isSendable()) throw new Error(`The bot cannot post in #${channelName}.`);
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: 'Useful',
    custom_id: 'u',
  } as const;
  await channel.send({
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        components: [
          { type: ComponentType.TextDisplay, content: text },
          { type: ComponentType.ActionRow, components: [button] },
        ],
      },
    ],
  });
}

describe('the page as it is served', () => {
  test.each(['/', '/main.js', '/styles/theme.css', '/vendor/markdown-it.js'])('%s is there', async (path) => {
    const response = await fetch(discord.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });
  test.each(['/../view.ts', '/%2e%2e/view.ts', '/public/main.js', '/play/transcript'])(
    '%s is not',
    async (path) => {
      expect((await fetch(discord.url + path)).status).toBe(404);
    },
  );
  test('another site cannot act in the name of the admin', async () => {
    const body = JSON.stringify({ person: 'Ada', channel: 'general', text: 'from afar' });
    const form = await fetch(`${discord.url}/play/messages`, { method: 'POST', body });
    const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
    const foreign = await fetch(`${discord.url}/play/messages`, { method: 'POST', body, headers });
    expect([form.status, foreign.status]).toEqual([403, 403]);
    expect(ada.reads('general').map((one) => one.text)).not.toContain('from afar');
  });
  test('what cannot be done is told in words', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ person: 'Milo', channel: 'general', line: 'secret', values: {} });
    const response = await fetch(`${discord.url}/play/commands`, { method: 'POST', body, headers });
    expect([response.status, await response.json()]).toEqual([
      422,
      { error: '/secret is not offered to Milo.' },
    ]);
  });
  test('an answer for one person is not sent to another', async () => {
    const seen = await milo.in('general').types('/echo', { word: 'for Milo alone' });
    expect(seen.ephemeral).toBe(true);
    const states = ['Ada', 'Milo'].map(async (name) => {
      const response = await fetch(`${discord.url}/play/state?person=${name}`);
      const { guilds } = (await response.json()) as { guilds: object };
      return JSON.stringify(guilds);
    });
    const [forAda, forMilo] = await Promise.all(states);
    expect(forMilo).toContain('for Milo alone');
    expect(forAda).not.toContain('for Milo alone');
  });
});

const spoiler = 'class="spoiler-text" role="button" tabindex="0" aria-label="Spoiler"';
const external = 'target="_blank" rel="noopener noreferrer nofollow"';

/** Discord's Markdown, and the HTML that it becomes. */
const renderings: readonly (readonly [string, string])[] = [
  ['', ''],
  ['a\r\nb\u00a0c', '<p>a<br>\nb&nbsp;c</p>'],
  ['# A\n## B\n### C\n#### D', '<h1>A</h1>\n<h2>B</h2>\n<h3>C</h3>\n<p>#### D</p>'],
  ['-# small\nnext', '<p class="small-print">small</p>\n<p>next</p>'],
  ['**b** __u__ *i* _i_ ~~s~~', '<p><strong>b</strong> <u>u</u> <em>i</em> <em>i</em> <s>s</s></p>'],
  ['- a\nb', '<ul>\n<li>a</li>\n</ul>\n<p>b</p>'],
  ['> a\nb', '<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>'],
  ['+ no list\n++ no list', '<p>+ no list<br>\n++ no list</p>'],
  ['```\n- a\n+ b\n```', '<pre><code>- a\n+ b\n</code></pre>'],
  ['[x](https://a.example/?b=1&c)', `<p><a href="https://a.example/?b=1&amp;c" ${external}>x</a></p>`],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ['![x](https://a.example/p.png)', `<p>!<a href="https://a.example/p.png" ${external}>x</a></p>`],
  ['a ||b **c**|| d | e', `<p>a <span ${spoiler}>b <strong>c</strong></span> d | e</p>`],
  ['<img src=x onerror=alert(1)> &lt;', '<p>&lt;img src=x onerror=alert(1)&gt; &amp;lt;</p>'],
  ['<t:9999999999999> مرحبا 🗞️', '<p>&lt;t:9999999999999&gt; مرحبا 🗞️</p>'],
  [
    '</schedule add:100000000000000001>',
    '<p><button type="button" class="mention" data-command="schedule add">/schedule add</button></p>',
  ],
  ['<@&100000000000000001>', '<p><span class="mention">@&lt;b&gt;all</span></p>'],
  [
    '<#100000000000000001>',
    '<p><button type="button" class="mention" data-channel="100000000000000001">#&lt;i&gt;news&lt;/i&gt;</button></p>',
  ],
];

/** What the page's own module makes of a text: an expression that is evaluated in the page. */
function rendering(text: string): string {
  const names = "{ channelName: () => '<i>news</i>', userName: () => '', roleName: () => '<b>all' }";
  return `import('/markdown.js').then((one) => one.markdown(${JSON.stringify(text)}, ${names}).innerHTML.trim())`;
}

if (whyNoBrowser !== null) console.warn(`The page is not tested in a browser: ${whyNoBrowser}.`);

describe.skipIf(whyNoBrowser !== null)('the page in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(discord.url);
  });
  afterAll(() => browser.close());

  test('a post appears without a reload, with its Markdown', async () => {
    await page.getByRole('heading', { name: 'Welcome to #news!' }).waitFor();
    await post('news', '## Morning digest\n-# 3 stories\n**Lead** [Read](https://news.example/a) <t:0:D>');
    await page.getByRole('heading', { name: 'Morning digest' }).waitFor();
    expect(await page.locator('.container .small-print').textContent()).toBe('3 stories');
    expect(await page.getByRole('link', { name: 'Read' }).getAttribute('href')).toBe(
      'https://news.example/a',
    );
    expect(await page.locator('.container time').textContent()).toContain('1970');
  });
  test('a command is found, filled in and answered by keyboard alone', async () => {
    await page.keyboard.press('/');
    await page.getByRole('option', { name: '/echo Say it again' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[aria-selected="true"]').textContent()).toContain('/secret');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'word' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('word: This option is required.').waitFor();
    await page.keyboard.type('hear');
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: 'times How often' }).waitFor();
    await page.keyboard.type('t');
    await page.keyboard.press('Enter');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('times: The most is 3.').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    const answer = page.locator('.message.ephemeral').filter({ hasText: 'hear hear' });
    await answer.waitFor();
    expect(await answer.textContent()).toContain('Ada used /echo');
    expect(await answer.textContent()).toContain('Only you can see this');
    expect(await answer.locator('.markdown strong').count()).toBe(2);
  });
  test('Esc closes the list, and a mistake is told', async () => {
    await page.keyboard.press('/');
    await page.getByRole('listbox', { name: 'Commands' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox', { name: 'Commands' }).isVisible()).toBe(false);
    await page.keyboard.type('Good morning');
    await page.keyboard.press('Enter');
    await page.getByText('Good morning').waitFor();
    expect(ada.reads('news').at(-1)?.text).toBe('Good morning');
  });
  test('a pressed button is answered, and the log shows it without violations', async () => {
    await page.getByRole('button', { name: 'Useful', exact: true }).click();
    await page.locator('#messages').getByText('Thank you').waitFor();
    expect(await page.locator('#log').textContent()).toMatch(/POST\/interactions\/…\d+\/…\/callback/);
    expect(await page.locator('#log .summary').textContent()).toMatch(/^\d+ requests · 0 violations/);
    expect(discord.violations).toEqual([]);
  });
  test.each(renderings)('%j is shown as Discord shows it', async (text, html) => {
    expect(await page.evaluate(rendering(text))).toBe(html);
  });
  test('another person sees other commands and no answers of others', async () => {
    await page.getByLabel('You are').selectOption('Milo');
    await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Message #news' }).fill('/');
    await page.getByRole('option', { name: '/echo' }).waitFor();
    expect(await page.getByRole('option', { name: '/secret' }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });
  test('a message elsewhere marks its channel as unread', async () => {
    await post('general', 'Elsewhere');
    await page.getByRole('button', { name: 'general, unread messages' }).click();
    await page.locator('.container').getByText('Elsewhere').waitFor();
    expect(
      await page.getByRole('button', { name: 'general', exact: true }).getAttribute('aria-current'),
    ).toBe('page');
  });
  test('the button publishes an article until none is left', async () => {
    const before = newsstand.articles().length;
    await page.getByRole('button', { name: 'Publish a new article' }).click();
    await expect.poll(() => newsstand.articles().length).toBe(before + 1);
  });
  test('a narrow window needs no sideways scrolling, and opens the channels by a button', async () => {
    await page.setViewportSize({ width: 380, height: 700 });
    expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(380);
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('button', { name: 'news', exact: true }).click();
    await page.getByRole('heading', { name: 'Morning digest' }).waitFor();
    expect(await page.getByRole('button', { name: 'Channels' }).getAttribute('aria-expanded')).toBe('false');
  });
  test('the theme follows the system until somebody switches it', async () => {
    const theme = () => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    await page.getByRole('button', { name: 'Light theme' }).click();
    expect(await theme()).toBe('light');
    await page.reload();
    expect(await theme()).toBe('light');
  });
  test('nothing was complained of', () => {
    expect(complaints).toEqual([]);
  });
});
