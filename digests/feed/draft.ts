import type { Feed, FeedFormat, FeedItem } from '../model/index.ts';
import { plainText } from './markup.ts';

/** An entry as a format's reader found it: anything may be missing or empty. Addresses are absolute. */
export type Draft = {
  readonly id?: string | undefined;
  /** With its markup. */
  readonly title?: string | undefined;
  readonly link?: string | null | undefined;
  readonly summary?: string | undefined;
  readonly content?: string | undefined;
  readonly author?: string | undefined;
  readonly publishedAt?: number | null | undefined;
  readonly updatedAt?: number | null | undefined;
  readonly categories?: readonly (string | undefined)[] | undefined;
  readonly imageUrl?: string | null | undefined;
};

/** What a format's reader found about the feed itself. */
export type Head = Omit<
  Draft,
  'id' | 'summary' | 'content' | 'categories' | 'publishedAt' | 'updatedAt' | 'imageUrl'
> & {
  readonly description?: string | undefined;
  readonly language?: string | null | undefined;
  readonly updateEveryMs?: number | null;
  readonly skipHours?: readonly number[];
};

/** The first of several places in which a format may keep the same fact that says anything. */
export const firstText = (...places: readonly (string | null | undefined)[]): string | undefined =>
  places.find((place): place is string => typeof place === 'string' && place.trim() !== '');

/** As much of an entry's text as stands for a title, where the feed gives none: microblogs and notes have none. */
const titleCharactersMax = 100;

/** As much of an entry's HTML as is looked at for that: tags and styles may stand before the first word. */
const titleMarkupCharactersMax = 20_000;

/** A draft as an entry of the model: title plain, the empty as `null`. */
export const itemFrom = (draft: Draft): FeedItem => {
  const link = draft.link ?? null;
  return {
    id: textOrNull(draft.id) ?? link,
    title: plainTitle(draft.title) ?? titleFromText(draft) ?? link,
    link,
    summary: textOrNull(draft.summary),
    content: textOrNull(draft.content),
    author: textOrNull(plainText(draft.author ?? '')),
    publishedAt: draft.publishedAt ?? draft.updatedAt ?? null,
    updatedAt: draft.updatedAt ?? null,
    categories: [...new Set((draft.categories ?? []).map((each) => each?.trim() ?? ''))].filter(Boolean),
    imageUrl: draft.imageUrl ?? null,
  };
};

/**
 * A feed of its parts. Entries without an author have the feed's (RFC 4287, 4.2.1); a feed without a title goes by
 * its address.
 */
export const feedFrom = (
  format: FeedFormat,
  head: Head,
  items: readonly FeedItem[],
  url: string | null,
): Feed => {
  const link = head.link ?? url;
  const author = textOrNull(plainText(head.author ?? ''));
  return {
    format,
    title: plainTitle(head.title) ?? link,
    link,
    description: textOrNull(head.description),
    language: textOrNull(head.language),
    updateEveryMs: head.updateEveryMs ?? null,
    skipHours: head.skipHours ?? [],
    items: author === null ? items : items.map((item) => ({ ...item, author: item.author ?? author })),
  };
};

/** A title without its markup; one that is nothing but markup was meant as it stands, as in "</example>". */
const plainTitle = (title: string | undefined): string | null =>
  textOrNull(plainText(title ?? '')) ?? textOrNull(title);

/** The beginning of an entry's text, cut between words. */
const titleFromText = ({ summary, content }: Draft): string | null => {
  const text = plainText((firstText(summary, content) ?? '').slice(0, titleMarkupCharactersMax));
  if (text.length <= titleCharactersMax) return textOrNull(text);
  // No half of a surrogate pair is left at the end.
  const cut = text.slice(0, titleCharactersMax).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > titleCharactersMax / 2 ? cut.slice(0, space) : cut}…`;
};

/** A text without white space around it, or `null` where nothing is left. */
const textOrNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
