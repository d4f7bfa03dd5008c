import type { Timetable, Weekday } from '#digests';
import { everyDay, fold, isJoiner, isMonth, isTo, monthOf, namedTimeOf, weekdaysOf } from './vocabulary.ts';

const timePattern = /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2}))?h?(am|pm)?$/u;
const datePattern = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)$/u;
const numberPattern = /^\d{1,2}$/u;

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

/** Makes one word of a range of days that was said in three: `lunes a viernes`. */
const withRanges = (words: readonly string[]): readonly string[] => {
  const ranged: string[] = [];
  for (const word of words) {
    const [first = '', to = ''] = ranged.slice(-2);
    const range = `${first}-${word}`;
    if (isTo(to) && weekdaysOf(range) !== null) ranged.splice(-2, 2, range);
    else ranged.push(word);
  }
  return ranged;
};

/** Whether a word may stand between a number and the month that it is counted in. */
const joinsDates = (word: string): boolean =>
  numberPattern.test(word) || dateOf(word) !== null || isJoiner(word);

/** Marks bare numbers that are counted in a month as dates: `el 1 y el 15 de cada mes`, `15 août`, `August 15`. */
const withDates = (words: readonly string[]): readonly string[] => {
  const marked: string[] = [];
  let isCounted = false;
  for (const [index, word] of [...words.entries()].toReversed()) {
    isCounted = isMonth(word) || monthOf(word) !== null || (isCounted && joinsDates(word));
    const isDate = isCounted || monthOf(words[index - 1] ?? '') !== null;
    marked.push(isDate && numberPattern.test(word) ? `${word}.` : word);
  }
  return marked.toReversed();
};

/** Ranges of dates and times have no place in a timetable, which would have their ends alone. */
const hasOtherRange = (words: readonly string[]): boolean =>
  words.some(
    (word, index) => isTo(word) && /^\d/u.test(words[index - 1] ?? '') && /^\d/u.test(words[index + 1] ?? ''),
  );

/** Splits what was typed into its words: days and their ranges, dates, months, times. */
const wordsIn = (input: string): readonly string[] =>
  fold(input.toLowerCase())
    .replaceAll('’', "'")
    .replace(/(\d)\s*(?:o'clock|oclock|uhr|hrs)(?!\p{L})/gu, '$1')
    .replace(/(\d)\s+(am|pm)\b/gu, '$1$2')
    .replace(/(\d)\s?([ap])\.m\.?/gu, '$1$2m')
    .replace(/fin(?:es)? de sem(?:ana|aine)(?!\p{L})/gu, 'finde')
    .replace(/\s*[-–]\s*/gu, '-')
    .split(/[\s,&+]+/u)
    .filter((word) => word !== '');

/**
 * Reads days and times as people say them, in any interface language: `weekdays 7:30 and 18:00`, `Mon-Fri 9am`,
 * `1st 08:00`, `werktags 8 Uhr`, `de lunes a viernes a las 9`. Days may be left out, which means every day; a time may
 * not. Seconds are understood. It reads what `phrases` say of a timetable.
 * @returns `null` where any word is neither a day, a date, a month nor a time
 */
export const readWords = (input: string): Timetable | null => {
  const words = withDates(withRanges(wordsIn(input)));
  if (hasOtherRange(words)) return null;
  const namedDays: (readonly Weekday[])[] = [];
  const [dates, months, times]: [number[], number[], number[]] = [[], [], []];
  for (const word of words) {
    const [month, days, date, seconds] = [monthOf(word), weekdaysOf(word), dateOf(word), secondsOf(word)];
    if (month !== null) months.push(month);
    else if (days !== null) namedDays.push(days);
    else if (date !== null) dates.push(date);
    else if (seconds !== null) times.push(seconds);
    else if (!isJoiner(word)) return null;
  }
  // Beside dates the word "days" only says what they are: `los días 1 y 15 del mes`.
  const weekdays = namedDays.filter((days) => dates.length === 0 || days !== everyDay).flat();
  const isDaily = weekdays.length === 0 && dates.length === 0;
  return {
    weekdays: ascending(isDaily ? everyDay : weekdays),
    ...(dates.length === 0 ? {} : { daysOfMonth: ascending(dates) }),
    ...(months.length === 0 ? {} : { months: ascending(months) }),
    timesOfDaySeconds: ascending(times),
  };
};
