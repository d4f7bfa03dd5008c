/** What shall go back over the wire. */
export interface ApiResponse {
  readonly status: number;
  readonly body?: object | undefined;
  /** Sent as it is, instead of a body. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the connection is cut in the middle of the body. */
  readonly partial?: boolean;
}

/** What becomes of a request: a response, or a connection that is cut without one. */
export type Answer = ApiResponse | 'dropped before' | 'dropped after';

/** How long to wait, and on whose account. */
interface Pause {
  readonly retryAfterMs: number;
  readonly scope: 'user' | 'global' | 'shared';
  readonly headers: Readonly<Record<string, string>>;
}

/** Source: Discord docs, Rate Limits, "Exceeding A Rate Limit"; code 20028 for what is limited with others. */
export function tooManyRequests({ retryAfterMs, scope, headers }: Pause): ApiResponse {
  const code = scope === 'shared' ? 20_028 : 0;
  const body = {
    message: 'You are being rate limited.',
    retry_after: retryAfterMs / 1000,
    global: scope === 'global',
    code,
  };
  return { status: 429, body, headers };
}

/** The headers of a 429: whole seconds and the scope. */
export function pauseHeaders(scope: Pause['scope'], retryAfterMs: number): Record<string, string> {
  return {
    'retry-after': String(Math.ceil(retryAfterMs / 1000)),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
  };
}
