import { guildOf, phrasesOf, type Suggest, type Suggestion, type Typing } from '../command.ts';
import type { Ports } from '../ports/index.ts';
import { noTopics, topicNames } from './topics/index.ts';
import { readTimezone } from './timezone.ts';
import { readTimetable } from './when/index.ts';

/** Discord's bound on the name and the value of a suggestion. */
const charactersMax = 100;

/** A suggestion that fits; one whose value does not is none. */
export const suggestion = (name: string, value = name): readonly Suggestion[] =>
  value === '' || value.length > charactersMax
    ? []
    : [{ name: name.length > charactersMax ? `${name.slice(0, charactersMax - 1)}…` : name, value }];

/** Whether what was typed stands at the beginning of a name or of a word in it. */
export const isLike = (name: string, typed: string): boolean =>
  ` ${name.toLocaleLowerCase('und')}`.includes(` ${typed.trim().toLocaleLowerCase('und')}`) ||
  typed.trim() === '';

/** Suggests those of a list of names that begin like what was typed. */
export const suggestNames =
  (namesOf: (typing: Typing, ports: Ports) => Promise<readonly string[]>): Suggest =>
  async (typing, ports) =>
    (await namesOf(typing, ports))
      .filter((name) => isLike(name, typing.typed))
      .flatMap((name) => suggestion(name));

/** Suggests the server's schedules. */
export const suggestSchedules = suggestNames((typing, { schedules }) => schedules.names(guildOf(typing)));

/** Suggests one topic more than stand there already, parted by commas. */
export const suggestTopics: Suggest = async (typing, ports) => {
  const parts = typing.typed.split(',');
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1).map((part) => part.trim());
  const names = await topicNames(guildOf(typing), typing.person.locale, ports);
  const found = names
    .filter((name) => isLike(name, last) && !before.includes(name))
    .flatMap((name) => suggestion([...before, name].join(', ')));
  const { everything } = phrasesOf(typing).planning;
  return typing.typed.trim() === '' ? [...found.slice(0, 24), ...suggestion(everything, noTopics)] : found;
};

/** Times that many want, in words that are understood in every language; and what is added to days without a time. */
const usualTimes = [' 08:00', ' 12:00', ' 18:00', ' 07:30', ' 20:00'] as const;

/** The zone that a schedule would be in: the one that stands in the command, else the server's. */
const zoneOf = async (typing: Typing, { settings }: Ports): Promise<string> => {
  const given = typing.options['timezone'];
  const read = typeof given === 'string' ? readTimezone(given) : null;
  return read?.ok === true ? read.value : ((await settings.get(guildOf(typing))).timezone ?? 'UTC');
};

/** Suggests how a time that is being typed is understood, with its next run; and times where it is not one yet. */
export const suggestTimes: Suggest = async (typing, ports) => {
  const { planning, schedule } = phrasesOf(typing);
  const timezone = await zoneOf(typing, ports);
  const { locale } = typing.person;
  const format = new Intl.DateTimeFormat(locale, {
    ...{ timeZone: timezone, weekday: 'short', day: 'numeric', month: 'short' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  const readingOf = (typed: string): readonly Suggestion[] => {
    const read = readTimetable(typed);
    if (!read.ok) return [];
    const [next] = ports.schedules.outlook({ timetable: read.value, timezone }, typing.at).nextRunsAt;
    const when = schedule.timetable(read.value, timezone);
    return next === undefined ? [] : suggestion(planning.reading(typed, when, format.format(next)), typed);
  };
  const typed = typing.typed.trim();
  const starts = typed === '' ? planning.usualDays : planning.usualDays.filter((days) => isLike(days, typed));
  const candidates = [
    typed,
    ...usualTimes.map((time) => typed + time),
    ...starts.flatMap((days) => usualTimes.slice(0, 3).map((time) => days + time)),
  ];
  const suggestions = [...new Set(candidates)].flatMap(readingOf);
  return [...new Map(suggestions.map((each) => [each.value, each])).values()];
};
