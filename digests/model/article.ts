/** A block of an article's body as the extractor found it: what the promo room needs to tell prose from promotion. */
export type Block = {
  readonly text: string;
  /** Lower-case HTML tag, or `line` in plain text, where there are no tags. */
  readonly tag: string;
  /** Share of the text's characters that stand inside links, 0 to 1; 0 in plain text. */
  readonly linkDensity: number;
};

/** What a line of an article's body is. */
export type LineLabel = 'prose' | 'promo';

/** An article ready to be read: prose alone in `text`, the headlines that were set between its lines in `related`. */
export type Article = {
  readonly title: string | null;
  /** Prose, verbatim; paragraphs parted by a blank line. */
  readonly text: string;
  /** Headlines of other stories that the page promoted inside the body, without their label, in reading order. */
  readonly related: readonly string[];
  readonly url: string | null;
  readonly author: string | null;
  /** Epoch ms, UTC. */
  readonly publishedAt: number | null;
  readonly imageUrl: string | null;
  /** BCP 47 tag as declared, or `null`. */
  readonly language: string | null;
  /** The publisher, as readers know it. */
  readonly siteName: string | null;
  /** Present where the page says that the article must be paid for: the text may be its free part alone. */
  readonly isPreview?: true;
};
