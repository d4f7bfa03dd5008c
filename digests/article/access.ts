import type { Block, Problem } from '../model/index.ts';
import { isProse } from './prose.ts';
import { anyOf } from './words.ts';

/** What a page says of who may read it. */
type Access = {
  /** Whether it tells machines that the text must be paid for. */
  readonly isPaid: boolean;
  /** Whether it tells machines of an article, which a wall has none to tell of. */
  readonly tellsArticle: boolean;
  readonly url: string | null;
};

/** The free part of a paid article that tells less than this is a teaser; above it is an item of its own. */
const previewCharactersMin = 300;

/** Below this a page is a notice, a menu or a wall; the shortest items of news agencies are longer. */
const articleCharactersMin = 140;

/** A banner of a line stands on every page; a wall says more. */
const consentCharactersMin = 140;

/** Notices of consent are longer than one would like; articles about them are longer still. */
const consentCharactersMax = 4000;

/** From this share of sentences that ask for consent on, asking for it is what the page is about. */
const consentShareMin = 0.5;

/** What walls of consent speak of, in the languages of the data. */
const consent = new RegExp(anyOf('consent'), 'iu');

/**
 * Why what was read from a page is no article, or `null` where it is one. A paid article whose free part is an item
 * of its own is an article.
 */
export const wallOf = (
  blocks: readonly Block[],
  text: string,
  { isPaid, tellsArticle, url }: Access,
): Problem | null => {
  const address = url ?? '';
  if (!tellsArticle && asksConsent(blocks)) return { code: 'page-consent', url: address };
  if (isPaid && text.length < previewCharactersMin) return { code: 'page-paywall', url: address };
  return text.length < articleCharactersMin ? { code: 'page-not-article', url: address } : null;
};

const asksConsent = (blocks: readonly Block[]): boolean => {
  const sentences = blocks.filter(isProse);
  const characters = sentences.reduce((sum, { text }) => sum + text.length, 0);
  if (characters < consentCharactersMin || characters > consentCharactersMax) return false;
  return sentences.filter(({ text }) => consent.test(text)).length >= consentShareMin * sentences.length;
};
