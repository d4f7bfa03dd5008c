import { PermissionFlagsBits } from 'discord.js';

/**
 * What a digest needs in its channel, in the words of Discord's settings.
 * The history is needed to find a post again whose reply was lost, so that it is never posted twice.
 */
const needed: readonly (readonly [bit: bigint, name: string])[] = [
  [PermissionFlagsBits.ViewChannel, 'View Channel'],
  [PermissionFlagsBits.SendMessages, 'Send Messages'],
  [PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
];

/** The permissions that are missing to post a digest, given those that Broadsheet has in the channel. */
export const missingToPost = (permissions: { readonly has: (bit: bigint) => boolean }): readonly string[] =>
  needed.filter(([bit]) => !permissions.has(bit)).map(([, name]) => name);
