import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { plainHostname } from './allowed-host.ts';
import type { Guard } from './guard.ts';

/** Asks for every address of a name. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** How sockets are opened. */
type ConnectorOptions = {
  readonly guard: Guard;
  readonly timeoutMs: number;
  readonly resolve?: Resolve;
};

/** The `code` of the error with which a connection to a private address is refused. */
export const refusedCode = 'ADDRESS_REFUSED';

const refusal = (host: string, address: string): Error =>
  Object.assign(new Error(`${host} leads to ${address}, which is not public`), { code: refusedCode });

/** A lookup that fails where any one of the answers is closed: a name that mixes them is up to something. */
const checkedLookup =
  (isOpen: (address: string) => boolean, resolve: Resolve): LookupFunction =>
  (hostname, options, callback) => {
    // Node asks for one answer or for all, and wants to be answered in kind.
    const { family, hints } = options;
    const all: LookupAllOptions = { all: true, ...(family ? { family } : {}), ...(hints ? { hints } : {}) };
    resolve(hostname, all, (error, addresses) => {
      const first = addresses?.[0];
      const closed = addresses?.find(({ address }) => !isOpen(address));
      if (error ?? !first) callback(error ?? refusal(hostname, 'nothing'), '');
      else if (closed) callback(refusal(hostname, closed.address), '');
      else if (options.all) callback(null, addresses);
      else callback(null, first?.address ?? '', first?.family);
    });
  };

/**
 * Opens sockets to public addresses only. An address is checked where it cannot be changed any more: a literal before
 * the socket is made (a lookup is never asked for it), every answer of a lookup, and the peer of the open socket.
 * Hosts that the guard lists are not checked.
 */
export const guardedConnector = ({
  guard,
  timeoutMs,
  resolve = lookup,
}: ConnectorOptions): buildConnector.connector => {
  // HTTP/1.1 alone: one request at a time on one connection is what "polite" means here.
  const settings = { timeout: timeoutMs, allowH2: false };
  const free = buildConnector({ ...settings, lookup: checkedLookup(() => true, resolve) });
  const guarded = buildConnector({ ...settings, lookup: checkedLookup(guard.isOpenTo, resolve) });
  return (options, callback) => {
    const host = plainHostname(options.hostname);
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    if (guard.isListed(host, port)) return free(options, callback);
    if (isIP(host) && !guard.isOpenTo(host)) return callback(refusal(host, host), null);
    guarded(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const peer = socket.remoteAddress;
      if (peer !== undefined && guard.isOpenTo(peer)) return callback(null, socket);
      socket.destroy();
      return callback(refusal(host, peer ?? 'nothing'), null);
    });
  };
};
