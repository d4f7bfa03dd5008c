import type { Weekday } from '#digests';
import words from './words.json' with { type: 'json' };

/** A word without its accents, which people leave out as often as not. */
export const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

const wordsOf = (line: string): readonly string[] => fold(line).split(' ');

/** The words of the interface languages; whatever the language of the server, all of them are understood. */
const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap(wordsOf));

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

const dayNames = words.days.map(wordsOf);
const monthNames = words.months.map(wordsOf);
const joiners = setOf([...words.joiners, ...words.hour, ...words.month]);
const noon = setOf(words.noon);
const midnight = setOf(words.midnight);
const month = setOf(words.month);
const to = setOf(words.to);

/** Words that only join others. */
export const isJoiner = (word: string): boolean => joiners.has(word);

/** Words that may stand between the first and the last of a range. */
export const isTo = (word: string): boolean => to.has(word);

/** Words for the month that days are counted in: "of the month". */
export const isMonth = (word: string): boolean => month.has(word);

/** The month that a word names in full, 1 to 12; `null` where it names none. */
export const monthOf = (word: string): number | null => {
  const line = monthNames.find((names) => names.includes(word));
  return line === undefined ? null : line.indexOf(word) + 1;
};

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
  const [first = '', last, ...more] = word.split('-');
  const from = weekdayOf(first);
  if (from === null || more.length > 0) return null;
  if (last === undefined) return [from];
  const until = weekdayOf(last);
  // A range may go over the end of the week: `fri-mon`.
  return until === null
    ? null
    : everyDay.map((day) => everyDay[(from - 1 + day - 1) % 7] ?? day).slice(0, ((until - from + 7) % 7) + 1);
};
