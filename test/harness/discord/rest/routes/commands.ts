import { ApplicationCommandType as T, type APIApplicationCommand } from 'discord-api-types/v10';
import { isList, isObject, type Json, type JsonObject } from '../../json.ts';
import { everywhere } from '../../state.ts';
import { guildOfBot } from '../access.ts';
import { Refusal } from '../refusal.ts';
import { Created, route, type Call, type Route } from '../route.ts';

type Command = APIApplicationCommand;

/** Registered slash commands and menus, for every guild and for one. */
export const commandRoutes = [
  ...routesAt('/applications/:application/commands'),
  ...routesAt('/applications/:application/guilds/:guild/commands'),
];

function routesAt(path: string): readonly Route[] {
  return [
    route(`GET ${path}`, (call) => listed(call)),
    route(`PUT ${path}`, overwrite),
    route(`POST ${path}`, create),
    route(`GET ${path}/:command`, (call) => found(call)),
    route(`PATCH ${path}/:command`, change),
    route(`DELETE ${path}/:command`, (call) => {
      const gone = found(call);
      keep(call, (commands) => commands.filter((one) => one !== gone));
      return undefined;
    }),
  ];
}

function scopeOf({ discord, params }: Call): string {
  if (params['application'] !== discord.applicationId) throw new Refusal('unknownApplication');
  const guild = params['guild'];
  return guild === undefined ? everywhere : guildOfBot(discord, guild).id;
}

function commandsOf(call: Call): readonly Command[] {
  return call.discord.commands.get(scopeOf(call)) ?? [];
}

function keep(call: Call, change: (commands: readonly Command[]) => Command[]): void {
  call.discord.commands.set(scopeOf(call), change(commandsOf(call)));
}

function found(call: Call): Command {
  const command = commandsOf(call).find((one) => one.id === call.params['command']);
  if (command === undefined) throw new Refusal('unknownCommand');
  return command;
}

/** Without `with_localizations` Discord leaves the translations out. */
function listed(call: Call): object[] {
  const commands = commandsOf(call);
  if (call.query.get('with_localizations') === 'true') return [...commands];
  return commands.map(({ name_localizations: _names, description_localizations: _words, ...rest }) => rest);
}

/**
 * Replaces all commands of a scope. A command of the same type and name keeps its id, and its version unless it
 * changed. Source: Discord docs, Application Commands, "Bulk Overwrite Global Application Commands".
 */
function overwrite(call: Call): Command[] {
  const before = commandsOf(call);
  const asked = isList(call.body) ? call.body.filter(isObject) : [];
  const after = asked.map((command) => stored(call, command, sameIn(before, command)));
  countCreated(call, after.filter((one) => !before.some(({ id }) => id === one.id)).length);
  keep(call, () => after);
  return after;
}

/** A command of the same type and name is replaced. Source: the same page, "Create Global Application Command". */
function create(call: Call): Created | object {
  const before = commandsOf(call);
  const asked = asObject(call.body);
  const old = sameIn(before, asked);
  const command = stored(call, asked, old);
  if (old !== undefined) {
    keep(call, (commands) => commands.map((one) => (one === old ? command : one)));
    return command;
  }
  const most = countMax[command.type] ?? 1;
  if (before.filter((one) => one.type === command.type).length >= most) throw new Refusal('tooManyCommands');
  countCreated(call, 1);
  keep(call, (commands) => [...commands, command]);
  return new Created(command);
}

/** Source: the same page, "Registering a Command". */
const countMax: Readonly<Record<number, number>> = { [T.ChatInput]: 100, [T.User]: 15, [T.Message]: 15 };

function change(call: Call): Command {
  const old = found(call);
  const { id: _id, version: _version, ...before } = old as object as JsonObject;
  const command = stored(call, { ...before, ...asObject(call.body) }, old);
  const twin = sameIn(commandsOf(call), { type: command.type, name: command.name });
  if (twin !== undefined && twin !== old) throw new Refusal('commandNameTaken');
  keep(call, (commands) => commands.map((one) => (one === old ? command : one)));
  return command;
}

function asObject(body: Json | undefined): JsonObject {
  return isObject(body) ? body : {};
}

function sameIn(commands: readonly Command[], { type = T.ChatInput, name }: JsonObject): Command | undefined {
  return commands.find((one) => one.type === type && one.name === name);
}

/** Source: the same page: 200 new commands a day and guild. */
const createdMax = 200;
const dayMs = 24 * 3_600_000;

function countCreated(call: Call, count: number): void {
  const { discord } = call;
  const scope = scopeOf(call);
  const counted = discord.commandsCreated.get(scope);
  const isOld = counted === undefined || discord.now() - counted.fromMs >= dayMs;
  const today = isOld ? { fromMs: discord.now(), count: 0 } : counted;
  if (today.count + count > createdMax) throw new Refusal('tooManyCommandCreates');
  discord.commandsCreated.set(scope, { ...today, count: today.count + count });
}

function stored(call: Call, asked: JsonObject, old: Command | undefined): Command {
  const { discord } = call;
  const scope = scopeOf(call);
  const command = {
    id: old?.id ?? discord.world.newId(),
    application_id: discord.applicationId,
    default_member_permissions: null,
    dm_permission: true,
    contexts: null,
    // What the application is set up for, which is both ways to install it.
    integration_types: [0, 1],
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    description: '',
    ...asked,
    type: asked['type'] ?? T.ChatInput,
    ...(scope === everywhere ? {} : { guild_id: scope }),
  };
  const version = old !== undefined && isSame(old, command) ? old.version : discord.world.newId();
  return { ...command, version } as object as Command;
}

function isSame(old: Command, command: object): boolean {
  return JSON.stringify({ ...old, version: '' }) === JSON.stringify({ ...command, version: '' });
}
