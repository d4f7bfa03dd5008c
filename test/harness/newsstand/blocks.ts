/** A piece of text, with the path it links to where it is a link. */
export interface Span {
  readonly text: string;
  readonly path: string | null;
}

/** One block of an article's body. */
export interface Block {
  /** `promo` advertises another article between two paragraphs; `links` is a list that holds nothing but links. */
  readonly kind: 'paragraph' | 'heading' | 'promo' | 'links';
  /** One row, or for `links` one row an item. */
  readonly rows: readonly (readonly Span[])[];
}

const link = /\[([^\]]+)\]\(([^)]+)\)/g;
const promoLabel =
  /^(\+\+ |Read more: |Also in the Review: |Mehr zum Thema: |Lesen Sie auch: |Lire aussi : |Sign up )/;

/** Reads a body: blocks parted by blank lines; `## ` a heading, `- ` rows of links, a known label a promo line. */
export function parseBlocks(body: string): readonly Block[] {
  return body
    .split(/\n{2,}/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map(parseBlock);
}

/** The words of a block as a reader sees them, one line a row. */
export function plainText(block: Block): string {
  return block.rows.map((row) => row.map((span) => span.text).join('')).join('\n');
}

/** Paths of all articles that a body links to. */
export function linkedPaths(blocks: readonly Block[]): readonly string[] {
  const spans = blocks.flatMap((block) => block.rows.flat());
  return spans.flatMap((span) => span.path ?? []);
}

function parseBlock(chunk: string): Block {
  if (chunk.startsWith('## ')) return { kind: 'heading', rows: [parseSpans(chunk.slice(3))] };
  if (chunk.startsWith('- ')) {
    const rows = chunk.split('\n').map((line) => parseSpans(line.replace(/^- /, '')));
    return { kind: 'links', rows };
  }
  const kind = promoLabel.test(chunk) ? 'promo' : 'paragraph';
  return { kind, rows: [parseSpans(chunk.replaceAll('\n', ' '))] };
}

function parseSpans(line: string): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of line.matchAll(link)) {
    if (match.index > end) spans.push({ text: line.slice(end, match.index), path: null });
    spans.push({ text: match[1] ?? '', path: match[2] ?? null });
    end = match.index + match[0].length;
  }
  if (end < line.length) spans.push({ text: line.slice(end), path: null });
  return spans;
}
