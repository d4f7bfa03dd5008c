import { wordCount } from '../text/index.ts';

/** A sentence with fewer words says nothing by itself: "Why?", "It was not." */
const wordsMin = 4;

/** A line without a full stop that is shorter than this is a heading, a byline or a caption. */
const headingWordsMax = 12;

/**
 * Lines that news pages leave in an article's text, in the languages that name them so: bylines, time stamps,
 * credits, and the paper's own housekeeping.
 */
const crumbPatterns: readonly RegExp[] = [
  /^(?:by|von|par|por|di|door|av|af)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|e|en|for|für|pour|para|,|\|)){0,8}\s*\.?$/iu,
  /^(?:published|updated|last updated|created|posted|first published|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|cập nhật)\b.{0,60}\d/iu,
  /^\(?(?:photo|picture|image|credit|foto|bild|quelle|photograph|source|crédit|fuente|ảnh|nguồn)(?: by| credit| von)?\s*[:©/]/iu,
  /^(?:©|\(c\)|copyright\b|all rights reserved)/iu,
  /^\(?(?:additional |further )?(?:reporting|editing|writing) by\b/iu,
  /^(?:follow|e-?mail|contact)\s+(?:\p{L}+\s+){0,3}(?:on (?:twitter|x|facebook)|@|at \S+@)/iu,
  /^\d{1,2}[:.]\d{2}\s*(?:[ap]m|uhr|[A-Z]{2,4})?\b.{0,24}$/iu,
  /contributed to this (?:report|story|article)\.?$/iu,
];

/**
 * Whether a sentence is a crumb: a byline, a time stamp, a credit, a heading, or too short to say anything. A crumb
 * is never quoted where the text has anything else.
 */
export const isCrumb = (text: string, language: string): boolean => {
  const words = wordCount(text, language);
  if (words < wordsMin) return true;
  if (words <= headingWordsMax && !/\p{Sentence_Terminal}|…/u.test(text.slice(-4))) return true;
  return crumbPatterns.some((pattern) => pattern.test(text));
};
