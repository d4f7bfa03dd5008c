/** Discord's numbers for kinds of options. Source: Application Commands, "Application Command Option Type". */
export const optionType = {
  subcommand: 1,
  group: 2,
  text: 3,
  integer: 4,
  flag: 5,
  channel: 7,
  role: 8,
  file: 11,
} as const;

/** Discord's number for a command in the menu of a message. Source: "Application Command Types". */
export const messageMenu = 3;

/** Where a command is offered. Source: Interactions, "Interaction Context Types". */
const context = { server: 0, botMessages: 1, otherMessages: 2 } as const;

/** How a command is installed. Source: Application, "Application Integration Types". */
const install = { server: 0, person: 1 } as const;

/**
 * Channels that a digest can be posted in: text, announcement, the threads of both, forum.
 * Source: Channel, "Channel Types".
 */
export const postableChannelTypes = [0, 5, 10, 11, 15] as const;

/** The permission to manage a server, as the API takes it. Source: Permissions, MANAGE_GUILD (1 << 5). */
const manageServer = '32';

/** Part of a definition: a command of a server, for all its members. */
export const forMembers = { contexts: [context.server], integration_types: [install.server] };

/** Part of a definition: a command of a server that Discord shows to those who may manage it. */
export const forManagers = { ...forMembers, default_member_permissions: manageServer };

/** Part of a definition: a command that people can use in any place, also where Broadsheet is not a member. */
export const forEverybody = {
  contexts: [context.server, context.botMessages, context.otherMessages],
  integration_types: [install.server, install.person],
};
