import { isIP } from 'node:net';
import { done, failed, type RefusalReason, type Result } from '#digests';
import { isPublicAddress } from './address.ts';
import { plainHostname, type AllowedHost } from './allowed-host.ts';

/** Where requests may go. */
export type Guard = {
  /** The address of a request, or why it is refused; nothing is resolved for it. Errors: `address-refused`. */
  checkUrl(text: string): Result<URL>;
  /** Whether the operator lets this host in whatever its IP address is. */
  isListed(hostname: string, port: number): boolean;
  /** Whether a socket to this IP address may be opened for a host that is not listed. */
  isOpenTo(address: string): boolean;
};

/** What a guard lets through. */
type GuardOptions = {
  readonly allowed: readonly AllowedHost[];
  /** Ports beside an address's own default; everything else is a service that is no web site. */
  readonly isWebPort?: (port: number) => boolean;
  readonly isPublic?: (address: string) => boolean;
};

const webPorts: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);

/** Names that stay inside a network or name nothing. Source: RFC 6761, RFC 6762, RFC 8375, and networks as they are. */
const localName =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|onion|test|invalid)$/;

/** The port of an address, written or implied. */
const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));

const isLocalName = (hostname: string): boolean => !hostname.includes('.') || localName.test(hostname);

/** An address as it may be shown: without the name and password that it may carry. */
const withoutCredentials = (url: URL): string => {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href;
};

/** Makes a guard from what the operator allows beside the public web. */
export const createGuard = ({
  allowed,
  isWebPort = (port) => webPorts.has(port),
  isPublic = isPublicAddress,
}: GuardOptions): Guard => {
  const isListed = (hostname: string, port: number): boolean => {
    const name = plainHostname(hostname);
    return allowed.some((host) => host.hostname === name && (host.port === null || host.port === port));
  };
  const refusalOf = (url: URL): RefusalReason | null => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme';
    if (url.username !== '' || url.password !== '') return 'credentials';
    if (isListed(url.hostname, portOf(url))) return null;
    if (!isWebPort(portOf(url))) return 'port';
    const hostname = plainHostname(url.hostname);
    const isPrivate = isIP(hostname) ? !isPublic(hostname) : isLocalName(hostname);
    return isPrivate ? 'private-address' : null;
  };
  return {
    checkUrl: (text) => {
      const url = URL.parse(text);
      if (!url) return failed({ code: 'address-refused', url: text, reason: 'not-a-url' });
      const reason = refusalOf(url);
      return reason ? failed({ code: 'address-refused', url: withoutCredentials(url), reason }) : done(url);
    },
    isListed,
    isOpenTo: isPublic,
  };
};
