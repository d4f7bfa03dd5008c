import type { Suggestion, Typing } from '../command.ts';

/** Offered before anything is typed: where most people who set a zone are. */
const common = [
  ...['Europe/London', 'Europe/Berlin', 'Europe/Paris', 'Europe/Madrid', 'Europe/Warsaw', 'Europe/Istanbul'],
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Sao_Paulo'],
  ...[
    'America/Mexico_City',
    'America/Argentina/Buenos_Aires',
    'Asia/Kolkata',
    'Asia/Singapore',
    'Asia/Tokyo',
  ],
  ...['Asia/Ho_Chi_Minh', 'Australia/Sydney', 'Africa/Lagos', 'Pacific/Auckland', 'UTC'],
] as const;

const timeIn = (zone: string, { at, person }: Typing): string =>
  new Intl.DateTimeFormat(person.locale, { timeZone: zone, timeStyle: 'short' }).format(at);

const rank = (zone: string, typed: string): number => {
  const city = zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  if (city.startsWith(typed)) return 0;
  return city.includes(typed) ? 1 : 2;
};

/** Time zones whose names hold what was typed, cities first, each with the time that it is there. */
export const suggestTimezone = (typing: Typing): Promise<readonly Suggestion[]> => {
  const typed = typing.typed.trim().replaceAll(' ', '_').toLowerCase();
  const zones = typed === '' ? common : ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const found = zones
    .filter((zone) => zone.toLowerCase().includes(typed))
    .toSorted((a, b) => rank(a, typed) - rank(b, typed))
    .slice(0, 25);
  return Promise.resolve(
    found.map((zone) => ({ name: `${zone.replaceAll('_', ' ')} · ${timeIn(zone, typing)}`, value: zone })),
  );
};
