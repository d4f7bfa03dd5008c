import type { FeedItem } from '../model/index.ts';
import { resolveAddress } from './address.ts';
import { plainText } from './markup.ts';

/** An entry as a format's reader found it: anything may be missing, empty, or not yet absolute. */
export type Draft = {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly summary?: string | undefined;
  readonly content?: string | undefined;
  readonly author?: string | undefined;
  readonly publishedAt?: number | null | undefined;
  readonly updatedAt?: number | null | undefined;
  readonly categories?: readonly (string | undefined)[] | undefined;
  readonly imageUrl?: string | undefined;
};

/** The first of several places in which a format may keep the same fact that says anything. */
export const firstText = (...places: readonly (string | null | undefined)[]): string | undefined =>
  places.find((place): place is string => typeof place === 'string' && place.trim() !== '');

/** As much of an entry's text as stands for a title, where the feed gives none: microblogs and notes have none. */
const titleCharactersMax = 100;

/** A draft as an entry of the model: links absolute, title plain, the empty as `null`. */
export const itemFrom = (draft: Draft, baseUrl: string | null): FeedItem => {
  const link = resolveAddress(draft.link, baseUrl);
  return {
    id: textOrNull(draft.id) ?? link,
    title: textOrNull(plainText(draft.title ?? '')) ?? titleFromText(draft),
    link,
    summary: textOrNull(draft.summary),
    content: textOrNull(draft.content),
    author: textOrNull(plainText(draft.author ?? '')),
    publishedAt: draft.publishedAt ?? draft.updatedAt ?? null,
    updatedAt: draft.updatedAt ?? null,
    categories: [...new Set((draft.categories ?? []).map((each) => each?.trim() ?? ''))].filter(Boolean),
    imageUrl: resolveAddress(draft.imageUrl, baseUrl),
  };
};

/** The beginning of an entry's text, cut between words. */
const titleFromText = ({ summary, content }: Draft): string | null => {
  const text = plainText(firstText(summary, content) ?? '');
  if (text.length <= titleCharactersMax) return textOrNull(text);
  // No half of a surrogate pair is left at the end.
  const cut = text.slice(0, titleCharactersMax).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > titleCharactersMax / 2 ? cut.slice(0, space) : cut}…`;
};

/** A text without white space around it, or `null` where nothing is left. */
export const textOrNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
