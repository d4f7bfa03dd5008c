import type { PostButton, PostSelect } from './controls.ts';

/** A piece of a line. A bare string is plain text: whoever writes it for a platform escapes it for that platform. */
export type Span =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'time'; readonly at: number; readonly style: 'date' | 'full' | 'relative' }
  | { readonly kind: 'channel'; readonly channelId: string }
  /** Shown by their names; nobody is notified. */
  | { readonly kind: 'role'; readonly roleId: string }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'command'; readonly name: string };

/** A line of spans. */
export type Line = readonly Span[];

/** What stands beside a headline and all that follows it up to the next divider, where the platform has room. */
export type Beside =
  | { readonly kind: 'picture'; readonly url: string; readonly description: string }
  | { readonly kind: 'button'; readonly button: PostButton };

/**
 * A block of a post. `title` names the post, `headline` a story, `note` is small print, `quote` is somebody's
 * sentence unchanged, `list` is one line an item, `divider` is a pause. Buttons and selects are for those platforms
 * that have them; writers of plain documents leave them out.
 */
export type PostBlock =
  | { readonly kind: 'title'; readonly line: Line }
  | { readonly kind: 'headline'; readonly line: Line; readonly beside?: Beside }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'note'; readonly line: Line }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'divider' }
  | { readonly kind: 'buttons'; readonly buttons: readonly PostButton[] }
  | { readonly kind: 'select'; readonly select: PostSelect };

/** A block that can be written down: controls are no part of a document. */
export type WrittenBlock = Exclude<PostBlock, { readonly kind: 'buttons' | 'select' }>;

/** What is shown to people, free of any platform. Order is reading order. */
export type Post = { readonly blocks: readonly PostBlock[] };
