import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What stands at one path. */
export interface Resource {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Buffer;
  /** Epoch milliseconds; without it the resource has no validators and is always sent in full. */
  readonly changedAtMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the server waits before it answers. */
  readonly delayMs?: number;
  /** How long the server waits between two bytes of the body. */
  readonly dripMs?: number;
}

/** Status, headers and body as they go over the wire. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Sends a resource, or only 304 where the reader has it already. Source: RFC 9110, section 13.2.2. */
export function answerWith(resource: Resource, request: IncomingHttpHeaders): Answer {
  const { status, contentType, body, changedAtMs, headers = {} } = resource;
  if (changedAtMs === undefined)
    return { status, headers: { 'content-type': contentType, ...headers }, body };
  const changed = Math.floor(changedAtMs / 1000) * 1000;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  const validators = { etag, 'last-modified': new Date(changed).toUTCString(), 'cache-control': 'no-cache' };
  if (isFresh(request, etag, changed)) return { status: 304, headers: validators, body: '' };
  return { status, headers: { 'content-type': contentType, ...validators, ...headers }, body };
}

/** `If-Modified-Since` counts only where there is no `If-None-Match`. */
function isFresh(request: IncomingHttpHeaders, etag: string, changedAtMs: number): boolean {
  const known = request['if-none-match'];
  if (known !== undefined) {
    const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes('*') || tags.includes(etag);
  }
  const since = request['if-modified-since'];
  return since !== undefined && Date.parse(since) >= changedAtMs;
}
