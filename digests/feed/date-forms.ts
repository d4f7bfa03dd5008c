import monthNames from './months.json' with { type: 'json' };

/**
 * A form in which dates are written. Its groups are named `year`, `month` (a number or a word), `day` or
 * `dayOfYear`, `hour`, `minute`, `second`, `half` (of the day) and `zone`; all but the year may be missing.
 */
type DateForm = {
  readonly pattern: RegExp;
  /** The zone that is meant where none is written: of a language that is written in one only. */
  readonly zone?: string;
};

/** "8:00", "08:00:05.250". */
const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2}(?:[.,]\d+)?))?(?![\d:])`;

/** "8:00 p.m.", "오후 8:00" (Korean: in the afternoon). */
const time = String.raw`(?<early>오전|오후)?\s*${clock}(?:\s*(?<half>[ap])\.?m\b\.?)?`;

const zone = String.raw`(?<zone>[a-z]{1,5}\b|(?:(?:gmt|utc)\s*)?[+-]\d{1,2}:?\d{0,2})`;

/** What may follow a date: a time, and a zone that is one. */
const timeAndZone = String.raw`,?(?:[\s-]+${time})?(?!\s*[+-]\D)\s*${zone}?`;

const day = String.raw`(?<day>\d{1,2})`;

const month = String.raw`(?<month>\d{1,2})`;

const monthWord = String.raw`(?<month>\p{L}{3,12})\.?`;

const fourDigitYear = String.raw`(?<year>\d{4})`;

const year = String.raw`(?<year>\d{4}|\d{2})\b`;

/** A day of the week, which is not compared: it adds nothing and is often wrong. */
const weekday = String.raw`(?:\p{L}+\.?,?\s+)?`;

const form = (source: string): DateForm => ({ pattern: new RegExp(source, 'iu') });

const korean = (source: string): DateForm => ({ ...form(source), zone: 'kst' });

/** The forms that dates in feeds take, most frequent first. The first that gives a moment is taken. */
export const dateForms: readonly DateForm[] = [
  // RFC 2822: "Mon, 23 Nov 2026 08:00:00 +0100"; RFC 850: "Monday, 23-Nov-26 08:00:00 GMT"; other languages' words.
  form(String.raw`${day}\.?(?:\s+de)?[\s-]+${monthWord},?(?:\s+de)?[\s-]+${year}${timeAndZone}`),
  // Korean without a zone, before RFC 3339: "2004-05-25 오후 11:23:17", "2004년 05월 28일 01:31:15".
  korean(String.raw`^${fourDigitYear}-${month}-${day}\s+(?=오)${time}$`),
  korean(String.raw`^${fourDigitYear}년\s*${month}월\s*${day}일(?:\s+${time})?`),
  // RFC 3339 and its looser kin: "2026-11-23T08:00:00Z", "Fri, 2026/11/23 08:00", "2004-július-13T9:15-05:00".
  form(
    String.raw`^${weekday}${fourDigitYear}[-/.](?<month>\d{1,2}|\p{L}{3,12})[-/.]${day}` +
      String.raw`(?:(?:t|[\s-]+)\s*${time}\s*${zone}?|z|[+-]\d\d:\d\d)?$`,
  ),
  // ISO 8601 in its shorter forms: "2026-11", "2026", "20261123T080000Z", "031231", "-03-12", "2003-335".
  form(String.raw`^${fourDigitYear}(?:-(?<month>\d{2}))?$`),
  form(
    String.raw`^${fourDigitYear}(?<month>\d{2})(?<day>\d{2})` +
      String.raw`(?:t?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?${zone}?$`,
  ),
  form(String.raw`^(?<year>\d{2})-?(?<month>\d{2})-?(?<day>\d{2})$`),
  form(String.raw`^-(?<year>\d{2})-?(?<month>\d{2})$`),
  form(String.raw`^(?<year>\d{4}|\d{2}(?=-))-?(?<dayOfYear>\d{3})$`),
  // asctime: "Mon Nov 23 08:00:00 2026", with or without a zone before the year.
  form(String.raw`${monthWord}\s+${day}\s+${time}\s+(?:${zone}\s+)?${fourDigitYear}$`),
  // As people write it: "November 23, 2026 8:00 am EST", "Nov. 2026".
  form(String.raw`${monthWord}\s+${day}(?:st|nd|rd|th)?,?\s+${fourDigitYear}${timeAndZone}`),
  form(String.raw`^${monthWord}\s+${fourDigitYear}$`),
  // In numbers: the month first between slashes, unless it can only be the day; the day first between all else.
  form(String.raw`^${weekday}${month}/${day}/${year}${timeAndZone}$`),
  form(String.raw`^${weekday}${day}(?:[/.-]|\s+)${month}(?:[/.-]|\s+)${year}${timeAndZone}$`),
  // Chinese and Japanese: "2026年11月23日 08:00".
  form(String.raw`^${fourDigitYear}年\s*${month}月\s*${day}日(?:\s*${time})?`),
];

/** Letters without their marks, in lower case, as the table of months is written. */
const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const monthByName: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
);

/** 1 to 12 for a number, or a word or its abbreviation in the languages of feeds; else a number that no month has. */
export const monthOf = (written: string): number => {
  const number = Number(written);
  return Number.isNaN(number) ? (monthByName.get(folded(written)) ?? 0) : number;
};
