import type { Exchange } from '../discord/index.ts';

type Violation = Exchange['warnings'][number];

/** When it happened, by the clock of the local Discord, in ISO 8601. */
interface Dated {
  readonly at: string;
}

/** What was recorded. */
export interface BeginLine extends Dated {
  readonly kind: 'begin';
  readonly bot: string;
  readonly api: string;
}

/** One request, its response, and what the judge found in both. */
export interface RestLine extends Dated, Omit<Exchange, 'atMs' | 'requestViolations' | 'responseViolations'> {
  readonly kind: 'rest';
  readonly violations: readonly (Violation & { readonly in: 'request' | 'response' })[];
}

/** Something on a gateway connection: opened, closed with a code, or what one of the two said. */
export interface GatewayLine extends Dated {
  readonly kind: 'gateway';
  readonly connection: number;
  readonly what: 'opened' | 'closed' | 'discord' | 'bot';
  readonly code?: number;
  readonly payload?: unknown;
}

/** One line of a transcript. */
export type Line = BeginLine | RestLine | GatewayLine;
