/** A host that the operator lets in although it is private; without a port, on every port. */
export type AllowedHost = { readonly hostname: string; readonly port: number | null };

const pattern = /^(\[[^\]]+\]|[^:/\s]+)(?::(\d{1,5}))?$/;

/** A host's name as addresses carry it, without the brackets of IPv6 and without the dot of a full name. */
export const plainHostname = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

/** Reads `host`, `host:port` or `[ip]:port`; `null` where it is none of them. */
export const parseAllowedHost = (text: string): AllowedHost | null => {
  const [, host, port] = pattern.exec(text.trim()) ?? [];
  const url = host === undefined ? null : URL.parse(`http://${host}/`);
  if (!url) return null;
  const number = port === undefined ? null : Number(port);
  if (number !== null && (number < 1 || number > 65_535)) return null;
  return { hostname: plainHostname(url.hostname), port: number };
};
