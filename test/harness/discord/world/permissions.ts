import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Channel, Guild, Member } from './records.ts';

/** A new guild lets everyone read, write and use commands. Differs from Discord: voice rights are left out. */
export const everyonePermissions =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.AddReactions |
  P.CreatePublicThreads |
  P.SendMessagesInThreads |
  P.UseApplicationCommands |
  P.UseExternalApps |
  P.ChangeNickname;

/** What a bot is commonly invited with. It may not mention everyone and may not touch other people's messages. */
export const botPermissions =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.CreatePublicThreads |
  P.SendMessagesInThreads;

/** Every permission there is. */
const allPermissions = Object.values(P).reduce((all, bit) => all | bit, 0n);

/** What a member may do in the guild at large. Source: Discord docs, Permissions, "Permission Overwrites". */
export function guildPermissions(guild: Guild, member: Member): bigint {
  if (member.userId === guild.ownerId) return allPermissions;
  const roles = [guild.id, ...member.roleIds].map((id) => guild.roles.get(id)?.permissions ?? 0n);
  const granted = roles.reduce((all, role) => all | role, 0n);
  return has(granted, P.Administrator) ? allPermissions : granted;
}

/**
 * What a member may do in one channel: the guild's permissions, then the overwrites for everyone, for the member's
 * roles taken together, and for the member alone. Without `ViewChannel` nothing is left, and without `SendMessages`
 * nothing that needs a message; in a thread `SendMessagesInThreads` counts instead.
 * Source: Discord docs, Permissions, "Implicit Permissions".
 */
export function channelPermissions(guild: Guild, channel: Channel, member: Member): bigint {
  const base = guildPermissions(guild, member);
  if (base === allPermissions) return base;
  const roles = channel.overwrites.filter((one) => one.kind === 'role');
  const everyone = roles.filter((one) => one.id === guild.id);
  const own = roles.filter((one) => one.id !== guild.id && member.roleIds.includes(one.id));
  const alone = channel.overwrites.filter((one) => one.kind === 'member' && one.id === member.userId);
  const granted = [everyone, own, alone].reduce(apply, base);
  if (!has(granted, P.ViewChannel)) return 0n;
  return has(granted, speaking(channel)) ? granted : granted & ~needsSendMessages;
}

/** What it takes to write in a channel. A post of a forum is written with the right to send messages. */
export function speaking({ thread }: Pick<Channel, 'thread'>): bigint {
  return thread === null ? P.SendMessages : P.SendMessagesInThreads;
}

const needsSendMessages = P.MentionEveryone | P.SendTTSMessages | P.AttachFiles | P.EmbedLinks;

function apply(base: bigint, overwrites: Channel['overwrites']): bigint {
  const deny = overwrites.reduce((all, one) => all | one.deny, 0n);
  const allow = overwrites.reduce((all, one) => all | one.allow, 0n);
  return (base & ~deny) | allow;
}

/** Whether every bit of `wanted` is granted. */
export function has(granted: bigint, wanted: bigint): boolean {
  return (granted & wanted) === wanted;
}
