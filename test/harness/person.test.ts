import {
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type Client,
  type Interaction,
} from 'discord.js';
import { ChannelType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectClient, serve } from './client.ts';
import { startDiscord, type LocalDiscord, type Person } from './discord/index.ts';
import { withSpec } from './spec.ts';

let discord: LocalDiscord;
let client: Client<true>;
let ada: Person;

beforeEach(async () => {
  discord = await startDiscord(withSpec());
  client = await connectClient(discord);
  ada = discord.person('Ada');
});

afterEach(async () => {
  await client.destroy();
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

const topic = new SlashCommandBuilder()
  .setName('topic')
  .setDescription('Follows a topic')
  .addSubcommand((sub) =>
    sub
      .setName('add')
      .setDescription('Adds one')
      .addStringOption((option) =>
        option.setName('name').setDescription('Name').setRequired(true).setMaxLength(10),
      )
      .addIntegerOption((option) =>
        option.setName('count').setDescription('How many').setMinValue(1).setMaxValue(15),
      )
      .addStringOption((option) =>
        option.setName('style').setDescription('Style').addChoices({ name: 'Brief', value: 'brief' }),
      )
      .addStringOption((option) => option.setName('zone').setDescription('Time zone').setAutocomplete(true))
      .addChannelOption((option) => option.setName('channel').setDescription('Where'))
      .addUserOption((option) => option.setName('who').setDescription('For whom')),
  )
  .toJSON();

const reply = (text: string | ((interaction: Interaction) => string)) => async (interaction: Interaction) => {
  if (!interaction.isRepliable()) return;
  await interaction.reply(typeof text === 'string' ? text : text(interaction));
};

describe('a command', () => {
  it('arrives with its options, and with the records behind the ids', async () => {
    const echo = reply((interaction) => {
      if (!interaction.isChatInputCommand()) return '';
      const { options } = interaction;
      const where = options.getChannel('channel', true, [ChannelType.GuildText]).name;
      const who = options.getUser('who', true).globalName;
      return [
        options.getSubcommand(),
        options.getString('name'),
        options.getInteger('count'),
        where,
        who,
      ].join(' ');
    });
    await serve(client, topic, echo);
    const channel = discord.world.channelNamed('digests');
    const seen = await ada.types('/topic add', { name: 'Rain', count: 3, channel, who: ada.user });
    expect(seen).toMatchObject({ text: 'add Rain 3 digests Ada', ephemeral: false });
  });

  it.each([
    ['/topic', {}, '/topic needs a subcommand.'],
    ['/topic drop', {}, '/topic has no subcommand drop.'],
    ['/other', {}, 'There is no command /other.'],
    ['/topic add', {}, 'The option name is required.'],
    ['/topic add', { name: 'a', colour: 'red' }, 'There is no option colour.'],
    ['/topic add', { name: 'longer than ten' }, 'The option name must be 0 to 10 characters long.'],
    ['/topic add', { name: 'a', count: 0 }, 'The option count must be at least 1.'],
    ['/topic add', { name: 'a', count: 16 }, 'The option count must be at most 15.'],
    ['/topic add', { name: 'a', count: 1.5 }, 'The option count takes a whole number.'],
    ['/topic add', { name: 'a', style: 'long' }, 'The option style has no choice long.'],
    ['/topic add', { name: 5 }, 'The option name takes a string, not 5.'],
    ['/topic add', { name: 'a', channel: '1' }, 'There is nothing with the id 1 to pick.'],
  ])('typed as %s %j is not sent, as in the client', async (line, values, message) => {
    await serve(client, topic, reply('Never'));
    await expect(ada.types(line, values)).rejects.toThrow(message);
  });

  it('is listed only for those who may use it, and where it may be used', async () => {
    const command = new SlashCommandBuilder()
      .setName('admin')
      .setDescription('For admins')
      .setContexts(0)
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild);
    await serve(client, command.toJSON(), reply('Done'));
    await expect(ada.types('/admin')).rejects.toThrow('/admin is not offered to Ada.');
    const ben = discord.person('Ben', { permissions: PermissionFlagsBits.ManageGuild });
    expect((await ben.types('/admin')).text).toBe('Done');
    await expect(ben.in('@bot').types('/admin')).rejects.toThrow(
      '/admin is not offered in this kind of channel.',
    );
    expect([ada.commands(), ben.commands()].map((commands) => commands.length)).toEqual([0, 1]);
  });

  it('offers what the bot completes while an option is typed', async () => {
    await serve(client, topic, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name}: ${value}`, value: 'Europe/London' }]);
    });
    const choices = await ada.completes('/topic add', { zone: 'lon' }, 'zone');
    expect(choices).toEqual([{ name: 'zone: lon', value: 'Europe/London' }]);
  });

  it('can be used in a direct message, in the language of the person', async () => {
    const greta = discord.person('Greta', { locale: 'de' });
    await serve(
      client,
      topic,
      reply((interaction) => `${interaction.locale} ${interaction.guildId}`),
    );
    expect((await greta.in('@bot').types('/topic add', { name: 'Regen' })).text).toBe('de null');
    expect(greta.reads('@bot')).toMatchObject([{ text: 'de null' }]);
  });

  it('that nobody answers fails as it does on screen', async () => {
    await serve(client, topic, async () => undefined);
    await expect(ada.types('/topic add', { name: 'a' })).rejects.toThrow('The application did not respond');
  });
});

describe('an answer', () => {
  it('for one person is read by that person alone', async () => {
    await serve(client, topic, async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.reply({ content: 'Secret', flags: MessageFlags.Ephemeral });
    });
    const seen = await ada.types('/topic add', { name: 'a' });
    expect(seen).toMatchObject({ ephemeral: true, text: 'Secret' });
    expect(ada.reads()).toMatchObject([{ text: 'Secret', ephemeral: true, author: 'broadsheet' }]);
    expect(discord.person('Ben').reads()).toEqual([]);
  });

  it('after a deferral is what the bot says in the end, by an edit or by a further message', async () => {
    let byEdit = true;
    await serve(client, topic, async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await (byEdit ? interaction.editReply('Edited') : interaction.followUp('Followed'));
    });
    expect((await ada.types('/topic add', { name: 'a' })).text).toBe('Edited');
    byEdit = false;
    expect(await ada.types('/topic add', { name: 'a' })).toMatchObject({ text: 'Followed', ephemeral: true });
    expect(ada.reads()).toHaveLength(2);
  });
});

describe('a person', () => {
  it('stays the same person by the same name', () => {
    expect(discord.person('Ada').user.id).toBe(ada.user.id);
    expect(ada.in('digests').user.id).toBe(ada.user.id);
  });

  it('cannot read or write where the channel does not let them', () => {
    const channel = discord.world.channelNamed('digests');
    const everyone = discord.world.firstGuild().id;
    const hidden = { id: everyone, kind: 'role' as const, allow: 0n, deny: PermissionFlagsBits.ViewChannel };
    channel.overwrites.push(hidden);
    expect(() => ada.reads('digests')).toThrow('Ada may not do that in #digests.');
    expect(() => ada.in('digests').says('x')).toThrow('Ada may not do that in #digests.');
  });
});
