import {
  ContainerBuilder,
  Events,
  MessageFlags,
  SlashCommandBuilder,
  TextDisplayBuilder,
  type ChatInputCommandInteraction,
  type Client,
  type TextChannel,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectClient } from './client.ts';
import { startDiscord, type LocalDiscord } from './discord/index.ts';
import { withSpec } from './spec.ts';

let discord: LocalDiscord;
let client: Client<true>;

beforeEach(async () => {
  const limits = { message: { requestsMax: 2, windowMs: 100 } };
  discord = await startDiscord({ ...withSpec(), limits });
  client = await connectClient(discord);
});

afterEach(async () => {
  await client.destroy();
  expect(discord.violations.filter((one) => one.in === 'response')).toEqual([]);
  await discord.stop();
});

describe('the real discord.js client', () => {
  it('logs in and knows its guild and its channels', () => {
    expect(client.user.username).toBe('broadsheet');
    expect(client.guilds.cache.map((guild) => guild.name)).toEqual(['Reading Room']);
    expect(textChannel('digests').name).toBe('digests');
  });

  it('registers commands, defers, and edits the answer that the person then reads', async () => {
    await client.application.commands.set([sumUp.toJSON()]);
    answering(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(`In short: ${interaction.options.getString('text', true)}`);
    });
    const seen = await discord.person('Ada').types('/summarize', { text: 'Rain came.' });
    expect(seen).toMatchObject({ ephemeral: true, text: 'In short: Rain came.' });
    expect(discord.person('Ben').reads()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('posts once when it sends the same nonce twice', async () => {
    const channel = textChannel('digests');
    const first = await channel.send({ content: 'Morning digest', nonce: 'edition-1', enforceNonce: true });
    const second = await channel.send({ content: 'Morning digest', nonce: 'edition-1', enforceNonce: true });
    expect(second.id).toBe(first.id);
    expect(discord.person('Ada').reads('digests')).toHaveLength(1);
  });

  it('posts Components V2 that a person can read', async () => {
    const container = new ContainerBuilder().addTextDisplayComponents(
      new TextDisplayBuilder().setContent('## Morning digest'),
    );
    await textChannel('digests').send({ flags: MessageFlags.IsComponentsV2, components: [container] });
    expect(discord.person('Ada').reads('digests')[0]?.text).toBe('## Morning digest');
    expect(discord.violations).toEqual([]);
  });

  it('is refused what Discord refuses, with the place and the rule', async () => {
    const sent = textChannel('digests').send({ content: 'x'.repeat(2001) });
    await expect(sent).rejects.toMatchObject({ status: 400, code: 50035 });
    await expect(sent).rejects.toThrow('content[BASE_TYPE_MAX_LENGTH]');
    expect(discord.violations).toMatchObject([{ in: 'request', pointer: '/content' }]);
  });

  it('waits where it is told to and then goes on', async () => {
    const channel = textChannel('digests');
    for (const content of ['one', 'two', 'three', 'four']) await channel.send(content);
    expect(discord.person('Ada').reads('digests')).toHaveLength(4);
    expect(discord.log.list().filter((exchange) => exchange.status === 429)).toEqual([]);
  });

  it('tries again after a scripted 429, and posts once', async () => {
    const headers = { 'retry-after': '0.05', 'x-ratelimit-scope': 'shared' };
    const body = { message: 'You are being rate limited.', retry_after: 0.05, global: false };
    discord.faults.add({ method: 'POST', path: '/channels/:channel/messages', status: 429, headers, body });
    await textChannel('digests').send('Patience');
    expect(discord.log.list().filter((exchange) => exchange.method === 'POST')).toMatchObject([
      { status: 429 },
      { status: 200 },
    ]);
    expect(discord.person('Ada').reads('digests')).toHaveLength(1);
  });

  it('resumes after the gateway dropped it and still gets what happened meanwhile', async () => {
    await client.application.commands.set([sumUp.toJSON()]);
    answering((interaction) => interaction.reply('Here again.'));
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    discord.gateway.drop(4000);
    const seen = await discord.person('Ada').types('/summarize', { text: 'Anything.' });
    await resumed;
    expect(seen.text).toBe('Here again.');
  });
});

const sumUp = new SlashCommandBuilder()
  .setName('summarize')
  .setDescription('Sums up a text')
  .addStringOption((option) => option.setName('text').setDescription('The text').setRequired(true));

function answering(answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void answer(interaction);
  });
}

function textChannel(name: string): TextChannel {
  return client.channels.cache.get(discord.world.channelNamed(name).id) as TextChannel;
}
