import {
  ComponentType as C,
  MessageFlags,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  type Interaction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { commands } from './commands.ts';
import { firstFields, furtherFields } from './dialogs.ts';

export { postEverything } from './posts.ts';

const harbours = ['Brannay', 'Lindmar', 'Morvaste', 'Tarnholt', 'Ulvsund'];

const flags = MessageFlags.Ephemeral;

/** A bot that has something of everything that the page can show, and answers whatever anyone does. */
export async function showEverything(client: Client<true>): Promise<{ readonly finishWaiting: () => void }> {
  const waiting: ChatInputCommandInteraction[] = [];
  await client.application.commands.set(commands);
  client.on('interactionCreate', (interaction) => {
    if (!interaction.isChatInputCommand()) return void answer(interaction);
    if (interaction.commandName === 'wait') {
      waiting.push(interaction);
      return void interaction.deferReply({ flags });
    }
    return void answerCommand(interaction);
  });
  return {
    finishWaiting: () => {
      for (const one of waiting.splice(0)) void one.editReply('Here it is');
    },
  };
}

function answer(interaction: Interaction): Promise<unknown> | undefined {
  if (interaction.isAutocomplete()) return complete(interaction);
  if (interaction.isMessageComponent()) return answerComponent(interaction);
  if (interaction.isModalSubmit()) return answerDialog(interaction);
  if (!interaction.isMessageContextMenuCommand()) return undefined;
  const words = interaction.targetMessage.content.split(/\s+/).length;
  return interaction.reply({ content: `${words} words`, flags });
}

function complete(interaction: AutocompleteInteraction): Promise<unknown> {
  const typed = interaction.options.getFocused().toLowerCase();
  const found = harbours.filter((name) => name.toLowerCase().startsWith(typed));
  return interaction.respond(found.map((name) => ({ name, value: name.toLowerCase() })));
}

function answerCommand(interaction: ChatInputCommandInteraction): Promise<unknown> | undefined {
  const { commandName, options } = interaction;
  if (commandName === 'setup') {
    return interaction.showModal({ title: 'Set up a digest', custom_id: 'setup', components: firstFields });
  }
  if (commandName === 'echo') {
    const said = `**${options.getString('word', true)}** `.repeat(options.getInteger('times') ?? 1);
    return interaction.reply({ content: said, flags });
  }
  if (commandName !== 'find') return undefined;
  const told = options.data.map(({ name, value }) => `${name}=${value}`);
  return interaction.reply({ content: told.join(' '), flags });
}

function answerComponent(interaction: MessageComponentInteraction): Promise<unknown> {
  if (interaction.isAnySelectMenu()) {
    return interaction.reply({ content: `Picked ${interaction.values.join(', ')}`, flags });
  }
  if (interaction.customId !== 'further') return interaction.reply({ content: 'Thank you', flags });
  return interaction.showModal({ title: 'The rest', custom_id: 'rest', components: furtherFields });
}

/** What was filled in, and a button to the second dialog. */
function answerDialog(interaction: ModalSubmitInteraction): Promise<unknown> {
  const told = interaction.fields.fields.map((field) => {
    const value = 'values' in field ? field.values : 'value' in field ? field.value : '';
    return `${field.customId}=${String(value)}`;
  });
  const further = { type: C.Button, style: 1, label: 'The rest', custom_id: 'further' } as const;
  const row = { type: C.ActionRow, components: [further] } as const;
  return interaction.reply({ content: told.join(' '), flags, components: [row] });
}
