import { ApplicationCommandOptionType as T } from 'discord-api-types/v10';
import { isList, isObject, type JsonObject } from '../../json.ts';
import { limits } from '../limits.ts';
import { all, anything, list, may, must, object, repeatedIn, tagged, type Check } from '../shape.ts';
import { digits, integer, number, text, yesNo } from '../values.ts';
import { channelTypes } from './channel-types.ts';
import { description, localized, slashName } from './command-names.ts';

const anyOption = {
  type: must(anything),
  name: must(slashName),
  name_localizations: may(localized(slashName)),
  description: must(description),
  description_localizations: may(localized(description)),
  required: may(yesNo),
};

const choiceName = text({ least: 1, most: limits.command.choiceName });

/** Listed choices. Source: Discord docs, Application Commands, "Application Command Option Choice Structure". */
export function choicesOf(value: Check): Check {
  const choice = object({
    name: must(choiceName),
    name_localizations: may(localized(choiceName)),
    value: must(value),
  });
  return list(choice, { most: limits.command.choices });
}

const bounded = (value: Check) => ({ min_value: may(value), max_value: may(value) });
const chosen = (value: Check) => ({ choices: may(choicesOf(value)), autocomplete: may(yesNo) });

const { stringLength } = limits.command;
export const choiceText = text({ most: limits.command.choiceValue });
const wholeNumber = integer(-limits.command.integer, limits.command.integer);
export const anyNumber = number(-limits.command.number, limits.command.number);

/** What only some types have. Source: the column "Valid Option Types" of the option's structure. */
const ownFields: Readonly<Record<string, readonly T[]>> = {
  required: [
    T.String,
    T.Integer,
    T.Boolean,
    T.User,
    T.Channel,
    T.Role,
    T.Mentionable,
    T.Number,
    T.Attachment,
  ],
  choices: [T.String, T.Integer, T.Number],
  autocomplete: [T.String, T.Integer, T.Number],
  options: [T.Subcommand, T.SubcommandGroup],
  channel_types: [T.Channel],
  min_value: [T.Integer, T.Number],
  max_value: [T.Integer, T.Number],
  min_length: [T.String],
  max_length: [T.String],
};

/** Fields of other types must not say anything; empty ones are taken. */
const onlyOwnFields: Check = (value, pointer, report) => {
  if (!isObject(value)) return;
  for (const [field, types] of Object.entries(ownFields)) {
    const held = value[field];
    const says = isList(held) ? held.length > 0 : held !== undefined && held !== null && held !== false;
    if (!says || types.some((type) => type === value['type'])) continue;
    const message = `Options of type ${String(value['type'])} have no ${field}`;
    report.wrong(`${pointer}/${field}`, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  }
};

/** A choice is either listed or completed while typing. */
const choicesOrCompletion: Check = (value, pointer, report) => {
  if (!isObject(value) || value['autocomplete'] !== true) return;
  if (!isList(value['choices']) || value['choices'].length === 0) return;
  const message = 'Cannot have both autocomplete and choices';
  report.wrong(`${pointer}/choices`, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message);
};

const bounds = [
  ['min_value', 'max_value'],
  ['min_length', 'max_length'],
] as const;

const boundsInOrder: Check = (value, pointer, report) => {
  if (!isObject(value)) return;
  for (const [least, most] of bounds) {
    if (value[least] == null || value[most] == null || Number(value[least]) <= Number(value[most])) continue;
    const rule = `APPLICATION_COMMAND_OPTION_${least.toUpperCase()}_GREATER_THAN_${most.toUpperCase()}`;
    report.wrong(`${pointer}/${least}`, rule, `${least} must not be greater than ${most}.`);
  }
};

/** Fields that are checked by `onlyOwnFields` where they do not belong. */
const elsewhere = Object.fromEntries(Object.keys(ownFields).map((field) => [field, may(anything)]));

const plainOption = object({ ...elsewhere, ...anyOption });
const optionWith = (fields: Parameters<typeof object>[0]) =>
  object({ ...elsewhere, ...anyOption, ...fields });

/** Options that take a value, by type. Source: Discord docs, "Application Command Option Structure". */
const valueOptions: Readonly<Record<number, Check>> = {
  [T.String]: optionWith({
    ...chosen(choiceText),
    min_length: may(integer(0, stringLength)),
    max_length: may(integer(1, stringLength)),
  }),
  [T.Integer]: optionWith({ ...chosen(wholeNumber), ...bounded(wholeNumber) }),
  [T.Number]: optionWith({ ...chosen(anyNumber), ...bounded(anyNumber) }),
  [T.Channel]: optionWith({ channel_types: may(channelTypes) }),
  [T.Boolean]: plainOption,
  [T.User]: plainOption,
  [T.Role]: plainOption,
  [T.Mentionable]: plainOption,
  [T.Attachment]: plainOption,
};

const namesOnce: Check = (value, pointer, report) => {
  const names = isList(value) ? value.map((one) => (isObject(one) ? one['name'] : undefined)) : [];
  for (const index of repeatedIn(names)) {
    const rule = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS';
    report.wrong(`${pointer}/${index}/name`, rule, 'Option name already exists in this list');
  }
};

const requiredFirst: Check = (value, pointer, report) => {
  const options = isList(value) ? value.map((one) => (isObject(one) ? one : {})) : [];
  const firstOptional = options.findIndex((one) => !isNesting(one) && one['required'] !== true);
  if (firstOptional < 0) return;
  options.forEach((option, index) => {
    if (index < firstOptional || isNesting(option) || option['required'] !== true) return;
    const message = 'Required options must be placed before non-required options';
    report.wrong(`${pointer}/${index}`, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
  });
};

const notMixed: Check = (value, pointer, report) => {
  const options = isList(value) ? value.filter(isObject) : [];
  const nesting = options.filter(isNesting).length;
  if (nesting === 0 || nesting === options.length) return;
  const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
  report.wrong(pointer, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
};

/** A list of options in which these types may stand. */
function optionList(types: Readonly<Record<number, Check>>): Check {
  const each = all(tagged(types), onlyOwnFields, choicesOrCompletion, boundsInOrder);
  return all(list(each, { most: limits.command.options }), namesOnce, requiredFirst, notMixed);
}

const subcommand = optionWith({ options: may(optionList(valueOptions)) });
const group = optionWith({ options: may(optionList({ [T.Subcommand]: subcommand })) });

/** The options of a slash command: values, or subcommands, or groups of subcommands. */
export const commandOptions = optionList({
  [T.Subcommand]: subcommand,
  [T.SubcommandGroup]: group,
  ...valueOptions,
});

/** Permissions as a bit set, which Discord writes as text. */
export const permissions = digits(0, limits.command.permissions);

function isNesting(option: JsonObject): boolean {
  return option['type'] === T.Subcommand || option['type'] === T.SubcommandGroup;
}
