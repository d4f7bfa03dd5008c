/**
 * Reads an address as people type it: with space around it, inside `<...>` as Discord's users write to suppress a
 * preview, or without its scheme. Null where it cannot be one.
 */
export const webAddress = (typed: string): string | null => {
  const bare = typed.trim().replace(/^<(.*)>$/u, '$1');
  const whole =
    /^[a-z][a-z\d+.-]*:/iu.test(bare) && !/^[\w.-]+:\d+(?:\/|$)/u.test(bare) ? bare : `https://${bare}`;
  return /\s/u.test(bare) ? null : (URL.parse(whole)?.href ?? null);
};
