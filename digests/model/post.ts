/** A piece of a line. A bare string is plain text: whoever writes it for a platform escapes it for that platform. */
export type Span =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'time'; readonly at: number; readonly style: 'date' | 'full' | 'relative' }
  | { readonly kind: 'channel'; readonly channelId: string }
  | { readonly kind: 'command'; readonly name: string };

/** A line of spans. */
export type Line = readonly Span[];

/**
 * A block of a post. `title` names the post, `headline` a story, `note` is small print, `quote` is somebody's
 * sentence unchanged, `list` is one line an item, `divider` is a pause.
 */
export type PostBlock =
  | { readonly kind: 'title'; readonly line: Line }
  | { readonly kind: 'headline'; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'note'; readonly line: Line }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'divider' };

/** What is shown to people, free of any platform. Order is reading order. */
export type Post = { readonly blocks: readonly PostBlock[] };
