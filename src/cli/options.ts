/** A switch that is there or not. */
type FlagOption = { readonly kind: 'flag'; readonly help: string };

/** An option with any text as its value; `null` where it is not given. */
type TextOption = { readonly kind: 'text'; readonly value: string; readonly help: string };

/** An option that may be given again, or be followed by several values, as a shell's `*.txt` makes them. */
type ListOption = { readonly kind: 'list'; readonly value: string; readonly help: string };

/** A whole number within bounds. */
type NumberOption = {
  readonly kind: 'number';
  readonly value: string;
  readonly help: string;
  readonly min: number;
  readonly max: number;
  readonly fallback: number | null;
};

/** One of a few words. */
type ChoiceOption = {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  readonly help: string;
  readonly fallback: string | null;
};

/** What an option takes and how the help describes it. */
export type Option = FlagOption | TextOption | ListOption | NumberOption | ChoiceOption;

/** The options of a command by their long name, without the dashes. */
export type OptionTable = Readonly<Record<string, Option>>;

/** What a person gave for one option, read by its kind. */
export type OptionValue = boolean | string | number | null | readonly string[];

type ValueOf<O extends Option> = O extends FlagOption
  ? boolean
  : O extends ListOption
    ? readonly string[]
    : O extends NumberOption
      ? number | (O['fallback'] extends null ? null : never)
      : O extends ChoiceOption
        ? O['choices'][number] | (O['fallback'] extends null ? null : never)
        : string | null;

/** The values that a table of options gives, each with the type of its kind. */
export type ValuesOf<T extends OptionTable> = { readonly [Name in keyof T]: ValueOf<T[Name]> };

/** What came of reading an argument: the value, or a sentence that says how the command was used wrongly. */
export type Usage<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly complaint: string };

const used = <T>(value: T): Usage<T> => ({ ok: true, value });

/** A use that the command does not know. The sentence says what is wrong and what would be right. */
export const misused = (complaint: string): Usage<never> => ({ ok: false, complaint });

const readNumber = (name: string, option: NumberOption, given: string): Usage<OptionValue> => {
  const number = Number(given);
  return /^\d+$/.test(given) && number >= option.min && number <= option.max
    ? used(number)
    : misused(`--${name} takes a whole number from ${option.min} to ${option.max}, not "${given}".`);
};

const readChoice = (name: string, option: ChoiceOption, given: string): Usage<OptionValue> =>
  option.choices.includes(given)
    ? used(given)
    : misused(`--${name} is one of ${option.choices.join(', ')}, not "${given}".`);

/** The value of an option that nobody gave. */
export const absentValue = (option: Option): OptionValue => {
  if (option.kind === 'flag') return false;
  if (option.kind === 'list') return [];
  return option.kind === 'text' ? null : option.fallback;
};

/**
 * Reads what was given for one option, in order of appearance.
 * @param given the raw values, at least one; a flag's own presence is the value `''`.
 * @returns the last value where an option takes only one, as command lines do.
 */
export const readOption = (name: string, option: Option, given: readonly string[]): Usage<OptionValue> => {
  const last = given.at(-1) ?? '';
  if (option.kind === 'flag') return used(true);
  if (option.kind === 'list') return used(given);
  if (option.kind === 'text') return used(last);
  return option.kind === 'number' ? readNumber(name, option, last) : readChoice(name, option, last);
};
