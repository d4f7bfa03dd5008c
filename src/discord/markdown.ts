import {
  escapeKeepingEnds,
  escapeMarkdown,
  markdownLink,
  type Line,
  type PostBlock,
  type Span,
} from '#digests';

/** The ids of registered commands by their name, which make `/source add` something to press. */
export type CommandIds = ReadonlyMap<string, string>;

/** Discord's letters for the ways to show an instant. Source: Message Formatting, "Timestamp Styles". */
const timeStyles = { date: 'D', full: 'f', relative: 'R' } as const;

/** An address longer than this makes a message of its own; the words stay, the link goes. */
const linkUrlCharactersMax = 1000;

/** Discord's ids are whole numbers; anything else in their place must not become markup. */
const isSnowflake = (id: string): boolean => /^\d{1,20}$/u.test(id);

const commandMention = (name: string, commandIds: CommandIds): string => {
  const id = commandIds.get(name.split(' ', 1)[0] ?? '');
  return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
};

const spanMarkdown = (span: Span, commandIds: CommandIds): string => {
  if (typeof span === 'string') return escapeKeepingEnds(span);
  switch (span.kind) {
    case 'strong':
      return `**${escapeKeepingEnds(span.text)}**`;
    case 'code':
      return `\`${span.text.replace(/`/gu, "'")}\``;
    case 'link':
      return span.url.length > linkUrlCharactersMax
        ? escapeMarkdown(span.text)
        : markdownLink(span.text, span.url);
    case 'time':
      return `<t:${Math.floor(span.at / 1000)}:${timeStyles[span.style]}>`;
    case 'channel':
      return isSnowflake(span.channelId) ? `<#${span.channelId}>` : '';
    case 'command':
      return commandMention(span.name, commandIds);
  }
};

const lineMarkdown = (line: Line, commandIds: CommandIds): string =>
  line.map((span) => spanMarkdown(span, commandIds)).join('');

/** Writes a block as lines of Discord's Markdown, each of which may stand alone; none for a divider. */
export const blockMarkdown = (block: PostBlock, commandIds: CommandIds): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return [`## ${lineMarkdown(block.line, commandIds)}`];
    case 'headline':
      return [`### ${lineMarkdown(block.line, commandIds)}`];
    case 'note':
      return [`-# ${lineMarkdown(block.line, commandIds)}`];
    case 'quote':
      return [`> ${escapeMarkdown(block.text)}`];
    case 'list':
      return block.items.map((item) => `- ${lineMarkdown(item, commandIds)}`);
    case 'paragraph':
      return [lineMarkdown(block.line, commandIds)];
    case 'divider':
      return [];
  }
};
