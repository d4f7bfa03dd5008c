/**
 * The numbers that Discord's documentation gives, for the rules of this judge.
 * Source: docs.discord.com as of August 2026: Message, Component Reference, Application Commands, Receiving and
 * Responding, Reference. Where the documentation is silent the comment says whose word it is.
 */
export const limits = {
  message: {
    content: 2000,
    embeds: 10,
    /** Title, description, field names and values, footer and author of all embeds together. */
    embedCharacters: 6000,
    attachments: 10,
    stickers: 3,
    nonce: 25,
    mentionedIds: 100,
  },
  attachment: { name: 1024, waveform: 400 },
  theme: { colors: 5, angle: 360, mix: 100 },
  embed: {
    title: 256,
    description: 4096,
    fields: 25,
    fieldName: 256,
    fieldValue: 1024,
    footer: 2048,
    author: 256,
  },
  url: { usual: 2048, button: 512 },
  components: {
    /** Components V2: all components of a message, however nested. */
    total: 40,
    /** Components V2: all text displays together; discord-api-docs#8562. */
    textCharacters: 4000,
    legacyRows: 5,
    buttonsInRow: 5,
    sectionTexts: 3,
    galleryItems: 10,
    id: 2_147_483_647,
    customId: 100,
    buttonLabel: 80,
    mediaDescription: 1024,
    emojiName: 32,
    color: 0xffffff,
  },
  select: { options: 25, optionText: 100, placeholder: 150, values: 25 },
  modal: {
    title: 45,
    components: 5,
    label: 45,
    description: 100,
    inputCharacters: 4000,
    inputPlaceholder: 100,
    choices: 10,
    files: 10,
  },
  command: {
    chatInput: 100,
    menus: 15,
    entryPoints: 1,
    name: 32,
    description: 100,
    options: 25,
    choices: 25,
    choiceName: 100,
    choiceValue: 100,
    /** Names, descriptions and choices of a command with all its options, each in its longest language. */
    characters: 8000,
    stringLength: 6000,
    integer: 2 ** 53 - 1,
    number: 2 ** 53,
    permissions: 2 ** 54,
    permissionsListed: 100,
  },
  poll: { question: 300, answer: 55, answers: 10, hours: 768 },
  thread: { name: 100, tags: 5, slowSeconds: 21_600 },
  channel: {
    name: 100,
    topic: 4096,

    tags: 20,
    tagName: 50,
    overwrites: 100,
    bitrate: 8000,
  },
  webhook: { username: 80 },
  /** How many things one request reads or deletes. */
  page: { messages: 100, pins: 50, users: 100, members: 1000, guilds: 200, threads: 100, deleted: 100 },
} as const;
