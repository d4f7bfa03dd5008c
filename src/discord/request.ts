import type { Options, OptionValue, PickedMessage, Request, Typing } from '#commands';
import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Message,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { askingOf, pickedChannel } from './asking.ts';

type Slash = ChatInputCommandInteraction | AutocompleteInteraction;

const optionValue = (option: CommandInteractionOption, slash: Slash): OptionValue | undefined => {
  switch (option.type) {
    case ApplicationCommandOptionType.Channel:
      return pickedChannel(String(option.value), option.channel, slash);
    case ApplicationCommandOptionType.Attachment:
      return (
        option.attachment && {
          name: option.attachment.name,
          url: option.attachment.url,
          bytes: option.attachment.size,
        }
      );
    default:
      return option.value;
  }
};

const actionOf = ({ options }: Slash): string => options.getSubcommand(false) ?? '';

const optionsOf = (slash: Slash): Options => {
  const [first] = slash.options.data;
  const given = actionOf(slash) === '' ? slash.options.data : (first?.options ?? []);
  return Object.fromEntries(
    given.flatMap((option) => {
      const value = optionValue(option, slash);
      return value === undefined ? [] : [[option.name, value]];
    }),
  );
};

/** Reads a slash command as the commands ring takes it. `at` is epoch ms. */
export const requestOf = (interaction: ChatInputCommandInteraction, at: number): Request => ({
  ...askingOf(interaction, at),
  kind: 'command',
  command: interaction.commandName,
  action: actionOf(interaction),
  options: optionsOf(interaction),
  message: null,
});

/** Where a message leads: the addresses in its text and those behind its previews, each once. */
const linksIn = ({ content, embeds }: Message): readonly string[] => {
  const written = content.match(/https?:\/\/[^\s<>]+/giu) ?? [];
  const bare = written.map((address) => address.replace(/[)\].,;:!?'"’”»]+$/u, ''));
  return [...new Set([...bare, ...embeds.flatMap(({ url }) => url ?? [])])];
};

/** A message's own text; what its previews say where it has none. */
const textOf = ({ content, embeds }: Message): string =>
  content !== ''
    ? content
    : embeds.flatMap(({ title, description }) => [title, description].filter(Boolean)).join('\n\n');

const pickedMessage = (message: Message): PickedMessage => ({
  id: message.id,
  text: textOf(message),
  links: linksIn(message),
});

/** Reads what was asked for from a message's menu. */
export const menuRequestOf = (interaction: MessageContextMenuCommandInteraction, at: number): Request => ({
  ...askingOf(interaction, at),
  kind: 'command',
  command: interaction.commandName,
  action: '',
  options: {},
  message: pickedMessage(interaction.targetMessage),
});

/** Reads what somebody is typing into an option. */
export const typingOf = (interaction: AutocompleteInteraction, at: number): Typing => {
  const focused = interaction.options.getFocused(true);
  return {
    ...askingOf(interaction, at),
    command: interaction.commandName,
    action: actionOf(interaction),
    option: focused.name,
    typed: String(focused.value),
    options: optionsOf(interaction),
  };
};
