import { ApplicationCommandOptionType as T } from 'discord-api-types/v10';
import { isList, isObject, type Json, type JsonObject } from '../../json.ts';
import { limits } from '../limits.ts';
import {
  all,
  anything,
  charactersIn,
  integer,
  list,
  listAt,
  may,
  must,
  nullable,
  number,
  object,
  oneOf,
  record,
  tagged,
  text,
  unique,
  yesNo,
  type Check,
} from '../shape.ts';
import { locales } from './locales.ts';

/** Source: Discord docs, Application Commands, "Application Command Naming". */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or of an option: no spaces, and small letters where there are small ones. */
export const slashName: Check = (value, pointer, report) => {
  const fits = typeof value === 'string' && namePattern.test(value) && value === value.toLowerCase();
  if (!fits) report.wrong(pointer, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
};

/** Translations by locale, each of which passes the same check as what it translates. */
export function localized(check: Check): Check {
  return record((locale) => (locales.has(locale) ? nullable(check) : unknownLocale(locale)));
}

function unknownLocale(locale: string): Check {
  const message = `Value "${locale}" is not a valid enum value.`;
  return (_, pointer, report) => report.wrong(pointer, 'ENUM_TYPE_COERCE', message);
}

/** The description of a slash command or of an option. */
export const description = text({ least: 1, most: limits.command.description });

const anyOption = {
  type: must(anything),
  name: must(slashName),
  name_localizations: may(localized(slashName)),
  description: must(description),
  description_localizations: may(localized(description)),
  required: may(yesNo),
};

function choices(value: Check) {
  const name = text({ least: 1, most: limits.command.choiceName });
  const choice = object({ name: must(name), name_localizations: may(localized(name)), value: must(value) });
  return { choices: may(list(choice, { most: limits.command.choices })), autocomplete: may(yesNo) };
}

const bounded = (value: Check) => ({ min_value: may(value), max_value: may(value) });

const wholeNumber = integer(-limits.command.integer, limits.command.integer);
const anyNumber = number(-limits.command.number, limits.command.number);
const { stringLength } = limits.command;

/** A choice is either listed or completed while typing. */
const choicesOrCompletion: Check = (value, pointer, report) => {
  if (!isObject(value) || value['autocomplete'] !== true || listAt(value, 'choices').length === 0) return;
  const message = 'Cannot have both autocomplete and choices';
  report.wrong(`${pointer}/choices`, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message);
};

const boundsInOrder: Check = (value, pointer, report) => {
  if (!isObject(value)) return;
  for (const [least, most] of [
    ['min_value', 'max_value'],
    ['min_length', 'max_length'],
  ] as const) {
    if (value[least] == null || value[most] == null || Number(value[least]) <= Number(value[most])) continue;
    const rule = `APPLICATION_COMMAND_OPTION_${least.toUpperCase()}_GREATER_THAN_${most.toUpperCase()}`;
    report.wrong(`${pointer}/${least}`, rule, `${least} must not be greater than ${most}.`);
  }
};

const plainOption = object(anyOption);

/** Options that take a value, by type. Source: Discord docs, "Application Command Option Structure". */
const valueOptions: Readonly<Record<number, Check>> = {
  [T.String]: object({
    ...anyOption,
    ...choices(text({ most: limits.command.choiceValue })),
    min_length: may(integer(0, stringLength)),
    max_length: may(integer(1, stringLength)),
  }),
  [T.Integer]: object({ ...anyOption, ...choices(wholeNumber), ...bounded(wholeNumber) }),
  [T.Number]: object({ ...anyOption, ...choices(anyNumber), ...bounded(anyNumber) }),
  [T.Channel]: object({
    ...anyOption,
    channel_types: may(all(list(oneOf(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16), { most: 20 }), unique)),
  }),
  [T.Boolean]: plainOption,
  [T.User]: plainOption,
  [T.Role]: plainOption,
  [T.Mentionable]: plainOption,
  [T.Attachment]: plainOption,
};

/** What a list of options must be as a whole: names once, required ones first, subcommands among themselves. */
const optionsTogether: Check = (value, pointer, report) => {
  if (!isList(value)) return;
  const options = value.map((one) => (isObject(one) ? one : {}));
  const nesting = options.filter((one) => isNesting(one)).length;
  if (nesting > 0 && nesting < options.length) {
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    report.wrong(pointer, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  }
  options.forEach((option, index) => {
    const earlier = options.slice(0, index);
    if (option['name'] !== undefined && earlier.some((one) => one['name'] === option['name'])) {
      const rule = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS';
      report.wrong(`${pointer}/${index}/name`, rule, 'Option name already exists in this list');
    }
    const late =
      option['required'] === true && earlier.some((one) => !isNesting(one) && one['required'] !== true);
    if (!late || isNesting(option)) return;
    const message = 'Required options must be placed before non-required options';
    report.wrong(`${pointer}/${index}`, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
  });
};

const valueOption = all(choicesOrCompletion, boundsInOrder);

/** A list of options in which these types may stand. */
function optionList(types: Readonly<Record<number, Check>>): Check {
  const each: Check = (value, pointer, report) => {
    tagged(types)(value, pointer, report);
    valueOption(value, pointer, report);
  };
  return all(list(each, { most: limits.command.options }), optionsTogether);
}

const subcommand = object({ ...anyOption, options: may(optionList(valueOptions)) });
const group = object({ ...anyOption, options: may(optionList({ [T.Subcommand]: subcommand })) });

/** The options of a slash command: values, or subcommands, or groups of subcommands. */
export const commandOptions = optionList({
  [T.Subcommand]: subcommand,
  [T.SubcommandGroup]: group,
  ...valueOptions,
});

/** Names, descriptions and choices of a command or an option with all that is in it, each in its longest language. */
export function charactersOfCommand(command: JsonObject): number {
  const own = longest(command, 'name') + longest(command, 'description');
  const chosen = listAt(command, 'choices').map((one) => longest(one, 'name') + lengthOf(one['value']));
  const nested = listAt(command, 'options').map(charactersOfCommand);
  return [own, ...chosen, ...nested].reduce((sum, length) => sum + length, 0);
}

function longest(node: JsonObject, field: string): number {
  const translations = node[`${field}_localizations`];
  const others = isObject(translations) ? Object.values(translations) : [];
  return Math.max(...[node[field], ...others].map(lengthOf));
}

function lengthOf(value: Json | undefined): number {
  return value === undefined || value === null ? 0 : charactersIn(String(value));
}

function isNesting(option: JsonObject): boolean {
  return option['type'] === T.Subcommand || option['type'] === T.SubcommandGroup;
}
