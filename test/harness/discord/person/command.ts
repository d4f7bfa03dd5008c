import {
  ApplicationCommandType as T,
  PermissionFlagsBits,
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIMessage,
} from 'discord-api-types/v10';
import type { JsonObject } from '../json.ts';
import { toJson } from '../json.ts';
import { everywhere } from '../state.ts';
import { has } from '../world/permissions.ts';
import type { User } from '../world/records.ts';
import { isCalled } from './named.ts';
import { contextOf, ownersFor, type Owners } from './installed.ts';
import { chosenOptions, isNesting, type Given } from './options.ts';
import { permissionsOf, type Place } from './place.ts';
import { resolve } from './resolve.ts';

/** What a person typed: the path behind the slash, the values, and the option under the cursor, if any. */
interface Typed {
  readonly line: string;
  readonly values: Given;
  readonly focused?: string;
}

/** The data of a used command, and through whom the bot was installed that offers it. */
interface Used {
  readonly data: JsonObject;
  readonly owners: Owners;
}

/** A slash command as Discord sends it. Throws with what the client would show instead of sending. */
export function typedCommand(place: Place, { line, values, focused }: Typed): Used {
  const [name = '', ...path] = line.replace(/^\//, '').trim().split(/\s+/);
  const command = offeredCommand(place, T.ChatInput, name);
  const steps = walk(command, path, place.user.locale);
  const leaf = steps.at(-1)?.options ?? (steps.length === 0 ? (command.options ?? []) : []);
  if (leaf.some(isNesting)) throw new Error(`/${[name, ...path].join(' ')} needs a subcommand.`);
  const { options, resolved } = chosenOptions(place, leaf, { values, focused });
  const nested = steps.reduceRight<readonly JsonObject[]>(
    (inner, step) => [{ name: step.name, type: step.type, options: inner }],
    options,
  );
  const found = Object.keys(resolved).length === 0 ? {} : { resolved };
  return used(place, command, { options: nested, ...found });
}

/** A command of the menu that opens on a message or on a person. Throws where it is not in that menu. */
export function menuCommand(place: Place, name: string, target: APIMessage | User): Used {
  if ('channel_id' in target) {
    const command = offeredCommand(place, T.Message, name);
    const resolved = { messages: { [target.id]: toJson(target) } };
    return used(place, command, { target_id: target.id, resolved });
  }
  const command = offeredCommand(place, T.User, name);
  const resolved = resolve(place, [{ id: target.id, kinds: ['users'] }]);
  return used(place, command, { target_id: target.id, resolved });
}

function used(place: Place, command: APIApplicationCommand, more: JsonObject): Used {
  const { id, name, type, guild_id: guildId } = command;
  const data = { id, name, type, ...more, ...(guildId === undefined ? {} : { guild_id: guildId }) };
  return { data, owners: ownersOf(place, command) };
}

/** Every slash command that Discord lists for this person in this place: what opens when they type a slash. */
export function offeredCommands(place: Place, type = T.ChatInput): readonly APIApplicationCommand[] {
  return commandsOf(place, type).filter((one) => isOfferedHere(place, one) && mayUse(place, one));
}

/** The command of that name, where Discord would list it for this person in this place. */
function offeredCommand(place: Place, type: T, name: string): APIApplicationCommand {
  const shown = type === T.ChatInput ? `/${name}` : `"${name}"`;
  const command = commandsOf(place, type).find((one) => isCalled(one, name, place.user.locale));
  if (command === undefined) throw new Error(`There is no command ${shown}.`);
  if (!isOfferedHere(place, command)) throw new Error(`${shown} is not offered in this kind of channel.`);
  if (!mayUse(place, command)) throw new Error(`${shown} is not offered to ${place.user.name}.`);
  return command;
}

/** Commands of the guild before those of every guild, whoever may use them. */
function commandsOf({ discord, channel }: Place, type: T): readonly APIApplicationCommand[] {
  const scopes = channel.guildId === null ? [everywhere] : [channel.guildId, everywhere];
  const listed = scopes.flatMap((scope) => discord.commands.get(scope) ?? []);
  return listed.filter((one) => one.type === type);
}

/** A command of one guild exists through that guild alone. */
function ownersOf(
  place: Place,
  { guild_id: guildId, integration_types: installs = [0, 1] }: APIApplicationCommand,
) {
  return ownersFor(place, guildId === undefined ? installs : [0]);
}

function isOfferedHere(place: Place, command: APIApplicationCommand): boolean {
  if (Object.keys(ownersOf(place, command)).length === 0) return false;
  return command.contexts == null || command.contexts.includes(contextOf(place));
}

function mayUse(place: Place, command: APIApplicationCommand): boolean {
  const { discord, channel, user } = place;
  const guild = discord.world.guildOf(channel);
  if (guild === null) return true;
  const may = permissionsOf(guild, channel, user);
  if (has(may, PermissionFlagsBits.Administrator)) return true;
  if (!has(may, PermissionFlagsBits.UseApplicationCommands)) return false;
  // What somebody brought along is theirs to use; a guild decides about what it installed itself.
  if (ownersOf(place, command)[0] === undefined) return true;
  const { default_member_permissions: wanted } = command;
  // "0" means that only administrators are offered the command.
  return wanted === null || (wanted !== '0' && has(may, BigInt(wanted)));
}

type Step = Extract<APIApplicationCommandOption, { options?: readonly APIApplicationCommandOption[] }>;

function walk(command: APIApplicationCommand, path: readonly string[], locale: string): Step[] {
  const steps: Step[] = [];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const name of path) {
    const step = options.filter(isNesting).find((one) => isCalled(one, name, locale));
    if (step === undefined) throw new Error(`/${command.name} has no subcommand ${name}.`);
    steps.push(step);
    options = step.options ?? [];
  }
  return steps;
}
