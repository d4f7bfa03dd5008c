import { timetableSayer } from '../timetables.ts';

/** Says a timetable in French: "du lundi au vendredi à 7h30 et 18h (Europe/Paris)". */
export const frenchTimetable = timetableSayer({
  locale: 'fr',
  everyDay: 'tous les jours',
  workingDays: 'du lundi au vendredi',
  weekend: 'le week-end',
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'].map(
    (day) => `le ${day}`,
  ),
  onWeekdays: (days) => days,
  date: (date) => (date === 1 ? 'le 1er' : `le ${date}`),
  onDates: (dates) => `${dates} du mois`,
  inMonths: (months) => `en ${months}`,
  time: ({ hours, minutes, seconds }) =>
    `${hours}h${minutes + seconds === 0 ? '' : String(minutes).padStart(2, '0')}` +
    (seconds === 0 ? '' : `:${String(seconds).padStart(2, '0')}`),
  at: (times) => `à ${times}`,
});
