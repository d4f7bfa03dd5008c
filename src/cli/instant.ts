/** A moment as programs read it: ISO 8601 in UTC, or `null` where it is not known. */
export const instant = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();
