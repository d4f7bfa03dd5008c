import { ApplicationCommandType as T } from 'discord-api-types/v10';
import { isList, isObject, type Json, type JsonObject } from '../../json.ts';
import { limits } from '../limits.ts';
import {
  all,
  integer,
  list,
  listAt,
  may,
  must,
  object,
  oneOf,
  snowflake,
  text,
  unique,
  yesNo,
  type Check,
} from '../shape.ts';
import { charactersOfCommand, commandOptions, description, localized, slashName } from './command-options.ts';

const menuName = text({ least: 1, most: limits.command.name });

/** The name of a command of any type; menus may have capitals and spaces. */
function anyCommand(name: Check, words: Check) {
  return {
    id: may(snowflake),
    type: may(oneOf(T.ChatInput, T.User, T.Message, T.PrimaryEntryPoint)),
    name: must(name),
    name_localizations: may(localized(name)),
    description_localizations: may(localized(words)),
    default_member_permissions: may(integer(0, limits.command.permissions)),
    dm_permission: may(yesNo),
    default_permission: may(yesNo),
    contexts: may(all(list(oneOf(0, 1, 2), { least: 1, most: 3 }), unique)),
    integration_types: may(all(list(oneOf(0, 1), { least: 1, most: 2 }), unique)),
    nsfw: may(yesNo),
    handler: may(oneOf(1, 2)),
  };
}

const slashCommand = object({
  ...anyCommand(slashName, description),
  description: must(description),
  options: may(commandOptions),
});

/** Menus carry no description and no options; an empty one of either is taken. */
const menuCommand = object({
  ...anyCommand(menuName, text({ most: 0 })),
  description: may(text({ most: 0 })),
  options: may(list(object({}), { most: 0 })),
});

const entryPoint = object({ ...anyCommand(menuName, description), description: may(description) });

/** One command. Source: Discord docs, Application Commands, "Application Command Structure". */
export const command: Check = (value, pointer, report) => {
  const type = typeOf(value);
  const shape = type === T.ChatInput ? slashCommand : type === T.PrimaryEntryPoint ? entryPoint : menuCommand;
  shape(value, pointer, report);
  if (!isObject(value) || charactersOfCommand(value) <= limits.command.characters) return;
  const message = `Command exceeds maximum size (${limits.command.characters})`;
  report.wrong(pointer, 'APPLICATION_COMMAND_TOO_LARGE', message);
};

/** All commands of an application at once. Source: Discord docs, "Registering a Command". */
export const commandList: Check = all(list(command, { most: 131 }), (value, pointer, report) => {
  if (!isList(value)) return;
  const names = value.map((one) => `${typeOf(one)} ${String(isObject(one) ? one['name'] : '')}`);
  names.forEach((name, index) => {
    if (names.indexOf(name) === index) return;
    const message = 'Application command names must be unique';
    report.wrong(`${pointer}/${index}`, 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
  });
  for (const [type, most] of countsMax) {
    const count = listAt({ commands: value }, 'commands').filter((one) => typeOf(one) === type).length;
    if (count <= most) continue;
    report.wrong(pointer, 'APPLICATION_COMMANDS_LIMIT', `At most ${most} commands of type ${type}.`);
  }
});

const countsMax: readonly (readonly [T, number])[] = [
  [T.ChatInput, limits.command.chatInput],
  [T.User, limits.command.menus],
  [T.Message, limits.command.menus],
  [T.PrimaryEntryPoint, limits.command.entryPoints],
];

function typeOf(value: Json | JsonObject): number {
  return isObject(value) ? Number(value['type'] ?? T.ChatInput) : T.ChatInput;
}
