import type { Timetable } from '../../../model/index.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const either = new Intl.ListFormat('en', { type: 'disjunction' });
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

const weekdayNames = [
  '',
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
];

const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

const ordinal = (date: number): string => `${date}${endings[ordinals.select(date)] ?? 'th'}`;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const timeOfDay = (seconds: number): string => {
  const clock = `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? clock : `${clock}:${twoDigits(seconds % 60)}`;
};

const onWeekdays = (weekdays: Timetable['weekdays']): string => {
  const pattern = weekdays.join('');
  if (pattern === '1234567') return 'every day';
  if (pattern === '12345') return 'on weekdays';
  if (pattern === '67') return 'at weekends';
  return `on ${list.format(weekdays.map((day) => weekdayNames[day] ?? ''))}`;
};

const onDays = ({ weekdays, daysOfMonth = [] }: Timetable): string => {
  const dates = `on the ${list.format(daysOfMonth.map(ordinal))} of the month`;
  if (daysOfMonth.length === 0) return onWeekdays(weekdays);
  return weekdays.length === 0 ? dates : either.format([onWeekdays(weekdays), dates]);
};

const inMonths = ({ months }: Timetable): string =>
  months === undefined
    ? ''
    : ` in ${list.format(months.map((month) => monthName.format(Date.UTC(2000, month - 1))))}`;

/** Says a timetable in English: "on weekdays at 07:30 and 18:00 (Europe/London)". */
export const englishTimetable = (timetable: Timetable, timezone: string): string =>
  `${onDays(timetable)}${inMonths(timetable)} at ` +
  `${list.format(timetable.timesOfDaySeconds.map(timeOfDay))} (${timezone})`;
