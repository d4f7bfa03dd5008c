/** An address as a feed or page wrote it, made absolute where the document's own is known; `null` where it is none. */
export const resolveAddress = (
  raw: string | null | undefined,
  baseUrl: string | null | undefined,
): string | null => {
  const address = raw?.trim() ?? '';
  if (address === '') return null;
  const absolute = URL.parse(address, baseUrl ?? undefined);
  if (absolute !== null) return absolute.href;
  return baseUrl === null || baseUrl === undefined ? address : null;
};
