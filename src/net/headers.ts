/** What a server asks of those who come back. Durations are from the moment of its answer. */
export type FetchHints = {
  /** It wants no request for so long. */
  readonly retryAfterMs: number | null;
  /** Its answer stays good for so long. */
  readonly freshForMs: number | null;
  /** Where it has moved for good: every step of the way said so. */
  readonly movedTo: string | null;
};

/** Headers as undici gives them: lower-case names; an array where one came several times. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The first header of a name, or `null`. */
export const headerOf = (headers: Headers, name: string): string | null => {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

/** Retry-After, which is in seconds or a date. Source: RFC 9110, section 10.2.3. */
const retryAfterOf = (value: string | null, now: number): number | null => {
  if (value === null) return null;
  const waitMs = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : null;
};

/** The max-age of Cache-Control. Source: RFC 9111, section 5.2.2.1. */
const freshForOf = (value: string | null): number | null => {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(value ?? '')?.[1];
  return seconds === undefined || /\bno-(?:cache|store)\b/i.test(value ?? '') ? null : Number(seconds) * 1000;
};

/** What an answer's headers ask for. */
export const hintsOf = (headers: Headers, now: number): Omit<FetchHints, 'movedTo'> => ({
  retryAfterMs: retryAfterOf(headerOf(headers, 'retry-after'), now),
  freshForMs: freshForOf(headerOf(headers, 'cache-control')),
});
