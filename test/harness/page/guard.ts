import type { IncomingMessage } from 'node:http';

const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What no form can send: another site's script would have to ask first, and is not allowed to. */
const postedTypes = /^application\/(json|octet-stream)\b/;

/**
 * Whether a request comes from the playground itself. Another site that is open in the same browser could else post
 * as the demo's admin: by a form, which cannot send JSON, or by a name of its own that leads to 127.0.0.1.
 */
export function isFromThisPage(request: IncomingMessage): boolean {
  const { host = '', origin, 'content-type': type = '' } = request.headers;
  if (!ownNames.has(host.replace(/:\d+$/, ''))) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  return request.method !== 'POST' || postedTypes.test(type);
}
