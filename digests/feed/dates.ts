import monthNames from './months.json' with { type: 'json' };

/** A moment in the parts that a feed wrote. `month` counts from 1. */
type Moment = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
};

/** Years outside this are clerical errors, such as 0001-01-01 for "no date". */
const yearMin = 1970;
const yearMax = 2199;

/** Two-digit years below this lie in this century (RFC 2822, section 4.3, allows 50). */
const centuryTurn = 70;

/** No date is longer; what is would only keep the patterns busy. */
const dateCharactersMax = 100;

const minuteMs = 60_000;

/** Zones by name, in minutes east of Greenwich (RFC 2822, section 4.3, and those that European feeds use). */
const zoneMinutes: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  met: 60,
  mest: 120,
  msk: 180,
  ist: 330,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  et: -300,
  ct: -360,
  mt: -420,
  pt: -480,
  pst: -480,
  pdt: -420,
};

/** Months by name or abbreviation, in the languages in which feeds write them against the standard. */
const monthByName = new Map(monthNames.flatMap((names, i) => names.map((name) => [name, i + 1])));

/** 1 to 12; 0, which no date has, for a word that is no month. */
const monthOf = (name: string | undefined): number => monthByName.get(name?.toLowerCase() ?? '') ?? 0;

const time = String.raw`(\d{1,2}:\d{1,2}(?::\d{1,2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\b\.?)?)`;
const zone = String.raw`([a-z]{1,5}\b|(?:(?:gmt|utc)\s*)?[+-]\d{1,2}:?\d{0,2})`;

type Pattern = { readonly form: RegExp; readonly read: (match: RegExpExecArray) => Moment };

/** The forms that dates in feeds take, most frequent first. */
const patterns: readonly Pattern[] = [
  {
    // RFC 2822: "Mon, 23 Nov 2026 08:00:00 +0100"; RFC 850: "Monday, 23-Nov-26 08:00:00 GMT".
    form: new RegExp(
      String.raw`(\d{1,2})\.?[\s-]+(\p{L}{3,10})\.?,?[\s-]+(\d{4}|\d{2})\b,?(?:\s+(?:-\s+)?${time})?\s*${zone}?`,
      'iu',
    ),
    read: ([, day, month, year, clock, offset]) => ({
      year: fullYear(year),
      month: monthOf(month),
      day: Number(day),
      time: clock,
      zone: offset,
    }),
  },
  {
    // RFC 3339 and its looser kin: "2026-11-23T08:00:00Z", "2026/11/23 08:00", "2026-11", "20261123", "2026".
    form: new RegExp(
      String.raw`^(\d{4})(?:[-/]?(\d{2})(?:[-/]?(\d{2}))?)?(?:[t\s]\s*${time})?\s*${zone}?$`,
      'i',
    ),
    read: ([, year, month, day, clock, offset]) => ({
      year: Number(year),
      month: Number(month ?? 1),
      day: Number(day ?? 1),
      time: clock,
      zone: offset,
    }),
  },
  {
    // asctime: "Mon Nov 23 08:00:00 2026", with or without a zone before the year.
    form: new RegExp(String.raw`([a-z]{3,9})\s+(\d{1,2})\s+${time}\s+(?:${zone}\s+)?(\d{4})$`, 'i'),
    read: ([, month, day, clock, offset, year]) => ({
      year: Number(year),
      month: monthOf(month),
      day: Number(day),
      time: clock,
      zone: offset,
    }),
  },
  {
    // As people write it: "November 23, 2026 8:00 am EST".
    form: new RegExp(
      String.raw`([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+${time})?\s*${zone}?`,
      'i',
    ),
    read: ([, month, day, year, clock, offset]) => ({
      year: Number(year),
      month: monthOf(month),
      day: Number(day),
      time: clock,
      zone: offset,
    }),
  },
];

/**
 * A date as feeds and pages write it, as epoch ms; `null` where it says no moment. A date without a zone is read as
 * UTC, never in the zone of the machine. A date without a time is midnight.
 * Differs from Date.parse: that one reads zone-less dates in the host's zone.
 */
export const readDate = (raw: string): number | null => {
  const text = raw.slice(0, dateCharactersMax).trim();
  for (const { form, read } of patterns) {
    const match = form.exec(text);
    const at = match === null ? null : epochOf(read(match));
    if (at !== null) return at;
  }
  return null;
};

const fullYear = (year: string | undefined): number => {
  const value = Number(year);
  if (year?.length !== 2) return value;
  return value + (value < centuryTurn ? 2000 : 1900);
};

const epochOf = ({ year, month, day, time: clock, zone: offset }: Moment): number | null => {
  if (year < yearMin || year > yearMax || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const timeMs = clock === undefined ? 0 : clockMs(clock);
  return timeMs === null ? null : Date.UTC(year, month - 1, day) + timeMs - zoneOffsetMs(offset);
};

const clockMs = (clock: string): number | null => {
  const [hour = 0, minute = 0, second = 0] = clock
    .split(':')
    .map((part) => Number.parseFloat(part.replace(',', '.')));
  if (hour > 24 || minute > 59 || second > 60) return null;
  const half = /([ap])\.?m/i.exec(clock)?.[1]?.toLowerCase();
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return Math.round(((hours * 60 + minute) * 60 + second) * 1000);
};

/** An unknown name of a zone is read as UTC: a date that is hours off beats none. */
const zoneOffsetMs = (offset: string | undefined): number => {
  if (offset === undefined) return 0;
  const numeric = /([+-])(\d{1,2}):?(\d{2})?$/.exec(offset);
  if (numeric === null) return (zoneMinutes[offset.toLowerCase()] ?? 0) * minuteMs;
  const [, sign, hours, minutes] = numeric;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * minuteMs;
};
