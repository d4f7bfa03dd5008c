import {
  ApplicationCommandOptionType as T,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
} from 'discord-api-types/v10';
import { toJson, type JsonObject } from '../json.ts';
import { channelWire, partialMemberWire, roleWire, userWire } from '../world/wire.ts';
import { permissionsOf, type Place } from './payload.ts';

/** Values by option name. A user, role or channel is given as its record or its id. */
export type Given = Readonly<Record<string, string | number | boolean | { readonly id: string }>>;

type Nesting = APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption;
type Value = string | number | boolean;

/** Whether an option is a subcommand or a group of them. */
export function isNesting(option: APIApplicationCommandOption): option is Nesting {
  return option.type === T.Subcommand || option.type === T.SubcommandGroup;
}

interface Chosen {
  readonly options: readonly JsonObject[];
  /** The records behind the ids, as Discord sends them along. */
  readonly resolved: JsonObject;
}

/**
 * Checks values as the Discord client does before it lets a person send, and writes them as the API does.
 * While a person still types, with `focused`, nothing is checked: the bot is asked for choices.
 */
export function chosenOptions(
  place: Place,
  leaf: readonly APIApplicationCommandOption[],
  { values, focused }: { values: Given; focused: string | undefined },
): Chosen {
  const known = leaf.filter((option): option is APIApplicationCommandBasicOption => !isNesting(option));
  const given = Object.entries(values).map(([name, value]) => {
    const option = known.find((one) => one.name === name);
    if (option === undefined) throw new Error(`There is no option ${name}.`);
    return { option, value: typeof value === 'object' ? value.id : value };
  });
  if (focused === undefined) {
    const missing = known.find((one) => one.required === true && !(one.name in values));
    if (missing !== undefined) throw new Error(`The option ${missing.name} is required.`);
    for (const { option, value } of given) check(option, value);
  }
  const options = given.map(({ option, value }) => ({
    name: option.name,
    type: option.type,
    value,
    ...(option.name === focused ? { focused: true } : {}),
  }));
  return { options, resolved: resolve(place, given) };
}

function check(option: APIApplicationCommandBasicOption, value: Value): void {
  const wrong = mistake(option, value);
  if (wrong !== null) throw new Error(`The option ${option.name} ${wrong}.`);
}

function mistake(option: APIApplicationCommandBasicOption, value: Value): string | null {
  const wanted = valueKinds[option.type];
  if (wanted !== undefined && typeof value !== wanted) return `takes a ${wanted}, not ${String(value)}`;
  if (option.type === T.Integer && !Number.isInteger(value)) return 'takes a whole number';
  if ('choices' in option && option.choices !== undefined && option.choices.length > 0) {
    return option.choices.some((choice) => choice.value === value) ? null : `has no choice ${String(value)}`;
  }
  if ('min_value' in option && option.min_value !== undefined && Number(value) < option.min_value) {
    return `must be at least ${option.min_value}`;
  }
  if ('max_value' in option && option.max_value !== undefined && Number(value) > option.max_value) {
    return `must be at most ${option.max_value}`;
  }
  if (option.type !== T.String) return null;
  const { length } = String(value);
  const { min_length: least = 0, max_length: most = stringLengthMax } = option;
  return length < least || length > most ? `must be ${least} to ${most} characters long` : null;
}

/** Source: Discord docs, Application Commands, "Application Command Option Structure". */
const stringLengthMax = 6000;

const valueKinds: Readonly<Partial<Record<T, string>>> = {
  [T.String]: 'string',
  [T.Integer]: 'number',
  [T.Number]: 'number',
  [T.Boolean]: 'boolean',
};

function resolve(place: Place, given: readonly { option: APIApplicationCommandBasicOption; value: Value }[]) {
  const resolved: Record<string, Record<string, JsonObject>> = {};
  for (const { option, value } of given) {
    const id = String(value);
    for (const [kind, record] of Object.entries(recordsOf(place, option.type, id))) {
      if (record !== null) (resolved[kind] ??= {})[id] = toJson(record);
    }
  }
  return resolved;
}

function recordsOf(place: Place, type: T, id: string): Readonly<Record<string, object | null>> {
  const { world } = place.discord;
  const guild = world.guildOf(place.channel);
  const found = {
    ...peopleOf(place, type, id),
    ...(type === T.Role || type === T.Mentionable ? roles() : {}),
  };
  if (type !== T.Channel) return found;
  const channel = world.channels.get(id);
  if (channel === undefined || guild === null) throw new Error(`There is no channel ${id} to pick.`);
  const permissions = String(permissionsOf(guild, channel, place.user));
  const bot = String(permissionsOf(guild, channel, world.bot));
  return { channels: { ...channelWire(world, channel), permissions, app_permissions: bot } };

  function roles() {
    const role = guild?.roles.get(id);
    return { roles: role === undefined ? null : roleWire(role) };
  }
}

function peopleOf({ discord, channel }: Place, type: T, id: string): Record<string, object | null> {
  if (type !== T.User && type !== T.Mentionable) return {};
  const user = discord.world.users.get(id);
  const member = discord.world.guildOf(channel)?.members.get(id);
  return {
    users: user === undefined ? null : userWire(user),
    members: member === undefined ? null : partialMemberWire(discord.world, member),
  };
}
