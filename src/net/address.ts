import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The part of IPv6 from which public addresses are given out. Source: IANA IPv6 Global Unicast Address Assignments. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address, as text, belongs to the public internet. Everything that is not certainly public is not:
 * loopback, private, link-local, shared (100.64/10), reserved and documentation ranges, multicast, and every IPv6
 * address that tunnels or translates an IPv4 one (6to4, Teredo, NAT64, `::a.b.c.d`). An IPv4-mapped address is what it
 * maps to.
 * Source: IANA special-purpose address registries, as ipaddr.js lists them, and global unicast alone for IPv6.
 */
export const isPublicAddress = (text: string): boolean => {
  // Stricter than the parser below, which also reads short and octal forms.
  if (!isIP(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(globalUnicast);
};
