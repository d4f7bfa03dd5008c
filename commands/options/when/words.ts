import type { Timetable, Weekday } from '#digests';
import { everyDay, isJoiner, namedTimeOf, weekdaysOf } from './vocabulary.ts';

const timePattern = /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2}))?h?(am|pm)?$/u;
const datePattern = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª)$/u;

const secondsOf = (word: string): number | null => {
  const match = timePattern.exec(word);
  if (match === null) return namedTimeOf(word);
  const [, hourText = '', minuteText = '0', secondText = '0', half] = match;
  const hour = Number(hourText);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  const [minute, second] = [Number(minuteText), Number(secondText)];
  return hour24 > 23 || minute > 59 || second > 59 ? null : hour24 * 3600 + minute * 60 + second;
};

const dateOf = (word: string): number | null => {
  const date = Number(datePattern.exec(word)?.[1] ?? 0);
  return date >= 1 && date <= 31 ? date : null;
};

const ascending = <T extends number>(values: readonly T[]): readonly T[] =>
  [...new Set(values)].toSorted((a, b) => a - b);

/** Splits what was typed into its words: days and their ranges, dates, times. */
const wordsIn = (input: string): readonly string[] =>
  input
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(\d)\s*(?:o'clock|oclock|uhr|hrs)(?!\p{L})/gu, '$1')
    .replace(/(\d)\s+(am|pm)\b/gu, '$1$2')
    .replace(/(\d)\s?([ap])\.m\.?/gu, '$1$2m')
    .replace(/\s*[-–]\s*/gu, '-')
    .split(/[\s,&+]+/u)
    .filter((word) => word !== '');

/**
 * Reads days and times as people say them, in any interface language: `weekdays 7:30 and 18:00`, `Mon-Fri 9am`,
 * `1st 08:00`, `werktags 8 Uhr`. Days may be left out, which means every day; a time may not. Seconds are understood.
 * @returns `null` where any word is neither a day nor a time
 */
export const readWords = (input: string): Timetable | null => {
  const weekdays: Weekday[] = [];
  const dates: number[] = [];
  const times: number[] = [];
  for (const word of wordsIn(input)) {
    const days = weekdaysOf(word);
    const date = dateOf(word);
    const seconds = secondsOf(word);
    if (days !== null) weekdays.push(...days);
    else if (date !== null) dates.push(date);
    else if (seconds !== null) times.push(seconds);
    else if (!isJoiner(word)) return null;
  }
  const isDaily = weekdays.length === 0 && dates.length === 0;
  return {
    weekdays: ascending(isDaily ? everyDay : weekdays),
    ...(dates.length === 0 ? {} : { daysOfMonth: ascending(dates) }),
    timesOfDaySeconds: ascending(times),
  };
};
