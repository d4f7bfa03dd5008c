import type { Suggestion } from '../command.ts';

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
