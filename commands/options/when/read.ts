import { done, failed, type Result, type Timetable } from '#digests';
import { readCron } from './cron.ts';
import { readWords } from './words.ts';

/** More runs a day than this are a drip of links, not digests. */
const timesADayMax = 24;

/** Days of each month, January first, in a leap year. */
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether any day is ever named: 30 February is not. */
const hasDays = ({ weekdays, daysOfMonth = [], months }: Timetable): boolean =>
  weekdays.length > 0 ||
  monthDays.some(
    (days, index) => months?.includes(index + 1) !== false && daysOfMonth.some((date) => date <= days),
  );

/**
 * Reads when a schedule should run: in words, such as `weekdays 7:30 and 18:00`, or as a cron expression.
 * @returns the timetable, or `when-not-understood` where it is neither, or names no time, too many, or no day there is
 */
export const readTimetable = (input: string): Result<Timetable> => {
  const timetable = readCron(input.trim()) ?? readWords(input);
  const times = timetable?.timesOfDaySeconds.length ?? 0;
  if (timetable === null || times === 0 || times > timesADayMax || !hasDays(timetable)) {
    return failed({ code: 'when-not-understood', input });
  }
  return done(timetable);
};
