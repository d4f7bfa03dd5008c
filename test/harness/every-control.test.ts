import {
  AttachmentBuilder,
  ButtonStyle,
  ComponentType as C,
  Events,
  MessageFlags,
  PermissionFlagsBits as P,
  TextInputStyle,
  type Client,
  type Interaction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { ApplicationCommandOptionType as T, ApplicationCommandType as K } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectClient } from './client.ts';
import { startDiscord, type LocalDiscord, type Person } from './discord/index.ts';
import { withSpec } from './spec.ts';

/** A bot that has one of everything, in German too. */
const commands = [
  {
    name: 'panel',
    name_localizations: { de: 'tafel' },
    description: 'Shows everything',
    options: [
      {
        type: T.String,
        name: 'tone',
        name_localizations: { de: 'ton' },
        description: 'Tone',
        autocomplete: true,
      },
      { type: T.Attachment, name: 'file', description: 'A file' },
    ],
  },
  { type: K.Message, name: 'Summarize', name_localizations: { de: 'Zusammenfassen' } },
] as const;

const picture = 'https://example.org/a.png';
const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

const panel = (text: string) =>
  ({
    flags,
    files: [new AttachmentBuilder(Buffer.from('a,b\n1,2'), { name: 'table.csv' })],
    components: [
      {
        type: C.Section,
        components: [{ type: C.TextDisplay, content: text }],
        accessory: { type: C.Thumbnail, media: { url: picture } },
      },
      {
        type: C.Section,
        components: [{ type: C.TextDisplay, content: 'attachment://table.csv' }],
        accessory: { type: C.Button, style: ButtonStyle.Link, label: 'Read', url: 'https://example.org/' },
      },
      {
        type: C.ActionRow,
        components: [
          { type: C.Button, style: ButtonStyle.Primary, label: 'Ask', customId: 'ask' },
          { type: C.Button, style: ButtonStyle.Secondary, label: 'More', customId: 'more' },
          {
            type: C.Button,
            style: ButtonStyle.Danger,
            emoji: { name: '🗑️' },
            customId: 'gone',
            disabled: true,
          },
        ],
      },
      {
        type: C.ActionRow,
        components: [
          {
            type: C.StringSelect,
            customId: 'sort',
            placeholder: 'Order',
            options: [
              { label: 'Newest', value: 'n', default: true },
              { label: 'Oldest', value: 'o' },
            ],
          },
        ],
      },
      { type: C.File, file: { url: 'attachment://table.csv' } },
    ],
  }) as const;

const options = (...labels: readonly string[]) => labels.map((label) => ({ label, value: label[0] ?? '' }));
const label = (text: string, component: object) => ({ type: C.Label, label: text, component });

const form = {
  customId: 'form',
  title: 'Wishes',
  components: [
    label('Name', { type: C.TextInput, customId: 'name', style: TextInputStyle.Short }),
    label('Where', { type: C.ChannelSelect, customId: 'where' }),
    label('How often', { type: C.RadioGroup, customId: 'often', options: options('Daily', 'Weekly') }),
    label('Which', { type: C.CheckboxGroup, customId: 'which', options: options('News', 'Sport', 'Arts') }),
    label('List', { type: C.FileUpload, customId: 'list', required: false }),
  ],
};

const submitted = ({ fields }: ModalSubmitInteraction) =>
  [
    fields.getTextInputValue('name'),
    fields.getSelectedChannels('where', true).first()?.name,
    fields.getRadioGroup('often'),
    fields.getCheckboxGroup('which').join('+'),
    fields.getUploadedFiles('list')?.first()?.name,
  ].join(' ');

const clicked = async (interaction: MessageComponentInteraction) => {
  if (interaction.customId === 'ask') return interaction.showModal(form as never);
  if (interaction.isStringSelectMenu()) return interaction.update(panel(interaction.values.join()) as never);
  await interaction.deferUpdate();
  return interaction.followUp({ content: 'More of it', flags: MessageFlags.Ephemeral });
};

const answer = async (interaction: Interaction) => {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const offered = ['brief', 'broad', 'calm'].filter((one) => one.startsWith(typed));
    return interaction.respond(offered.map((one) => ({ name: one, value: one })));
  }
  if (interaction.isModalSubmit()) return interaction.reply({ content: submitted(interaction), flags: 64 });
  if (interaction.isMessageComponent()) return clicked(interaction);
  if (interaction.isMessageContextMenuCommand()) {
    const thread = await interaction.channel?.isSendable();
    return interaction.reply(`${interaction.targetMessage.id} ${String(thread)}`);
  }
  if (!interaction.isChatInputCommand()) return;
  const file = interaction.options.getAttachment('file');
  const read = file === null ? 'no file' : await (await fetch(file.url)).text();
  const tone = interaction.options.getString('tone') ?? 'no tone';
  return interaction.reply(panel(`${interaction.locale} ${tone} ${read}`) as never);
};

let discord: LocalDiscord;
let client: Client<true>;
let ada: Person;
let greta: Person;

beforeAll(async () => {
  discord = await startDiscord(withSpec());
  client = await connectClient(discord);
  await client.application.commands.set(commands as never);
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  ada = discord.person('Ada');
  greta = discord.person('Greta', { locale: 'de' });
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

describe('a person', () => {
  it('reads every control of an answer, and what it shows', async () => {
    const { message, ephemeral } = await ada.types('/panel');
    expect(ephemeral).toBe(true);
    const sight = ada.sees(message!);
    expect(sight.text).toContain('en-US no tone no file');
    expect(sight.buttons).toEqual([
      { label: 'Read', customId: null, url: 'https://example.org/', disabled: false },
      { label: 'Ask', customId: 'ask', url: null, disabled: false },
      { label: 'More', customId: 'more', url: null, disabled: false },
      { label: '🗑️', customId: 'gone', url: null, disabled: true },
    ]);
    const choices = [
      { label: 'Newest', value: 'n', chosen: true },
      { label: 'Oldest', value: 'o', chosen: false },
    ];
    expect(sight.selects).toEqual([
      { customId: 'sort', placeholder: 'Order', options: choices, disabled: false },
    ]);
    expect([sight.pictures, sight.files]).toEqual([[picture], ['table.csv']]);
  });

  it('downloads what the bot answered with, by an address that Discord made of the name', async () => {
    const { message } = await ada.types('/panel');
    expect(await ada.downloads(message!)).toMatchObject({ name: 'table.csv', text: 'a,b\n1,2' });
    await expect(ada.downloads(message!, 'other.csv')).rejects.toThrow('The message has no file other.csv.');
    const file = message!.components!.find((one) => one.type === C.File);
    expect(file).toMatchObject({ file: { url: message!.attachments[0]!.url }, name: 'table.csv', size: 7 });
    expect(ada.sees(message!).text).toContain('attachment://table.csv');
  });

  it('uses commands, options and menus in their own language', async () => {
    expect((await greta.types('/tafel', { ton: 'calm' })).text).toContain('de calm');
    expect((await greta.types('/panel', { tone: 'calm' })).text).toContain('de calm');
    await expect(ada.types('/tafel')).rejects.toThrow('There is no command /tafel.');
    const said = ada.says('Read this');
    expect((await greta.usesMenu('Zusammenfassen', said)).text).toBe(`${said.id} true`);
    expect((await ada.usesMenu('Summarize', said)).text).toBe(`${said.id} true`);
  });

  it('is offered what begins as they type', async () => {
    const offered = await ada.completes('/panel', { tone: 'br' }, 'tone');
    expect(offered.map(({ value }) => value)).toEqual(['brief', 'broad']);
    expect(await greta.completes('/tafel', { ton: 'x' }, 'ton')).toEqual([]);
  });

  it('attaches a file to an option', async () => {
    const file = ada.attaches({ name: 'feeds.opml', contents: '<opml/>' });
    expect((await ada.types('/panel', { file })).text).toContain('<opml/>');
  });

  it('picks, presses and fills in by the labels that they see', async () => {
    const { message } = await ada.types('/panel');
    expect((await ada.picks(message!, 'Order', ['Oldest'])).text).toContain('o');
    const { modal } = await ada.presses(message!, 'Ask');
    const list = ada.attaches({ name: 'list.txt', contents: 'a' });
    const where = discord.world.channelNamed('digests');
    const byLabel = {
      Name: 'Rain',
      Where: [where],
      'How often': 'Weekly',
      Which: ['News', 'Arts'],
      List: [list],
    };
    expect((await ada.submits(modal!, byLabel)).text).toBe('Rain digests W N+A list.txt');
    const byId = { name: 'Sun', where: [where.id], often: 'D', which: ['S'] };
    expect((await ada.submits(modal!, byId)).text).toBe('Sun digests D S ');
    await expect(ada.submits(modal!, { ...byId, Colour: 'red' })).rejects.toThrow('no field Colour');
    await expect(ada.presses(message!, 'Read')).rejects.toThrow('Read leads out of Discord.');
    await expect(ada.presses(message!, '🗑️')).rejects.toThrow('no component');
    await expect(ada.presses(message!, 'gone')).rejects.toThrow('is disabled');
  });

  it('sees what a bot adds without changing the message', async () => {
    const { message } = await ada.types('/panel');
    const seen = await ada.presses(message!, 'More');
    expect(seen.followUps).toMatchObject([{ text: 'More of it', ephemeral: true }]);
    expect(seen.message?.id).toBe(message!.id);
  });

  it('loses and gets permissions while the bot runs', async () => {
    const ben = discord.person('Ben', { permissions: P.ManageGuild });
    const may = async () => {
      let seen = 0n;
      client.once(Events.InteractionCreate, ({ memberPermissions }) => {
        seen = memberPermissions?.bitfield ?? 0n;
      });
      await ben.types('/panel');
      return (seen & P.ManageGuild) !== 0n;
    };
    expect(await may()).toBe(true);
    ben.gets(0n);
    expect(await may()).toBe(false);
    ben.gets(P.ManageGuild);
    expect(await may()).toBe(true);
    expect(() => ben.in('@bot').gets(0n)).toThrow('Ben is in no guild here');
  });
});

describe('a server that the bot joins while it runs', () => {
  it('is told of with its system channel, and its people can use the bot', async () => {
    const told = new Promise((resolve) => client.once(Events.GuildCreate, resolve));
    const channels = [{ name: 'rules' }, { name: 'lobby' }];
    const guild = discord.world.addGuild({
      name: 'New Town',
      channels,
      systemChannel: 'lobby',
      locale: 'de',
    });
    expect(await told).toMatchObject({
      id: guild.id,
      systemChannelId: guild.systemChannelId,
      preferredLocale: 'de',
    });
    const nora = discord.person('Nora', { guild });
    expect((await nora.in('lobby').types('/panel')).text).toContain('no tone');
    expect(discord.violations).toEqual([]);
  });
});
