import type { Asking, ChannelAccess, OptionValue, Press, Request } from '#commands';
import {
  ApplicationCommandOptionType,
  PermissionFlagsBits,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from 'discord.js';
import { readCustomId } from './custom-id.ts';
import { missingToPost } from './permissions.ts';

const askingOf = (interaction: ChatInputCommandInteraction | ButtonInteraction, at: number): Asking => ({
  at,
  person: {
    id: interaction.user.id,
    locale: interaction.locale,
    managesServer: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  },
  guildId: interaction.guildId,
  channel: {
    channelId: interaction.channelId,
    missingPermissions: missingToPost(interaction.appPermissions),
  },
});

/** A channel that was picked. What Discord does not tell about it (one that we cannot even see) counts as closed. */
const channelAccess = (
  channelId: string,
  channel: CommandInteractionOption['channel'],
  interaction: ChatInputCommandInteraction,
): ChannelAccess => {
  const ourselves = interaction.guild?.members.me;
  const permissions =
    channel != null && 'permissionsFor' in channel && ourselves != null
      ? channel.permissionsFor(ourselves)
      : null;
  return { channelId, missingPermissions: missingToPost(permissions ?? { has: () => false }) };
};

const optionValue = (
  option: CommandInteractionOption,
  interaction: ChatInputCommandInteraction,
): OptionValue | undefined =>
  option.type === ApplicationCommandOptionType.Channel
    ? channelAccess(String(option.value), option.channel, interaction)
    : option.value;

/** Reads a slash command as the commands ring takes it. `at` is epoch ms. */
export const requestOf = (interaction: ChatInputCommandInteraction, at: number): Request => {
  const action = interaction.options.getSubcommand(false) ?? '';
  const [first] = interaction.options.data;
  const given = action === '' ? interaction.options.data : (first?.options ?? []);
  return {
    ...askingOf(interaction, at),
    command: interaction.commandName,
    action,
    options: Object.fromEntries(
      given.flatMap((option) => {
        const value = optionValue(option, interaction);
        return value === undefined ? [] : [[option.name, value]];
      }),
    ),
  };
};

/** Reads the press of a button; one that we did not make, or made long ago, has the action `''`. */
export const pressOf = (interaction: ButtonInteraction, at: number): Press => ({
  ...askingOf(interaction, at),
  ...(readCustomId(interaction.customId) ?? { action: '', id: '' }),
});
