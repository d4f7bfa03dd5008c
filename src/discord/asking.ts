import type { Asking, ChannelAccess } from '#commands';
import {
  ChannelFlags,
  ChannelType,
  PermissionFlagsBits,
  type APIInteractionDataResolvedChannel,
  type BaseInteraction,
  type CommandInteractionOption,
  type ForumChannel,
} from 'discord.js';
import { channelAccessOf } from './permissions.ts';

/** A channel that came with an interaction, as discord.js gives it. */
type GivenChannel = NonNullable<CommandInteractionOption['channel']> | APIInteractionDataResolvedChannel;

/** What Broadsheet may do in a channel that was picked: Discord says so itself, else the cache knows. */
export const pickedChannel = (
  channelId: string,
  channel: GivenChannel | null | undefined,
  { guild }: Pick<BaseInteraction, 'guild'>,
): ChannelAccess => {
  const ourselves = guild?.members.me;
  const cached = guild?.channels.cache.get(channelId);
  const told = channel != null && 'appPermissions' in channel ? channel.appPermissions : null;
  const known = cached !== undefined && ourselves != null ? cached.permissionsFor(ourselves) : null;
  return {
    ...channelAccessOf(channelId, channel?.type ?? cached?.type, told ?? known),
    ...(cached?.type === ChannelType.GuildForum ? forumFacts(cached) : {}),
  };
};

/** What of a forum its posts need. */
const forumFacts = ({ availableTags, flags }: ForumChannel): Pick<ChannelAccess, 'tags' | 'needsTag'> => ({
  tags: availableTags.map(({ id, name }) => ({ id, name })),
  needsTag: flags.has(ChannelFlags.RequireTag),
});

/** Who asks for something, where and when. `at` is epoch ms. */
export const askingOf = (interaction: BaseInteraction, at: number): Asking => ({
  at,
  person: {
    id: interaction.user.id,
    name: interaction.user.displayName,
    locale: interaction.locale,
    managesServer: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  },
  guildId: interaction.guildId,
  guildLocale: interaction.guildLocale,
  channel: channelAccessOf(
    interaction.channelId ?? '',
    interaction.channel?.type,
    interaction.appPermissions ?? null,
  ),
});
