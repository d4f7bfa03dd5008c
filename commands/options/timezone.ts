import { done, failed, type Result } from '#digests';

/**
 * Reads the name of a time zone in any letter case, as people type it: `europe/london`, `New York`, `utc`.
 * @returns the zone's IANA name, or `timezone-unknown`.
 */
export const readTimezone = (input: string): Result<string> => {
  const typed = input.trim().replaceAll(' ', '_').toLowerCase();
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const exact = zones.find((zone) => zone.toLowerCase() === typed);
  const cities = zones.filter((zone) => zone.toLowerCase().endsWith(`/${typed}`));
  const found = exact ?? (cities.length === 1 ? cities[0] : undefined) ?? alias(typed);
  return found === undefined ? failed({ code: 'timezone-unknown', input }) : done(found);
};

/** Names that the database keeps for old times' sake, such as `Asia/Calcutta`, resolve to the zone they stand for. */
const alias = (typed: string): string | undefined => {
  if (!/^[a-z_]+(?:\/[a-z_+\d-]+)+$|^gmt$/u.test(typed)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
};
