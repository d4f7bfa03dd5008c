import type { Block, Span } from '../blocks.ts';
import { lines, markup, type Markup } from '../markup.ts';

/** The body of an article as HTML. `base` is the newsstand's address: links in feeds must be absolute. */
export function bodyMarkup(blocks: readonly Block[], base: string): Markup {
  return lines(blocks.map((block) => blockMarkup(block, base)));
}

function blockMarkup(block: Block, base: string): Markup {
  const rows = block.rows.map((row) => markup`${row.map((span) => spanMarkup(span, base))}`);
  switch (block.kind) {
    case 'heading':
      return markup`<h2>${rows}</h2>`;
    case 'links':
      return markup`<ul class="links">${rows.map((row) => markup`<li>${row}</li>`)}</ul>`;
    case 'promo':
      return markup`<p class="promo">${rows}</p>`;
    case 'paragraph':
      return markup`<p>${rows}</p>`;
  }
}

function spanMarkup(span: Span, base: string): Markup {
  return span.path === null ? markup`${span.text}` : markup`<a href="${base}/${span.path}">${span.text}</a>`;
}
