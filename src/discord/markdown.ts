import { escapeMarkdown, markdownLine, type MarkdownDialect, type WrittenBlock } from '#digests';

/** The ids of registered commands by their name, which make `/source add` something to press. */
export type CommandIds = ReadonlyMap<string, string>;

/** Discord's letters for the ways to show an instant. Source: Message Formatting, "Timestamp Styles". */
const timeStyles = { date: 'D', full: 'f', relative: 'R' } as const;

/** Discord's ids are whole numbers; anything else in their place must not become markup. */
const isSnowflake = (id: string): boolean => /^\d{1,20}$/u.test(id);

const commandMention = (name: string, commandIds: CommandIds): string => {
  const id = commandIds.get(name.split(' ', 1)[0] ?? '');
  return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
};

const dialectOf = (commandIds: CommandIds): MarkdownDialect => ({
  time: (at, style) => `<t:${Math.floor(at / 1000)}:${timeStyles[style]}>`,
  channel: (channelId) => (isSnowflake(channelId) ? `<#${channelId}>` : ''),
  role: (roleId) => (isSnowflake(roleId) ? `<@&${roleId}>` : ''),
  person: (personId) => (isSnowflake(personId) ? `<@${personId}>` : ''),
  command: (name) => commandMention(name, commandIds),
});

/** What a block of one line begins with. */
const prefixes = { title: '## ', headline: '### ', note: '-# ', paragraph: '' } as const;

/** Writes a block as lines of Discord's Markdown, each of which may stand alone; none for a divider. */
export const blockMarkdown = (block: WrittenBlock, commandIds: CommandIds): readonly string[] => {
  const dialect = dialectOf(commandIds);
  switch (block.kind) {
    case 'divider':
      return [];
    case 'quote':
      return [`> ${escapeMarkdown(block.text)}`];
    case 'list':
      return block.items.map((item) => `- ${markdownLine(item, dialect)}`);
    default:
      return [prefixes[block.kind] + markdownLine(block.line, dialect)];
  }
};
