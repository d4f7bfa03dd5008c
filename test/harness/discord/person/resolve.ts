import { attachmentWire } from '../files.ts';
import { toJson, type JsonObject } from '../json.ts';
import { channelWire } from '../world/channel-wire.ts';
import { partialMemberWire, roleWire, userWire } from '../world/wire.ts';
import { permissionsOf, type Place } from './place.ts';

/** The kinds of records that an id can name. */
export type Named = 'users' | 'roles' | 'channels' | 'attachments';

/**
 * The records behind ids that a person picked, as Discord sends them along: users with their membership, and
 * channels with what the person and the bot may do there. Throws for an id that names nothing of these kinds.
 * Source: Discord docs, Receiving and Responding, "Resolved Data Structure".
 */
export function resolve(
  place: Place,
  picked: readonly { readonly id: string; readonly kinds: readonly Named[] }[],
): JsonObject {
  const resolved: Record<string, Record<string, JsonObject>> = {};
  for (const { id, kinds } of picked) {
    const found = kinds.flatMap((kind) => finders[kind](place, id));
    const isMissing = kinds.length > 0 && found.length === 0;
    if (isMissing) throw new Error(`There is nothing with the id ${id} to pick.`);
    for (const [kind, record] of found) (resolved[kind] ??= {})[id] = toJson(record);
  }
  return resolved;
}

type Finder = (place: Place, id: string) => readonly (readonly [kind: string, record: object])[];

const finders: Readonly<Record<Named, Finder>> = {
  users: ({ discord, channel }, id) => {
    const user = discord.world.users.get(id);
    if (user === undefined) return [];
    const member = discord.world.guildOf(channel)?.members.get(id);
    const users = [['users', userWire(user)] as const];
    return member === undefined ? users : [...users, ['members', partialMemberWire(discord.world, member)]];
  },
  attachments: ({ discord }, id) => {
    const file = discord.world.files.withId(id);
    return file === undefined ? [] : [['attachments', { ...attachmentWire(file), ephemeral: true }]];
  },
  roles: ({ discord, channel }, id) => {
    const role = discord.world.guildOf(channel)?.roles.get(id);
    return role === undefined ? [] : [['roles', roleWire(role)]];
  },
  channels: ({ discord, user }, id) => {
    const channel = discord.world.channels.get(id);
    const guild = channel && discord.world.guildOf(channel);
    if (channel === undefined || !guild) return [];
    const permissions = String(permissionsOf(guild, channel, user));
    const ofBot = String(permissionsOf(guild, channel, discord.world.bot));
    return [['channels', { ...channelWire(discord.world, channel), permissions, app_permissions: ofBot }]];
  },
};
