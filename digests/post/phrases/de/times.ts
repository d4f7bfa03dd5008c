import { digitalTime, timetableSayer } from '../timetables.ts';

/** Says a timetable in German: "montags bis freitags um 07:30 und 18:00 Uhr (Europe/Berlin)". */
export const germanTimetable = timetableSayer({
  locale: 'de',
  everyDay: 'täglich',
  workingDays: 'montags bis freitags',
  weekend: 'am Wochenende',
  weekdays: ['montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags', 'sonntags'],
  onWeekdays: (days) => days,
  date: (date) => `${date}.`,
  onDates: (dates) => `am ${dates} des Monats`,
  inMonths: (months) => `im ${months}`,
  time: digitalTime,
  at: (times) => `um ${times} Uhr`,
});
