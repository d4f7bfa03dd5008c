import type { Line, Post, Span, WrittenBlock } from '../../model/index.ts';
import { linkUrl } from './markdown.ts';
import { instantText } from './text.ts';
import { writtenBlocks } from './written.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (mark) => entities[mark] ?? mark);

const spanHtml = (span: Span): string => {
  if (typeof span === 'string') return escapeHtml(span);
  switch (span.kind) {
    case 'strong':
      return `<strong>${escapeHtml(span.text)}</strong>`;
    case 'code':
      return `<code>${escapeHtml(span.text)}</code>`;
    case 'link': {
      const target = linkUrl(span.url);
      return target === null
        ? escapeHtml(span.text)
        : `<a href="${escapeHtml(target)}">${escapeHtml(span.text)}</a>`;
    }
    case 'time':
      return `<time datetime="${new Date(span.at).toISOString()}">${instantText(span.at, span.style)}</time>`;
    case 'channel':
      return `#${escapeHtml(span.channelId)}`;
    case 'role':
      return `@${escapeHtml(span.roleId)}`;
    case 'person':
      return `@${escapeHtml(span.personId)}`;
    case 'command':
      return `<code>/${escapeHtml(span.name)}</code>`;
  }
};

const lineHtml = (line: Line): string => line.map(spanHtml).join('');

const blockHtml = (block: WrittenBlock): string => {
  switch (block.kind) {
    case 'title':
      return `<h1>${lineHtml(block.line)}</h1>`;
    case 'headline':
      return `<h2>${lineHtml(block.line)}</h2>`;
    case 'quote':
      return `<blockquote>${escapeHtml(block.text)}</blockquote>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${lineHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'divider':
      return '<hr>';
    case 'note':
      return `<p><small>${lineHtml(block.line)}</small></p>`;
    case 'paragraph':
      return `<p>${lineHtml(block.line)}</p>`;
  }
};

/** Writes a post as an HTML fragment: every text escaped, links to http(s) only. */
export const writeHtml = (post: Post): string => `${writtenBlocks(post).map(blockHtml).join('\n')}\n`;
