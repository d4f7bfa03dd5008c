import {
  ApplicationCommandOptionType as T,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  type ChannelType,
} from 'discord-api-types/v10';
import type { JsonObject } from '../json.ts';
import { isCalled } from './named.ts';
import type { Place } from './place.ts';
import { resolve, type Named } from './resolve.ts';

/** Values by option name. A user, role, channel or uploaded file is given as its record or its id. */
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
    const option = known.find((one) => isCalled(one, name, place.user.locale));
    if (option === undefined) throw new Error(`There is no option ${name}.`);
    return { option, value: typeof value === 'object' ? value.id : value };
  });
  if (focused === undefined) {
    const missing = known.find((one) => one.required === true && !given.some(({ option }) => option === one));
    if (missing !== undefined) throw new Error(`The option ${missing.name} is required.`);
    for (const { option, value } of given) {
      check(option, value);
      checkChannelType(place, option, value);
    }
  }
  const options = given.map(({ option, value }) => ({
    name: option.name,
    type: option.type,
    value,
    ...(focused !== undefined && isCalled(option, focused, place.user.locale) ? { focused: true } : {}),
  }));
  return { options, resolved: resolvedOf(place, given) };
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

function checkChannelType({ discord }: Place, option: APIApplicationCommandBasicOption, value: Value): void {
  if (option.type !== T.Channel || option.channel_types === undefined) return;
  const channel = discord.world.channels.get(String(value));
  const types: readonly ChannelType[] = option.channel_types;
  if (channel === undefined || types.length === 0 || types.includes(channel.type)) return;
  throw new Error(`The option ${option.name} does not offer #${channel.name}.`);
}

/** Source: Discord docs, Application Commands, "Application Command Option Structure". */
const stringLengthMax = 6000;

const valueKinds: Readonly<Partial<Record<T, string>>> = {
  [T.String]: 'string',
  [T.Integer]: 'number',
  [T.Number]: 'number',
  [T.Boolean]: 'boolean',
};

/** Which records an option's value names. */
const namedBy: Readonly<Partial<Record<T, readonly Named[]>>> = {
  [T.User]: ['users'],
  [T.Role]: ['roles'],
  [T.Mentionable]: ['users', 'roles'],
  [T.Channel]: ['channels'],
  [T.Attachment]: ['attachments'],
};

function resolvedOf(
  place: Place,
  given: readonly { option: APIApplicationCommandBasicOption; value: Value }[],
) {
  return resolve(
    place,
    given.map(({ option, value }) => ({ id: String(value), kinds: namedBy[option.type] ?? [] })),
  );
}
