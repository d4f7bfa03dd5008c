import {
  ButtonStyle,
  ComponentType,
  Events,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
  TextInputStyle,
  type APIComponentInLabel,
  type APIComponentInMessageActionRow,
  type APILabelComponent,
  type Client,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { ChannelType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectClient } from './client.ts';
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

/** Registers one command and answers whatever anyone does. */
async function bot(
  command: RESTPostAPIApplicationCommandsJSONBody,
  answer: (interaction: Interaction) => Promise<unknown>,
): Promise<void> {
  await client.application.commands.set([command]);
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
}

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
    await bot(topic, echo);
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
    await bot(topic, reply('Never'));
    await expect(ada.types(line, values)).rejects.toThrow(message);
  });

  it('is listed only for those who may use it, and where it may be used', async () => {
    const command = new SlashCommandBuilder()
      .setName('admin')
      .setDescription('For admins')
      .setContexts(0)
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild);
    await bot(command.toJSON(), reply('Done'));
    await expect(ada.types('/admin')).rejects.toThrow('/admin is not offered to Ada.');
    const ben = discord.person('Ben', { permissions: PermissionFlagsBits.ManageGuild });
    expect((await ben.types('/admin')).text).toBe('Done');
    await expect(ben.in('@bot').types('/admin')).rejects.toThrow(
      '/admin is not offered in this kind of channel.',
    );
    expect([ada.commands(), ben.commands()].map((commands) => commands.length)).toEqual([0, 1]);
  });

  it('offers what the bot completes while an option is typed', async () => {
    await bot(topic, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name}: ${value}`, value: 'Europe/London' }]);
    });
    const choices = await ada.completes('/topic add', { zone: 'lon' }, 'zone');
    expect(choices).toEqual([{ name: 'zone: lon', value: 'Europe/London' }]);
  });

  it('can be used in a direct message, in the language of the person', async () => {
    const greta = discord.person('Greta', { locale: 'de' });
    await bot(
      topic,
      reply((interaction) => `${interaction.locale} ${interaction.guildId}`),
    );
    expect((await greta.in('@bot').types('/topic add', { name: 'Regen' })).text).toBe('de null');
    expect(greta.reads('@bot')).toMatchObject([{ text: 'de null' }]);
  });

  it('that nobody answers fails as it does on screen', async () => {
    await bot(topic, async () => undefined);
    await expect(ada.types('/topic add', { name: 'a' })).rejects.toThrow('The application did not respond');
  });
});

describe('an answer', () => {
  it('for one person is read by that person alone', async () => {
    await bot(topic, async (interaction) => {
      if (interaction.isRepliable())
        await interaction.reply({ content: 'Secret', flags: MessageFlags.Ephemeral });
    });
    const seen = await ada.types('/topic add', { name: 'a' });
    expect(seen).toMatchObject({ ephemeral: true, text: 'Secret' });
    expect(ada.reads()).toMatchObject([{ text: 'Secret', ephemeral: true, author: 'broadsheet' }]);
    expect(discord.person('Ben').reads()).toEqual([]);
  });

  it('after a deferral is what the bot says in the end, by an edit or by a further message', async () => {
    let byEdit = true;
    await bot(topic, async (interaction) => {
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

type InRow = APIComponentInMessageActionRow;
const row = (...components: InRow[]) => ({ type: ComponentType.ActionRow as const, components });
const button = (custom_id: string, fields: { disabled?: boolean } = {}) => {
  const kind = { type: ComponentType.Button, style: ButtonStyle.Primary } as const;
  return { ...kind, label: custom_id, custom_id, ...fields };
};
const options = [
  { label: 'One', value: '1' },
  { label: 'Two', value: '2' },
];

describe('a component', () => {
  const panel = [
    row(button('more'), button('off', { disabled: true })),
    row({ type: ComponentType.StringSelect, custom_id: 'story', options }),
    row({ type: ComponentType.ChannelSelect, custom_id: 'where' }),
  ];

  const shown = async (answer: (interaction: Interaction) => Promise<unknown>) => {
    await bot(topic, async (interaction) => {
      if (!interaction.isChatInputCommand()) return answer(interaction);
      return interaction.reply({ content: 'Pick', components: panel });
    });
    const { message } = await ada.types('/topic add', { name: 'a' });
    if (message === null) throw new Error('The bot showed nothing.');
    return message;
  };

  it('that is pressed can change its message', async () => {
    const message = await shown(async (interaction) => {
      if (interaction.isButton()) await interaction.update({ content: `Pressed ${interaction.customId}` });
    });
    expect((await ada.presses(message, 'more')).text).toContain('Pressed more');
    expect(ada.reads()).toHaveLength(1);
  });

  it('that is pressed can be answered beside its message', async () => {
    const message = await shown(reply('Here is more'));
    expect((await discord.person('Ben').presses(message, 'more')).text).toBe('Here is more');
    expect(ada.reads().map((one) => one.text.split('\n')[0])).toEqual(['Pick', 'Here is more']);
  });

  it('that is a select brings what was picked, and the records behind it', async () => {
    const message = await shown(
      reply((interaction) => {
        if (interaction.isStringSelectMenu()) return interaction.values.join();
        return interaction.isChannelSelectMenu() ? (interaction.channels.first()?.id ?? '') : '';
      }),
    );
    const { id } = discord.world.channelNamed('digests');
    expect((await ada.picks(message, 'story', ['2'])).text).toBe('2');
    expect((await ada.picks(message, 'where', [id])).text).toBe(id);
  });

  it('cannot be used in ways that the client does not allow', async () => {
    const message = await shown(reply('Never'));
    await expect(ada.presses(message, 'off')).rejects.toThrow('is disabled');
    await expect(ada.presses(message, 'none')).rejects.toThrow('no component');
    await expect(ada.presses(message, 'story')).rejects.toThrow('is a select');
    await expect(ada.picks(message, 'more', ['1'])).rejects.toThrow('is a button');
    await expect(ada.picks(message, 'story', ['3'])).rejects.toThrow('does not offer 3');
    await expect(ada.picks(message, 'story', ['1', '2'])).rejects.toThrow('Between 1 and 1');
  });
});

describe('a modal', () => {
  const label = (component: APIComponentInLabel): APILabelComponent => ({
    type: ComponentType.Label,
    label: 'L',
    component,
  });
  const modal = {
    custom_id: 'setup',
    title: 'Set up',
    components: [
      label({ type: ComponentType.TextInput, custom_id: 'when', style: TextInputStyle.Short, max_length: 5 }),
      label({ type: ComponentType.StringSelect, custom_id: 'style', required: false, options }),
    ],
  };

  beforeEach(async () => {
    await bot(topic, async (interaction) => {
      if (interaction.isChatInputCommand()) return interaction.showModal(modal);
      if (!interaction.isModalSubmit()) return undefined;
      const { fields } = interaction;
      return interaction.reply(
        `${fields.getTextInputValue('when')} ${fields.getStringSelectValues('style').join()}`,
      );
    });
  });

  it('opens, is filled in, and is answered', async () => {
    const opened = await ada.types('/topic add', { name: 'a' });
    expect(opened).toMatchObject({ text: 'Set up', message: null, modal: { customId: 'setup' } });
    if (opened.modal === null) throw new Error('No modal opened.');
    expect((await ada.submits(opened.modal, { when: '08:00', style: ['2'] })).text).toBe('08:00 2');
  });

  it('cannot be submitted with what the client does not accept', async () => {
    const { modal: opened } = await ada.types('/topic add', { name: 'a' });
    if (opened === null) throw new Error('No modal opened.');
    await expect(ada.submits(opened, {})).rejects.toThrow('The field when takes 1 to 5 characters.');
    await expect(ada.submits(opened, { when: 'at eight' })).rejects.toThrow('takes 1 to 5 characters');
    await expect(ada.submits(opened, { when: '8', what: 'x' })).rejects.toThrow('no field what');
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
