import type { Weekday } from '#digests';
import words from './words.json' with { type: 'json' };

/** The words of the interface languages; whatever the language of the server, all of them are understood. */
const setOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

/** Monday to Friday. */
const workingDays: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Monday to Sunday. */
export const everyDay: readonly Weekday[] = [...workingDays, 6, 7];

/** Letters that tell the days apart: `mon` is Monday, `m` could be nothing else but is more likely a slip. */
const dayLettersMin = 3;

const groups: readonly (readonly [ReadonlySet<string>, readonly Weekday[]])[] = [
  [setOf(words.everyDay), everyDay],
  [setOf(words.weekdays), workingDays],
  [setOf(words.weekend), [6, 7]],
];

const dayNames = words.days.map((line) => line.split(' '));

const joiners = setOf(words.joiners);
const hours = setOf(words.hour);

/** Words that only join others. */
export const isJoiner = (word: string): boolean => joiners.has(word) || hours.has(word);

const noon = setOf(words.noon);
const midnight = setOf(words.midnight);

/** Seconds since midnight of a word that names a time; `null` where it names none. */
export const namedTimeOf = (word: string): number | null => {
  if (noon.has(word)) return 12 * 3600;
  return midnight.has(word) ? 0 : null;
};

/** The weekday that a word names, in full, plural or short; `null` where it names none. */
const weekdayOf = (word: string): Weekday | null => {
  const singular = word.replace(/(?<=.{3})s$|\.$/u, '');
  const names = (name: string): boolean =>
    name === word || name === singular || (singular.length >= dayLettersMin && name.startsWith(singular));
  const line = dayNames.find((each) => each.some(names));
  return line === undefined ? null : (everyDay[line.findIndex(names)] ?? null);
};

/** The days that a word names: one, a group, or a range such as `mon-fri`; `null` where it names none. */
export const weekdaysOf = (word: string): readonly Weekday[] | null => {
  const group = groups.find(([names]) => names.has(word));
  if (group !== undefined) return group[1];
  const [first = '', last, ...more] = word.split(/[-–]/u);
  const from = weekdayOf(first);
  if (from === null || more.length > 0) return null;
  if (last === undefined) return [from];
  const to = weekdayOf(last);
  // A range may go over the end of the week: `fri-mon`.
  return to === null
    ? null
    : everyDay.map((day) => everyDay[(from - 1 + day - 1) % 7] ?? day).slice(0, ((to - from + 7) % 7) + 1);
};
