import type { Suggestion, Typing } from '../command.ts';
import { phrasesOf } from '../command.ts';
import { readTimetable } from './when/index.ts';

/** Discord shows no more. Source: Application Commands, "Autocomplete". */
const suggestionsMax = 25;

/** A longer value would come back cut, and mean something else. Source: "Application Command Option Choice". */
const valueCharactersMax = 100;

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Where a suggestion holds what is wanted, in its name or else in what it stands for; -1 where it does not. */
const placeIn = ({ name, value }: Suggestion, wanted: string): number => {
  const inName = folded(name).indexOf(wanted);
  return inName === -1 ? folded(value).indexOf(wanted) : inName;
};

/** Those of some suggestions that hold what was typed, the ones that begin with it first; all where nothing was. */
export const matching = (suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] => {
  const wanted = folded(typed.trim());
  const found = suggestions
    .filter(({ value }) => value.length <= valueCharactersMax)
    .map((suggestion) => ({ suggestion, place: placeIn(suggestion, wanted) }))
    .filter(({ place }) => place !== -1);
  return found
    .toSorted((a, b) => Number(a.place > 0) - Number(b.place > 0))
    .slice(0, suggestionsMax)
    .map(({ suggestion }) => suggestion);
};

/** Names as suggestions of themselves. */
export const named = (names: readonly string[]): readonly Suggestion[] =>
  names.map((name) => ({ name, value: name }));

/** For an option that takes several names, with commas between them: the last one is what is being typed. */
export const suggestList = (names: readonly string[], typed: string): readonly Suggestion[] => {
  const parts = typed.split(',').map((part) => part.trim());
  const before = parts.slice(0, -1).filter((part) => part !== '');
  const known = new Set(before.map(folded));
  const left = names.filter((name) => !known.has(folded(name)));
  return matching(named(left), parts.at(-1) ?? '')
    .map(({ name }) => [...before, name].join(', '))
    .filter((list) => list.length <= valueCharactersMax)
    .map((list) => ({ name: list, value: list }));
};

/** What was typed where it is a time, read back in words; else times that it may become. */
export const suggestWhen = (typing: Typing): readonly Suggestion[] => {
  const { schedule, my } = phrasesOf(typing);
  const typed = typing.typed.trim();
  const read = readTimetable(typed);
  const understood =
    read.ok && typed.length <= valueCharactersMax
      ? [{ name: schedule.timetable(read.value, '…').replace(' (…)', ''), value: typed }]
      : [];
  return [...understood, ...matching(named(my.whenExamples), read.ok ? '' : typed)].slice(0, suggestionsMax);
};
