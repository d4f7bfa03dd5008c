import { createHash } from 'node:crypto';
import type { Digest, EditionInput, Result } from '#digests';

/** Makes an edition out of stories; runs in a thread. */
export type Compose = (input: EditionInput) => Promise<Result<Digest>>;

/** Editions that are remembered: those of one rush, which come one soon after the other. */
const editionsMax = 50;

/** What decides about an edition, without the texts: an article that was changed has another length or title. */
const fingerprintOf = ({ stories, ...wish }: EditionInput): string => {
  const facts = stories.map(({ articles, copies, told, ...story }) => [
    story,
    [...articles, ...copies].map(({ text, ...article }) => [article, text.length]),
    told.map(({ text, ...article }) => [article, text.length]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([wish, facts]))
    .digest('base64url');
};

/**
 * Composes what many want alike once: servers that follow the same sources and have the same kind of schedule at the
 * same time get the same edition. One that failed is composed again for the next who asks.
 */
export const composeOnce = (compose: Compose): Compose => {
  const known = new Map<string, Promise<Result<Digest>>>();
  return (input) => {
    const fingerprint = fingerprintOf(input);
    const found = known.get(fingerprint);
    if (found !== undefined) return found;
    const composing = compose(input);
    known.set(fingerprint, composing);
    const [oldest] = known.keys();
    if (known.size > editionsMax && oldest !== undefined) known.delete(oldest);
    const forget = (): unknown => known.delete(fingerprint);
    composing.then(({ ok }) => ok || forget(), forget);
    return composing;
  };
};
