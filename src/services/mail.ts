import { createHash } from 'node:crypto';
import { done, failed, type Result } from '#digests';
import type { MessageBody, Poster } from '../discord/index.ts';

/** Sends messages to a person at once, and says what became of that. */
export type Mail = (
  personId: string,
  bodies: readonly MessageBody[],
  /** What they are: the same within a few minutes is sent once. */
  occasion: string,
) => Promise<Result<null>>;

/** Discord takes no longer nonce. */
const nonceCharacters = 25;

const nonceOf = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join(':')).digest('base64url').slice(0, nonceCharacters);

/**
 * Makes a mail. What nobody waits for goes by the outbox instead, which tries again.
 * Errors: `direct-closed` where the person lets nobody write, `direct-delayed` where Discord did not answer.
 */
export const createMail =
  (poster: Pick<Poster, 'post'>): Mail =>
  async (personId, bodies, occasion) => {
    for (const [part, body] of bodies.entries()) {
      const nonce = nonceOf('mail', personId, occasion, part);
      const outcome = await poster.post({ kind: 'direct', personId, guildId: null, body, nonce, marker: '' });
      if (outcome.kind === 'parked') return failed(outcome.problem);
      if (outcome.kind !== 'sent') return failed({ code: 'direct-delayed' });
    }
    return done(null);
  };
