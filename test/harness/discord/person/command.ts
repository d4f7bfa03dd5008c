import {
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommand,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';
import type { JsonObject } from '../json.ts';
import { everywhere } from '../state.ts';
import { has } from '../world/permissions.ts';
import { chosenOptions, isNesting, type Given } from './options.ts';
import { permissionsOf, type Place } from './payload.ts';

/** What a person typed: the path behind the slash, the values, and the option under the cursor, if any. */
interface Typed {
  readonly line: string;
  readonly values: Given;
  readonly focused?: string;
}

/** The data of a slash command as Discord sends it. Throws with what the client would show instead of sending. */
export function commandData(place: Place, { line, values, focused }: Typed): JsonObject {
  const [name = '', ...path] = line.replace(/^\//, '').trim().split(/\s+/);
  const command = offeredCommand(place, name);
  const steps = walk(command, path);
  const leaf = steps.at(-1)?.options ?? (steps.length === 0 ? (command.options ?? []) : []);
  if (leaf.some(isNesting)) throw new Error(`/${[name, ...path].join(' ')} needs a subcommand.`);
  const { options, resolved } = chosenOptions(place, leaf, { values, focused });
  const nested = steps.reduceRight<readonly JsonObject[]>(
    (inner, step) => [{ name: step.name, type: step.type, options: inner }],
    options,
  );
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    options: nested,
    ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
  };
}

/** Every slash command that Discord lists for this person in this place: what opens when they type a slash. */
export function offeredCommands(place: Place): readonly APIApplicationCommand[] {
  return slashCommands(place).filter((one) => isOfferedHere(place, one) && mayUse(place, one));
}

/** The command of that name, where Discord would list it for this person in this place. */
function offeredCommand(place: Place, name: string): APIApplicationCommand {
  const command = slashCommands(place).find((one) => one.name === name);
  if (command === undefined) throw new Error(`There is no command /${name}.`);
  if (!isOfferedHere(place, command)) throw new Error(`/${name} is not offered in this kind of channel.`);
  if (!mayUse(place, command)) throw new Error(`/${name} is not offered to ${place.user.name}.`);
  return command;
}

/** Commands of the guild before those of every guild, whoever may use them. */
function slashCommands({ discord, channel }: Place): readonly APIApplicationCommand[] {
  const scopes = channel.guildId === null ? [everywhere] : [channel.guildId, everywhere];
  const listed = scopes.flatMap((scope) => discord.commands.get(scope) ?? []);
  return listed.filter((one) => one.type === ApplicationCommandType.ChatInput);
}

function isOfferedHere({ channel }: Place, command: APIApplicationCommand): boolean {
  const context = channel.guildId === null ? InteractionContextType.BotDM : InteractionContextType.Guild;
  return command.contexts == null || command.contexts.includes(context);
}

function mayUse({ discord, channel, user }: Place, command: APIApplicationCommand): boolean {
  const guild = discord.world.guildOf(channel);
  if (guild === null) return true;
  const may = permissionsOf(guild, channel, user);
  if (has(may, PermissionFlagsBits.Administrator)) return true;
  if (!has(may, PermissionFlagsBits.UseApplicationCommands)) return false;
  const { default_member_permissions: wanted } = command;
  // "0" means that only administrators are offered the command.
  return wanted === null || (wanted !== '0' && has(may, BigInt(wanted)));
}

type Step = Extract<APIApplicationCommandOption, { options?: readonly APIApplicationCommandOption[] }>;

function walk(command: APIApplicationCommand, path: readonly string[]): Step[] {
  const steps: Step[] = [];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const name of path) {
    const step = options.filter(isNesting).find((one) => one.name === name);
    if (step === undefined) throw new Error(`/${command.name} has no subcommand ${name}.`);
    steps.push(step);
    options = step.options ?? [];
  }
  return steps;
}
