import { digitalTime, timetableSayer } from '../timetables.ts';

/** Says a timetable in Spanish: "de lunes a viernes a las 07:30 y a las 18:00 (Europe/Madrid)". */
export const spanishTimetable = timetableSayer({
  locale: 'es',
  everyDay: 'todos los días',
  workingDays: 'de lunes a viernes',
  weekend: 'los fines de semana',
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábados', 'domingos'],
  onWeekdays: (days) => `los ${days}`,
  date: (date) => `el ${date}`,
  onDates: (dates) => `${dates} de cada mes`,
  inMonths: (months) => `en ${months}`,
  time: (time) => `${time.hours === 1 ? 'a la' : 'a las'} ${digitalTime(time)}`,
  at: (times) => times,
});
