import { done, failed, type Result } from '#digests';

/** Every zone there is; asked of the runtime once, since autocomplete asks with every letter. */
const allZones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** Zones that many servers are in, for who has typed nothing yet. */
const usualZones = [
  ...['UTC', 'Europe/London', 'Europe/Berlin', 'Europe/Paris', 'Europe/Madrid', 'America/New_York'],
  ...['America/Chicago', 'America/Los_Angeles', 'America/Sao_Paulo', 'America/Mexico_City', 'Asia/Kolkata'],
  ...['Asia/Tokyo', 'Australia/Sydney'],
].filter((zone) => allZones.includes(zone));

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').toLowerCase();

/** Zones whose city or region begins like what was typed; those that begin so altogether come first. */
export const timezonesLike = (typed: string): readonly string[] => {
  const wanted = plain(typed.trim());
  if (wanted === '') return usualZones;
  const startsAt = (zone: string): boolean => ` ${plain(zone).replaceAll('/', ' ')}`.includes(` ${wanted}`);
  const isCity = (zone: string): boolean => plain(zone.split('/').at(-1) ?? '').startsWith(wanted);
  const found = allZones.filter((zone) => plain(zone).includes(wanted) || startsAt(zone));
  return [...found.filter(isCity), ...found.filter((zone) => !isCity(zone))];
};

/**
 * Reads the name of a time zone in any letter case, as people type it: `europe/london`, `New York`, `utc`.
 * @returns the zone's IANA name, or `timezone-unknown`.
 */
export const readTimezone = (input: string): Result<string> => {
  const typed = input.trim().replaceAll(' ', '_').toLowerCase();
  const zones = allZones;
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
