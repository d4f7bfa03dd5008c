import {
  ButtonStyle,
  ComponentType,
  SlashCommandBuilder,
  TextInputStyle,
  type APIComponentInLabel,
  type APIComponentInMessageActionRow,
  type APILabelComponent,
  type Client,
  type Interaction,
} from 'discord.js';
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

const panelCommand = new SlashCommandBuilder().setName('panel').setDescription('Shows a panel').toJSON();

const reply = (textOf: (interaction: Interaction) => string) => async (interaction: Interaction) => {
  if (interaction.isRepliable()) await interaction.reply(textOf(interaction));
};

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
    await serve(client, panelCommand, async (interaction) => {
      if (!interaction.isChatInputCommand()) return answer(interaction);
      return interaction.reply({ content: 'Pick', components: panel });
    });
    const { message } = await ada.types('/panel');
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
    const message = await shown(reply(() => 'Here is more'));
    expect((await discord.person('Ben').presses(message, 'more')).text).toBe('Here is more');
    expect(ada.reads().map((one) => one.text.split('\n')[0])).toEqual(['Pick', 'Here is more']);
  });

  it('whose bot takes its time changes when the bot is done, each time it is pressed', async () => {
    let count = 0;
    const message = await shown(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      count += 1;
      await interaction.editReply({ content: `Pressed ${count}` });
    });
    expect((await ada.presses(message, 'more')).text).toContain('Pressed 1');
    expect((await ada.presses(message, 'more')).text).toContain('Pressed 2');
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
    const message = await shown(reply(() => 'Never'));
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
    await serve(client, panelCommand, async (interaction) => {
      if (interaction.isChatInputCommand()) return interaction.showModal(modal);
      if (!interaction.isModalSubmit()) return undefined;
      const { fields } = interaction;
      return interaction.reply(
        `${fields.getTextInputValue('when')} ${fields.getStringSelectValues('style').join()}`,
      );
    });
  });

  it('opens, is filled in, and is answered', async () => {
    const opened = await ada.types('/panel');
    expect(opened).toMatchObject({ text: 'Set up', message: null, modal: { customId: 'setup' } });
    if (opened.modal === null) throw new Error('No modal opened.');
    expect((await ada.submits(opened.modal, { when: '08:00', style: ['2'] })).text).toBe('08:00 2');
  });

  it('cannot be submitted with what the client does not accept', async () => {
    const { modal: opened } = await ada.types('/panel');
    if (opened === null) throw new Error('No modal opened.');
    await expect(ada.submits(opened, {})).rejects.toThrow('The field when takes 1 to 5 characters.');
    await expect(ada.submits(opened, { when: 'at eight' })).rejects.toThrow('takes 1 to 5 characters');
    await expect(ada.submits(opened, { when: '8', what: 'x' })).rejects.toThrow('no field what');
  });
});
