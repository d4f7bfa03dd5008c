import type { Timetable, Weekday } from '#digests';

/** A field of a cron expression: its range, and the names that stand for its numbers, from the first on. */
type Field = { readonly from: number; readonly to: number; readonly names: readonly string[] };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minute, hour, day of the month, month, weekday; Sunday is 0 or 7. */
const fields: readonly Field[] = [
  { from: 0, to: 59, names: [] },
  { from: 0, to: 23, names: [] },
  { from: 1, to: 31, names: [] },
  { from: 1, to: 12, names: months },
  { from: 0, to: 7, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const part = /^(?:\*|([a-z\d]+)(?:-([a-z\d]+))?)(?:\/(\d{1,2}))?$/u;

const numberIn = ({ from, to, names }: Field, text: string): number | null => {
  const named = names.indexOf(text);
  const number = named === -1 ? Number(/^\d{1,2}$/u.test(text) ? text : Number.NaN) : named + from;
  return number >= from && number <= to ? number : null;
};

/** The numbers of one part of a field, such as `8`, `mon-fri` or `*\/6`; `null` where it is none. */
const numbersOf = (field: Field, text: string): readonly number[] | null => {
  const match = part.exec(text);
  if (match === null) return null;
  const [, first, last, stepText] = match;
  const step = stepText === undefined ? 1 : Number(stepText);
  const from = first === undefined ? field.from : numberIn(field, first);
  const end = last ?? (stepText === undefined ? first : undefined);
  const to = end === undefined ? field.to : numberIn(field, end);
  if (from === null || to === null || to < from || step === 0) return null;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
};

/** All numbers of a field, ascending; `null` where it is not understood. */
const readField = (field: Field, text: string): readonly number[] | null => {
  const parts = text.split(',').map((each) => numbersOf(field, each));
  if (parts.some((numbers) => numbers === null)) return null;
  return [...new Set(parts.flatMap((numbers) => numbers ?? []))].toSorted((a, b) => a - b);
};

const isoWeekdays = (numbers: readonly number[]): readonly Weekday[] =>
  // The field's range lets nothing else in; cron's Sunday is 0 as well as 7.
  [...new Set(numbers.map((number) => (number === 0 ? 7 : number) as Weekday))].toSorted((a, b) => a - b);

/**
 * Reads the five fields of a cron expression: numbers, names, lists, ranges and steps.
 * Source: POSIX.1-2017, crontab; names and steps as in Vixie cron. Where both days of the month and weekdays are
 * named, a day needs to be one of either.
 * @returns `null` where the text is no such expression
 */
export const readCron = (text: string): Timetable | null => {
  const texts = text.toLowerCase().split(/\s+/u);
  if (texts.length !== fields.length) return null;
  const numbers = fields.map((field, index) => readField(field, texts[index] ?? ''));
  const [minutes, hours, days, monthNumbers, weekdayNumbers] = numbers;
  if (!minutes || !hours || !days || !monthNumbers || !weekdayNumbers) return null;
  const everyDayOfMonth = texts[2]?.startsWith('*') === true && days.length === 31;
  const everyWeekday = texts[4]?.startsWith('*') === true && weekdayNumbers.length === 8;
  return {
    weekdays: everyWeekday && !everyDayOfMonth ? [] : isoWeekdays(weekdayNumbers),
    ...(everyDayOfMonth ? {} : { daysOfMonth: days }),
    ...(monthNumbers.length === months.length ? {} : { months: monthNumbers }),
    timesOfDaySeconds: hours.flatMap((hour) => minutes.map((minute) => hour * 3600 + minute * 60)),
  };
};
