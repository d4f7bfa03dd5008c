/**
 * An address of the web as a feed or page wrote it, made absolute where the document's own is known; `null` where it
 * is none, and for every other scheme: a link of a digest never runs a script or opens a mail program.
 */
export const resolveAddress = (
  raw: string | null | undefined,
  baseUrl: string | null | undefined,
): string | null => {
  const address = raw?.trim() ?? '';
  if (address === '') return null;
  // Most are whole; to have the base parsed as well would double the work for each.
  const isWhole = /^https?:\/\//i.test(address);
  const absolute = URL.parse(address, isWhole ? undefined : (baseUrl ?? undefined));
  if (absolute !== null) return /^https?:$/.test(absolute.protocol) ? absolute.href : null;
  return baseUrl === null || baseUrl === undefined ? address : null;
};
