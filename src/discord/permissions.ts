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

/** Threads have a right of their own in the place of the channel's. */
const neededInThreads: typeof needed = [
  ...needed.filter(([bit]) => bit !== PermissionFlagsBits.SendMessages),
  [PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads'],
];

type Permissions = { readonly has: (bit: bigint) => boolean };

const missing = (rights: typeof needed, permissions: Permissions): readonly string[] =>
  rights.filter(([bit]) => !permissions.has(bit)).map(([, name]) => name);

/** The permissions that are missing to post a digest, given those that Broadsheet has in the channel. */
export const missingToPost = (permissions: Permissions): readonly string[] => missing(needed, permissions);

/** The same in a thread. */
export const missingInThread = (permissions: Permissions): readonly string[] =>
  missing(neededInThreads, permissions);
