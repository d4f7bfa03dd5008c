import { done, failed, type Article, type Result } from '../model/index.ts';
import { partBody } from './body.ts';
import { lineBlock } from './promo/index.ts';

/**
 * The longest text that is read: some 170,000 words, a long novel. No article comes near it, and past it the work of
 * ranking would be spent on something that is no news. It also refuses a 10 MB file before any of it is looked at.
 */
const plainTextCharactersMax = 1_000_000;

/** A binary file shows itself early; looking further would make refusing it slow. */
const sampleCharactersMax = 65_536;

/** Text has next to no control characters or characters that did not decode; compressed data has a tenth and more. */
const unreadableShareMax = 0.05;

/** C0 and C1 controls but tab, line ends and form feed, and what stands for bytes that did not decode. */
const unreadable = /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]/g;

/**
 * Reads an article from plain text: one line is one paragraph, blank lines do not matter, and promo lines between the
 * paragraphs go to `related` without their label. The text tells neither title nor author: those are `null`.
 * Errors: `text-binary`, `text-too-long`, `text-empty` (also where there is promotion alone).
 * Cost: linear in the text; what is refused is refused in constant time, but for the search of a NUL.
 */
export const readPlainText = (text: string): Result<Article> => {
  if (isBinary(text)) return failed({ code: 'text-binary' });
  if (text.length > plainTextCharactersMax) {
    return failed({ code: 'text-too-long', characters: text.length, charactersMax: plainTextCharactersMax });
  }
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/[\r\n\f\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const body = partBody(lines.map(lineBlock), null);
  if (body.text === '') return failed({ code: 'text-empty' });
  return done({ ...nothingKnown, ...body });
};

/** An article of which nothing but its body is known. */
const nothingKnown = {
  title: null,
  url: null,
  author: null,
  publishedAt: null,
  imageUrl: null,
  language: null,
  siteName: null,
} as const;

const isBinary = (text: string): boolean => {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, sampleCharactersMax);
  return (sample.match(unreadable)?.length ?? 0) > unreadableShareMax * sample.length;
};
