import {
  ComponentType as C,
  SlashCommandBuilder,
  TextInputStyle,
  type APIComponentInLabel,
  type APILabelComponent,
  type Client,
  type ModalSubmitInteraction,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectClient, serve } from './client.ts';
import { startDiscord, type LocalDiscord, type Person } from './discord/index.ts';
import { withSpec } from './spec.ts';

let discord: LocalDiscord;
let client: Client<true>;
let ada: Person;
let submitted: ModalSubmitInteraction | null;

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
const pages: Readonly<Record<string, readonly APIComponentInLabel[]>> = {
  choices: [
    { type: C.RadioGroup, custom_id: 'one', options },
    { type: C.CheckboxGroup, custom_id: 'some', options, max_values: 2, required: false },
    { type: C.Checkbox, custom_id: 'agree' },
    { type: C.StringSelect, custom_id: 'kept', options: [{ ...options[0]!, default: true }, options[1]!] },
  ],
  records: [
    { type: C.UserSelect, custom_id: 'who', max_values: 2 },
    { type: C.RoleSelect, custom_id: 'role', required: false },
    { type: C.MentionableSelect, custom_id: 'either' },
    { type: C.ChannelSelect, custom_id: 'where', channel_types: [0] },
    { type: C.FileUpload, custom_id: 'files', max_values: 2, required: false },
  ],
  text: [
    { type: C.TextInput, custom_id: 'short', style: TextInputStyle.Short, required: false },
    { type: C.TextInput, custom_id: 'filled', style: TextInputStyle.Paragraph, value: 'As it was' },
  ],
};

beforeEach(async () => {
  discord = await startDiscord(withSpec());
  client = await connectClient(discord);
  submitted = null;
  const command = new SlashCommandBuilder().setName('form').setDescription('Opens a form');
  command.addStringOption((option) => option.setName('page').setDescription('Which').setRequired(true));
  await serve(client, command.toJSON(), async (interaction) => {
    if (interaction.isChatInputCommand()) {
      return interaction.showModal(form(interaction.options.getString('page', true)));
    }
    if (!interaction.isModalSubmit()) return undefined;
    submitted = interaction;
    return interaction.reply('Thank you');
  });
  ada = discord.person('Ada');
});

afterEach(async () => {
  await client.destroy();
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

function form(page: string) {
  const labelled = (component: APIComponentInLabel): APILabelComponent => ({
    type: C.Label,
    label: 'L',
    component,
  });
  return { custom_id: page, title: 'A form', components: (pages[page] ?? []).map(labelled) };
}

async function open(page: string) {
  const { modal } = await ada.types('/form', { page });
  if (modal === null) throw new Error('No modal opened.');
  return modal;
}

describe('a modal', () => {
  it('brings what was chosen, ticked and left as it was', async () => {
    const modal = await open('choices');
    expect((await ada.submits(modal, { one: 'b', some: ['a', 'c'], agree: true })).text).toBe('Thank you');
    const { fields } = submitted ?? {};
    expect(fields?.getRadioGroup('one')).toBe('b');
    expect(fields?.getCheckboxGroup('some')).toEqual(['a', 'c']);
    expect(fields?.getCheckbox('agree')).toBe(true);
    expect(fields?.getStringSelectValues('kept')).toEqual(['a']);
  });

  it('brings the records of whoever and whatever was picked, and files that can be read', async () => {
    const modal = await open('records');
    const ben = discord.person('Ben').user;
    const where = discord.world.channelNamed('digests');
    const file = ada.attaches({ name: 'list.csv', contents: 'a,b' });
    await ada.submits(modal, { who: [ben, ada.user], either: [ben], where: [where], files: [file] });
    const { fields } = submitted ?? {};
    expect(fields?.getSelectedUsers('who')?.map((user) => user.globalName)).toEqual(['Ben', 'Ada']);
    expect(fields?.getSelectedMentionables('either')?.users.size).toBe(1);
    expect(fields?.getSelectedChannels('where')?.first()?.id).toBe(where.id);
    const url = fields?.getUploadedFiles('files')?.first()?.url ?? '';
    expect(await (await fetch(url)).text()).toBe('a,b');
  });

  it('brings text that was typed, and text that was there', async () => {
    await ada.submits(await open('text'), {});
    expect(submitted?.fields.getTextInputValue('short')).toBe('');
    expect(submitted?.fields.getTextInputValue('filled')).toBe('As it was');
  });

  it('cannot be submitted with choices that it does not offer', async () => {
    const choices = await open('choices');
    const refused = async (filled: Parameters<Person['submits']>[1], words: string) =>
      expect(ada.submits(choices, filled)).rejects.toThrow(words);
    await refused({}, 'Between 1 and 1 can be picked');
    await refused({ one: 'd' }, 'does not offer d');
    await refused({ one: 'a', some: ['a', 'b', 'c'] }, 'Between 1 and 2');
    await refused({ one: 'a', some: ['a', 'a'] }, 'picked twice');
    await refused({ one: 'a', some: true }, 'takes a list');
    const records = await open('records');
    const { user } = ada;
    const hall = discord.world.channelNamed('announcements');
    const wrong = ada.submits(records, { who: [user], either: [user], where: [hall] });
    await expect(wrong).rejects.toThrow('does not offer #announcements');
    await expect(ada.submits(records, { who: ['1'] })).rejects.toThrow('nothing with the id 1');
  });
});
