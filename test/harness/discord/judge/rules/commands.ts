import { ApplicationCommandType as T } from 'discord-api-types/v10';
import { isList, isObject, type Json } from '../../json.ts';
import { limits } from '../limits.ts';
import {
  all,
  anything,
  list,
  may,
  mayNotBeNull,
  must,
  object,
  repeatedIn,
  unique,
  type Check,
  type Fields,
} from '../shape.ts';
import { oneOf, snowflake, text, visibleText, yesNo } from '../values.ts';
import { description, localized, slashName } from './command-names.ts';
import { commandOptions, permissions } from './command-options.ts';
import { withinSize } from './command-size.ts';

const menuName = visibleText(limits.command.name);
const nothing = text({ most: 0 });
const unset: Check = (_, pointer, report) =>
  report.wrong(pointer, 'APPLICATION_COMMAND_HANDLER_INVALID', 'Only an entry point has a handler');

/** The fields of a command of any type. Source: Discord docs, "Application Command Structure". */
const anyCommand = {
  id: may(snowflake),
  application_id: may(anything),
  guild_id: may(anything),
  version: may(anything),
  type: may(oneOf(T.ChatInput, T.User, T.Message, T.PrimaryEntryPoint)),
  default_member_permissions: may(permissions),
  dm_permission: may(yesNo),
  default_permission: may(yesNo),
  contexts: may(all(list(oneOf(0, 1, 2), { least: 1, most: 3 }), unique)),
  integration_types: may(all(list(oneOf(0, 1), { least: 1, most: 2 }), unique)),
  nsfw: may(yesNo),
};

const commandWith = (fields: Fields) => object({ ...anyCommand, ...fields });

const slashCommand = commandWith({
  name: must(slashName),
  name_localizations: may(localized(slashName)),
  description: must(description),
  description_localizations: may(localized(description)),
  options: may(commandOptions),
  handler: may(unset),
});

/** Menus carry no description and no options; an empty one of either is taken. */
const menuCommand = commandWith({
  name: must(menuName),
  name_localizations: may(localized(menuName)),
  description: may(nothing),
  description_localizations: may(localized(nothing)),
  options: may(list(anything, { most: 0 })),
  handler: may(unset),
});

const entryPoint = commandWith({
  name: must(menuName),
  name_localizations: may(localized(menuName)),
  description: may(text({ most: limits.command.description })),
  description_localizations: may(localized(description)),
  options: may(list(anything, { most: 0 })),
  handler: may(oneOf(1, 2)),
});

const shapes: Readonly<Record<number, Check>> = {
  [T.User]: menuCommand,
  [T.Message]: menuCommand,
  [T.PrimaryEntryPoint]: entryPoint,
};

/** One command. What has a type that does not exist is judged as a slash command. */
const anyCommandOfType: Check = (value, pointer, report) =>
  (shapes[typeOf(value)] ?? slashCommand)(value, pointer, report);

export const command = all(anyCommandOfType, withinSize);

/** Source: Discord docs, "Registering a Command": an app cannot have an entry point in a guild. */
const notAnEntryPoint: Check = (value, pointer, report) => {
  if (typeOf(value) !== T.PrimaryEntryPoint) return;
  report.wrong(`${pointer}/type`, 'BASE_TYPE_CHOICES', 'A guild has no entry points');
};

export const guildCommand = all(command, notAnEntryPoint);

const isSlashCommand = (value: Json): boolean =>
  isObject(value) &&
  Boolean(value['description'] || (isList(value['options']) && value['options'].length > 0));

/** What is changed of a command. Its type is not said; only slash commands have a description or options. */
export const commandChange: Check = all((value, pointer, report) => {
  const name = isSlashCommand(value) ? slashName : menuName;
  commandWith({
    name: mayNotBeNull(name),
    name_localizations: may(localized(name)),
    description: may(description),
    description_localizations: may(localized(description)),
    options: may(commandOptions),
    handler: may(oneOf(1, 2)),
  })(value, pointer, report);
}, withinSize);

const countsMax: readonly (readonly [T, number])[] = [
  [T.ChatInput, limits.command.chatInput],
  [T.User, limits.command.menus],
  [T.Message, limits.command.menus],
  [T.PrimaryEntryPoint, limits.command.entryPoints],
];

const namesOnce: Check = (value, pointer, report) => {
  if (!isList(value)) return;
  const names = value.map((one) => `${typeOf(one)} ${String(isObject(one) ? one['name'] : '')}`);
  for (const index of repeatedIn(names)) {
    const message = 'Application command names must be unique';
    report.wrong(`${pointer}/${index}`, 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
  }
};

const withinCounts: Check = (value, pointer, report) => {
  if (!isList(value)) return;
  for (const [type, most] of countsMax) {
    if (value.filter((one) => typeOf(one) === type).length <= most) continue;
    report.wrong(pointer, 'APPLICATION_COMMANDS_LIMIT', `At most ${most} commands of type ${type}.`);
  }
};

const commandsMax = countsMax.reduce((sum, [, most]) => sum + most, 0);
const listOf = (one: Check) => all(list(one, { most: commandsMax }), namesOnce, withinCounts);

/** All commands of an application at once. Source: Discord docs, "Registering a Command". */
export const commandList = listOf(command);
export const guildCommandList = listOf(guildCommand);

const permission = object({
  id: must(snowflake),
  type: must(oneOf(1, 2, 3)),
  permission: must(yesNo),
});

/** Who may use a command. Source: Discord docs, "Edit Application Command Permissions". */
export const commandPermissions = object({
  permissions: must(list(permission, { most: limits.command.permissionsListed })),
});

function typeOf(value: Json): number {
  return isObject(value) ? Number(value['type'] ?? T.ChatInput) : T.ChatInput;
}
