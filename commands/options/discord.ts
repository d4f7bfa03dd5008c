/** Discord's numbers for kinds of options. Source: Application Commands, "Application Command Option Type". */
export const optionType = { subcommand: 1, text: 3, integer: 4, channel: 7 } as const;

/** Where a command is offered. Source: Interactions, "Interaction Context Types". */
export const context = { server: 0, botMessages: 1, otherMessages: 2 } as const;

/** How a command is installed. Source: Application, "Application Integration Types". */
export const install = { server: 0, person: 1 } as const;

/** Channels that a digest can be posted in: text and announcement. Source: Channel, "Channel Types". */
export const postableChannelTypes = [0, 5] as const;

/** The permission to manage a server, as the API takes it. Source: Permissions, MANAGE_GUILD (1 << 5). */
export const manageServer = '32';
