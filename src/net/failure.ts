import type { Problem } from '#digests';
import { refusedCode } from './connector.ts';

const timeoutCodes: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** Whether the request ran out of its time, as far as its error tells. */
const isTimeout = (error: unknown): boolean =>
  (error instanceof Error && error.name === 'TimeoutError') || timeoutCodes.has(codeOf(error));

/** What went wrong with a request, from the error that it threw. */
export const problemOf = (error: unknown, url: string, timeoutMs: number): Problem => {
  if (isTimeout(error)) return { code: 'fetch-timeout', url, timeoutMs };
  const code = codeOf(error);
  if (code === refusedCode) return { code: 'address-refused', url, reason: 'private-address' };
  return { code: 'fetch-unreachable', url, cause: code };
};
