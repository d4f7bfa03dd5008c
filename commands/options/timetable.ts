import { done, failed, type Result, type Timetable, type Weekday } from '#digests';

/** More runs a day than this are a drip of links, not digests. */
const timesADayMax = 24;

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const groups: Readonly<Record<string, readonly Weekday[]>> = {
  daily: everyDay,
  everyday: everyDay,
  day: everyDay,
  days: everyDay,
  weekdays: [1, 2, 3, 4, 5],
  weekday: [1, 2, 3, 4, 5],
  weekends: [6, 7],
  weekend: [6, 7],
};

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Letters that tell the days apart: `mon` is Monday, `m` could be nothing else but is more likely a slip. */
const dayLettersMin = 3;

const timePattern = /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2}))?(am|pm)?$/u;

/** Words that only join others. */
const joiners = new Set(['and', 'at', 'on', 'every', 'each', 'the', 'o’clock', "o'clock"]);

const weekdaysOf = (word: string): readonly Weekday[] | null => {
  const group = Object.hasOwn(groups, word) ? groups[word] : undefined;
  if (group !== undefined) return group;
  const singular = word.replace(/(?<=.{3})s$/u, '');
  if (singular.length < dayLettersMin) return null;
  const day = everyDay[dayNames.findIndex((name) => name.startsWith(singular))];
  return day === undefined ? null : [day];
};

const secondsOf = (word: string): number | null => {
  const match = timePattern.exec(word);
  if (match === null) return null;
  const [, hourText = '', minuteText = '0', secondText = '0', half] = match;
  const hour = Number(hourText);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  const [minute, second] = [Number(minuteText), Number(secondText)];
  return hour24 > 23 || minute > 59 || second > 59 ? null : hour24 * 3600 + minute * 60 + second;
};

const ascending = <T extends number>(values: readonly T[]): readonly T[] =>
  [...new Set(values)].sort((a, b) => a - b);

/**
 * Reads when a schedule should run, as people say it: `daily 08:00`, `weekdays 7:30 and 18:00`, `Mondays 9am`, `8:00`.
 * Days may be left out, which means every day; a time may not. Seconds are understood (`daily 08:00:15`).
 * @returns the timetable, or `when-not-understood` where any word is neither a day nor a time.
 */
export const readTimetable = (input: string): Result<Timetable> => {
  const words = input
    .toLowerCase()
    .replace(/(\d)\s+(am|pm)\b/gu, '$1$2')
    .split(/[\s,&+]+/u)
    .filter((word) => word !== '' && !joiners.has(word));
  const weekdays: Weekday[] = [];
  const times: number[] = [];
  for (const word of words) {
    const days = weekdaysOf(word);
    const seconds = secondsOf(word);
    if (days !== null) weekdays.push(...days);
    else if (seconds !== null) times.push(seconds);
    else return failed({ code: 'when-not-understood', input });
  }
  if (times.length === 0 || times.length > timesADayMax)
    return failed({ code: 'when-not-understood', input });
  return done({
    weekdays: ascending(weekdays.length === 0 ? everyDay : weekdays),
    timesOfDaySeconds: ascending(times),
  });
};
