import { Agent } from 'undici';
import manifest from '../../package.json' with { type: 'json' };
import { failed, type Problem, type Result } from '#digests';
import type { Clock } from '../ops/index.ts';
import { guardedConnector, type Resolve } from './connector.ts';
import { problemOf } from './failure.ts';
import type { Guard } from './guard.ts';
import type { FetchHints } from './headers.ts';
import { takeStep, type Fetched, type Step, type Want, type Way } from './step.ts';
import { createTurns } from './turns.ts';

/** A result, and what the server asks of those who come back, whatever the result was. */
type FetchResult = Result<Fetched> & { readonly hints: FetchHints };

/** The one way to the web. */
export type Fetcher = {
  /**
   * Gets what is at an address, within all limits. Requests that begin at one host wait for each other. Never throws.
   * Errors: `address-refused`, `fetch-timeout`, `fetch-status`, `fetch-unreachable`, `fetch-too-large`,
   * `fetch-redirects`, `fetch-encoding`, `fetch-challenge`.
   */
  get(url: string, want?: Want): Promise<FetchResult>;
  /** Gives up what is under way. */
  stop(): Promise<void>;
};

/** How the web is met. */
export type FetcherOptions = {
  readonly guard: Guard;
  readonly clock: Clock;
  /** Where the owner of a site can reach the operator: an address of a page or of mail; may be empty. */
  readonly contact: string;
  /** For everything together: connecting, redirects, the whole body. */
  readonly timeoutMs?: number;
  readonly resolve?: Resolve;
};

/** A server that needs longer is down for those who wait for a digest. */
const timeoutMsDefault = 20_000;

/** No longer than this for one step of a way: it leaves time for the others. */
const stepTimeoutMsMax = 10_000;

/** Browsers follow 20; feeds that move need one or two. */
const redirectsMax = 5;

/** Node's own bound, named: a flood of headers is no answer. */
const headerBytesMax = 16 * 1024;

/** What we are called on the web: the product of the User-Agent, and the agent that robots.txt files name. */
export const productName = 'Broadsheet';

/** Names us honestly, and whom to write to. */
const userAgentFor = (contact: string): string =>
  [`${productName}/${manifest.version}`, ...(contact === '' ? [] : [`(+${contact})`])].join(' ');

const noHints: FetchHints = { retryAfterMs: null, freshForMs: null, movedTo: null };

const refused = (problem: Problem): FetchResult => ({ ...failed(problem), hints: noHints });

const openAgent = ({ guard, resolve }: FetcherOptions, timeoutMs: number): Agent => {
  const stepTimeoutMs = Math.min(stepTimeoutMsMax, timeoutMs);
  const connect = guardedConnector({ guard, timeoutMs: stepTimeoutMs, ...(resolve ? { resolve } : {}) });
  return new Agent({
    connect,
    connections: 1,
    pipelining: 1,
    headersTimeout: stepTimeoutMs,
    bodyTimeout: stepTimeoutMs,
    maxHeaderSize: headerBytesMax,
  });
};

/**
 * The address that a redirect leads to, or why it is not followed. What began secure stays secure: whoever can change
 * an answer on its way could otherwise put words into anybody's mouth.
 */
export const onwardTo = (from: URL, to: string, guard: Guard): Result<URL> => {
  const next = guard.checkUrl(to);
  if (!next.ok || from.protocol === next.value.protocol || from.protocol === 'http:') return next;
  return failed({ code: 'address-refused', url: next.value.href, reason: 'downgrade' });
};

/** Goes from answer to answer until one is the end; the guard is asked at every address. */
const travel = async (start: URL, way: Way, guard: Guard, timeoutMs: number): Promise<FetchResult> => {
  let url = start;
  let isPermanent = true;
  for (let hop = 0; hop <= redirectsMax; hop += 1) {
    let step: Step;
    try {
      step = await takeStep(url, way);
    } catch (error) {
      return refused(problemOf(error, url.href, timeoutMs));
    }
    if (step.kind === 'end') {
      return { ...step.result, hints: { ...step.hints, movedTo: hop > 0 && isPermanent ? url.href : null } };
    }
    const next = onwardTo(url, step.to, guard);
    if (!next.ok) return refused(next.problem);
    isPermanent &&= step.isPermanent;
    url = next.value;
  }
  return refused({ code: 'fetch-redirects', url: start.href, redirectsMax });
};

/** Opens the way to the web. */
export const createFetcher = (options: FetcherOptions): Fetcher => {
  const { guard, clock, contact, timeoutMs = timeoutMsDefault } = options;
  const dispatcher = openAgent(options, timeoutMs);
  const stopping = new AbortController();
  const inTurn = createTurns();
  const userAgent = userAgentFor(contact);
  return {
    get: async (text, want = {}) => {
      const start = guard.checkUrl(text);
      if (!start.ok) return refused(start.problem);
      return inTurn(start.value.host, () => {
        const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutMs)]);
        const way = { want, dispatcher, userAgent, signal, at: clock.now() };
        return travel(start.value, way, guard, timeoutMs);
      });
    },
    stop: async () => {
      stopping.abort();
      await dispatcher.destroy();
    },
  };
};
