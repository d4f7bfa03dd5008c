import { dateForms, monthOf } from './date-forms.ts';
import zoneMinutes from './zones.json' with { type: 'json' };

/** Years outside this are clerical errors, such as 0001-01-01 for "no date". */
const yearMin = 1970;
const yearMax = 2199;

/** Two-digit years below this lie in this century (RFC 2822, section 4.3, allows 50). */
const centuryTurn = 70;

/** No date is longer; what is would only keep the patterns busy. */
const dateCharactersMax = 100;

const minuteMs = 60_000;

const dayMs = 24 * 60 * minuteMs;

/** Zones by name, in minutes east of Greenwich (RFC 2822, section 4.3, and those that feeds use beside). */
const minutesByZone: ReadonlyMap<string, number> = new Map(Object.entries(zoneMinutes));

/** The parts of a date by name, as a form has found them. */
type Parts = Readonly<Record<string, string | undefined>>;

/**
 * A date as feeds and pages write it, as epoch ms; `null` where it says no moment. A date without a zone is read as
 * UTC, never in the zone of the machine. A date without a time is midnight.
 * Differs from Date.parse: that one reads zone-less dates in the host's zone, and English only.
 */
export const readDate = (raw: string): number | null => {
  const text = raw.slice(0, dateCharactersMax).trim();
  if (!/\d{4}|\d\D+\d/.test(text)) return null;
  const epoch = readEpoch(text);
  if (epoch !== null) return epoch;
  for (const { pattern, zone } of dateForms) {
    const parts = pattern.exec(text)?.groups;
    const at = parts === undefined ? null : momentOf(parts, zone);
    if (at !== null) return at;
  }
  return null;
};

/** Seconds or milliseconds since 1970, of which the one has ten digits and the other thirteen. */
const readEpoch = (text: string): number | null => {
  if (/^\d{10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  return /^\d{13}$/.test(text) ? Number(text) : null;
};

const momentOf = (parts: Parts, meantZone: string | undefined): number | null => {
  const dayAt = dayOf(parts);
  const timeMs = timeMsOf(parts);
  if (dayAt === null || timeMs === null) return null;
  return dayAt + timeMs - zoneOffsetMs(parts['zone'] ?? meantZone);
};

const dayOf = ({ year: written, month = '1', day = '1', dayOfYear }: Parts): number | null => {
  const year = fullYear(written);
  if (year < yearMin || year > yearMax) return null;
  if (dayOfYear !== undefined) {
    const days = Number(dayOfYear);
    return days >= 1 && days <= 366 ? Date.UTC(year, 0, 1) + (days - 1) * dayMs : null;
  }
  const monthNumber = monthOf(month);
  const dayNumber = Number(day);
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return null;
  return Date.UTC(year, monthNumber - 1, dayNumber);
};

const fullYear = (year: string | undefined): number => {
  const value = Number(year);
  if (year?.length !== 2) return value;
  return value + (value < centuryTurn ? 2000 : 1900);
};

const timeMsOf = ({ hour: written = '0', minute = '0', second = '0', half, early }: Parts): number | null => {
  const hour = Number(written);
  const seconds = Number(second.replace(',', '.'));
  if (hour > 24 || Number(minute) > 59 || seconds > 60.999) return null;
  const isAfternoon = half?.toLowerCase() === 'p' || early === '오후';
  const hours = half === undefined && early === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  return Math.round(((hours * 60 + Number(minute)) * 60 + seconds) * 1000);
};

/** An unknown name of a zone is read as UTC: a date that is hours off beats none. */
const zoneOffsetMs = (zone: string | undefined): number => {
  if (zone === undefined) return 0;
  const numeric = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (numeric === null) return (minutesByZone.get(zone.toLowerCase()) ?? 0) * minuteMs;
  const [, sign, hours, minutes] = numeric;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * minuteMs;
};
