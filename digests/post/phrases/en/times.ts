import { later } from '../../later.ts';
import { digitalTime, timetableSayer } from '../timetables.ts';

const ordinals = later(() => new Intl.PluralRules('en', { type: 'ordinal' }));
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** Says a timetable in English: "on weekdays at 07:30 and 18:00 (Europe/London)". */
export const englishTimetable = timetableSayer({
  locale: 'en',
  everyDay: 'every day',
  workingDays: 'on weekdays',
  weekend: 'at weekends',
  weekdays: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
  onWeekdays: (days) => `on ${days}`,
  date: (date) => `${date}${endings[ordinals().select(date)] ?? 'th'}`,
  onDates: (dates) => `on the ${dates} of the month`,
  inMonths: (months) => `in ${months}`,
  time: digitalTime,
  at: (times) => `at ${times}`,
});
