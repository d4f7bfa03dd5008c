import type { APIApplicationCommand } from 'discord-api-types/v10';
import { isList, isObject, type Json, type JsonObject } from '../../json.ts';
import { everywhere, type DiscordState } from '../../state.ts';
import { guildOfBot } from '../access.ts';
import { Refusal } from '../refusal.ts';
import { route } from '../route.ts';

/** Registered slash commands and menus, for every guild and for one. */
export const commandRoutes = [
  route('GET /applications/:application/commands', ({ discord, params, query }) => {
    checkApplication(discord, params.application);
    return listed(discord, everywhere, query);
  }),
  route('PUT /applications/:application/commands', ({ discord, params, body }) => {
    checkApplication(discord, params.application);
    return overwrite(discord, everywhere, body);
  }),
  route('GET /applications/:application/guilds/:guild/commands', ({ discord, params, query }) => {
    checkApplication(discord, params.application);
    return listed(discord, guildOfBot(discord, params.guild).id, query);
  }),
  route('PUT /applications/:application/guilds/:guild/commands', ({ discord, params, body }) => {
    checkApplication(discord, params.application);
    return overwrite(discord, guildOfBot(discord, params.guild).id, body);
  }),
];

function checkApplication(discord: DiscordState, id: string): void {
  if (id !== discord.applicationId) throw new Refusal('unknownApplication');
}

/** Without `with_localizations` Discord leaves the translations out. */
function listed(discord: DiscordState, scope: string, query: URLSearchParams): object[] {
  const commands = discord.commands.get(scope) ?? [];
  if (query.get('with_localizations') === 'true') return commands;
  return commands.map(({ name_localizations: _names, description_localizations: _words, ...rest }) => rest);
}

/**
 * Replaces all commands of a scope. A command of the same type and name keeps its id, and its version unless it
 * changed. Source: Discord docs, Application Commands, "Bulk Overwrite Global Application Commands".
 */
function overwrite(discord: DiscordState, scope: string, body: Json | undefined): APIApplicationCommand[] {
  const before = discord.commands.get(scope) ?? [];
  const asked = isList(body) ? body.filter(isObject) : [];
  const after = asked.map((command) => store(discord, scope, command, before));
  discord.commands.set(scope, after);
  return after;
}

function store(
  discord: DiscordState,
  scope: string,
  asked: JsonObject,
  before: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const type = asked['type'] ?? 1;
  const old = before.find((one) => one.type === type && one.name === asked['name']);
  const command = {
    id: old?.id ?? discord.world.newId(),
    application_id: discord.applicationId,
    default_member_permissions: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    description: '',
    ...asked,
    type,
    ...(scope === everywhere ? {} : { guild_id: scope }),
  };
  const same =
    old !== undefined &&
    JSON.stringify({ ...old, version: '' }) === JSON.stringify({ ...command, version: '' });
  const version = same ? old.version : discord.world.newId();
  return { ...command, version } as object as APIApplicationCommand;
}
