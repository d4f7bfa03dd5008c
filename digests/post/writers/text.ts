import type { Line, Post, Span, WrittenBlock } from '../../model/index.ts';
import { onOneLine, writtenBlocks } from './written.ts';

/** The width that a terminal shows without wrapping by itself. */
const columns = 80;

/** An instant as text that means the same everywhere: `2026-11-23 08:00 UTC`. */
export const instantText = (at: number, style: 'date' | 'full' | 'relative'): string => {
  const iso = new Date(at).toISOString();
  return style === 'date' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
};

const spanText = (span: Span): string => {
  if (typeof span === 'string') return span;
  switch (span.kind) {
    case 'time':
      return instantText(span.at, span.style);
    case 'channel':
      return `#${span.channelId}`;
    case 'role':
      return `@${span.roleId}`;
    case 'person':
      return `@${span.personId}`;
    case 'command':
      return `/${span.name}`;
    default:
      return span.text;
  }
};

/** A line without any markup. */
export const plainLine = (line: Line): string => onOneLine(line.map(spanText).join(''));

const wrap = (text: string, indent: string): string => {
  const lines: string[] = [];
  let current = '';
  for (const word of onOneLine(text).split(' ').filter(Boolean)) {
    if (current !== '' && indent.length + current.length + 1 + word.length > columns) {
      lines.push(current);
      current = '';
    }
    current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].map((line) => indent + line).join('\n');
};

const addresses = (line: Line): string =>
  line
    .flatMap((span) => (typeof span !== 'string' && span.kind === 'link' ? [`\n  ${span.url}`] : []))
    .join('');

const blockText = (block: WrittenBlock): string => {
  switch (block.kind) {
    case 'title':
    case 'headline': {
      const text = plainLine(block.line);
      const underline = (block.kind === 'title' ? '=' : '-').repeat(Math.min(columns, text.length));
      return `${text}\n${underline}${addresses(block.line)}`;
    }
    case 'quote':
      return wrap(block.text, '  ');
    case 'list':
      return block.items
        .map((item) => `${`- ${wrap(plainLine(item), '  ').trimStart()}`}${addresses(item)}`)
        .join('\n');
    case 'divider':
      return '';
    default:
      return wrap(plainLine(block.line), '');
  }
};

/** Writes a post as plain text of 80 columns for a terminal or a mail; sentences are wrapped at spaces only. */
export const writeText = (post: Post): string =>
  `${writtenBlocks(post)
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
