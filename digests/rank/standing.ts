import type { Reading } from './reading.ts';

/** Opening on a quotation, or closing one that began before: who speaks, and of what, was said elsewhere. */
const quotationWeight = -0.25;

/** A question leaves the reader with one. */
const questionWeight = -0.2;

/** What is cried out is an advertisement's, a fan's or a quoted voice, and hardly ever the news. */
const exclamationWeight = -0.2;

/** "I", "our": a voice that a summary takes out of the mouth it belongs to. */
const firstPersonWeight = -0.1;

const opensWithQuote = /^["“”„«»'‘]/u;
/** A mark that closes at the end of a sentence, and none before it that opens. */
const endsQuoteOnly = /^(?:(?!(?:^|[\s(])["'])[^“„«‘"])*[\p{Sentence_Terminal}…]["”»'’]$/u;
const asks = /[?？؟]/u;
const exclaims = /[!！]/u;

/** What speaks against a sentence standing alone: 0, or less where it opens on a quotation, asks, cries, says "I". */
export const standingOf = ({ sentences, tokens, profile }: Reading): Float64Array =>
  Float64Array.from(sentences, ({ text }, place) => {
    let standing = 0;
    if (opensWithQuote.test(text) || endsQuoteOnly.test(text)) standing += quotationWeight;
    if (asks.test(text)) standing += questionWeight;
    if (exclaims.test(text)) standing += exclamationWeight;
    if (tokens[place]?.some(({ form }) => profile.firstPersons.has(form.lower)) === true)
      standing += firstPersonWeight;
    return standing;
  });

/**
 * Whether the sentence at a place leans on the one before it, by opening with "He", "But", "This": without that one
 * nobody knows what it is about. The first of an article leans on nothing.
 */
export const leans = ({ sentences, tokens, profile }: Reading, place: number): boolean => {
  const opener = tokens[place]?.[0]?.form.lower;
  if (opener === undefined || sentences[place]?.index === 0) return false;
  return profile.pronouns.has(opener) || profile.connectives.has(opener);
};
