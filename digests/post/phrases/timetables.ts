import type { Timetable } from '../../model/index.ts';
import { later } from '../later.ts';
import { numeralsOf } from './numerals.ts';
import type { ScheduleWords } from './words/schedule.ts';

/** A time of day on a clock of 24 hours. */
type ClockTime = { readonly hours: number; readonly minutes: number; readonly seconds: number };

/** The words of days and times in one language. Lists come joined: "Mondays and Fridays". */
type TimetableWords = {
  /** BCP 47 tag for the names of months and for lists. */
  readonly locale: string;
  readonly everyDay: string;
  readonly workingDays: string;
  readonly weekend: string;
  /** Monday first, as they stand in `onWeekdays`. */
  readonly weekdays: readonly string[];
  readonly onWeekdays: (days: string) => string;
  readonly date: (date: number) => string;
  readonly onDates: (dates: string) => string;
  readonly inMonths: (months: string) => string;
  readonly time: (time: ClockTime) => string;
  readonly at: (times: string) => string;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "07:30", with seconds where there are any. */
export const digitalTime = ({ hours, minutes, seconds }: ClockTime): string =>
  `${twoDigits(hours)}:${twoDigits(minutes)}${seconds === 0 ? '' : `:${twoDigits(seconds)}`}`;

const clockTime = (secondsOfDay: number): ClockTime => ({
  hours: Math.floor(secondsOfDay / 3600),
  minutes: Math.floor(secondsOfDay / 60) % 60,
  seconds: secondsOfDay % 60,
});

/** Says a timetable in a language's words: "on weekdays at 07:30 and 18:00 (Europe/London)". */
export const timetableSayer = (words: TimetableWords): ScheduleWords['timetable'] => {
  const { listed, either } = numeralsOf(words.locale);
  const monthName = later(() => new Intl.DateTimeFormat(words.locale, { month: 'long', timeZone: 'UTC' }));

  const onWeekdays = (weekdays: Timetable['weekdays']): string => {
    const pattern = weekdays.join('');
    if (pattern === '1234567') return words.everyDay;
    if (pattern === '12345') return words.workingDays;
    if (pattern === '67') return words.weekend;
    return words.onWeekdays(listed(weekdays.map((day) => words.weekdays[day - 1] ?? '')));
  };
  const onDays = ({ weekdays, daysOfMonth = [] }: Timetable): string => {
    const dates = weekdays.length === 7 ? [] : daysOfMonth;
    return either([
      ...(weekdays.length === 0 ? [] : [onWeekdays(weekdays)]),
      ...(dates.length === 0 ? [] : [words.onDates(listed(dates.map(words.date)))]),
    ]);
  };
  const inMonths = ({ months }: Timetable): readonly string[] =>
    months === undefined
      ? []
      : [words.inMonths(listed(months.map((month) => monthName().format(Date.UTC(2000, month - 1)))))];

  return (timetable, timezone) =>
    [
      onDays(timetable),
      ...inMonths(timetable),
      words.at(listed(timetable.timesOfDaySeconds.map((seconds) => words.time(clockTime(seconds))))),
      `(${timezone})`,
    ].join(' ');
};
